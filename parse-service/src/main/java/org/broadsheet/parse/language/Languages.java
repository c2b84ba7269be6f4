package org.broadsheet.parse.language;

/** Finds the language of a text by its script. */
public final class Languages {
    /** Characters of everyday print that only one of the two scripts has. */
    private static final String TRADITIONAL =
            "國會來時個說對學發經過長東為這裡後開關點員書報記車門問間聞號應專業電務實現動產進場處當無與從條義灣臺灣總統軍戰將區縣鄉鎮隊組織織議論請讀寫語話選舉黨權萬億廠紙錢銀銷價買賣質貿農業雞";

    private static final String SIMPLIFIED =
            "国会来时个说对学发经过长东为这里后开关点员书报记车门问间闻号应专业电务实现动产进场处当无与从条义湾总统军战将区县乡镇队组织议论请读写语话选举党权万亿厂纸钱银销价买卖质贸农业鸡";

    private static final int SAMPLE = 60_000;
    private static final byte[] SCRIPT = scripts();

    private Languages() {}

    public static LanguagePack of(String text) {
        int han = 0;
        int latin = 0;
        int traditional = 0;
        int simplified = 0;
        int end = Math.min(text.length(), SAMPLE);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '\u4E00' && c <= '\u9FFF') {
                han++;
                int script = SCRIPT[c - '\u4E00'];
                traditional += script & 1;
                simplified += script >> 1;
            } else if (c >= 'A' && c <= 'z' || c >= '\u00C0' && c <= '\u024F') {
                latin++;
            }
        }
        if (han * 4 < latin) {
            return English.PACK;
        }
        return traditional > simplified ? Chinese.TRADITIONAL : Chinese.SIMPLIFIED;
    }

    private static byte[] scripts() {
        byte[] scripts = new byte['\u9FFF' - '\u4E00' + 1];
        mark(scripts, TRADITIONAL, 1);
        mark(scripts, SIMPLIFIED, 2);
        return scripts;
    }

    private static void mark(byte[] scripts, String characters, int bit) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c >= '\u4E00' && c <= '\u9FFF') {
                scripts[c - '\u4E00'] |= (byte) bit;
            }
        }
        // A character that stands in both lists says nothing.
    }
}
