package org.broadsheet.parse.masthead;

/** Folds text one character to one, so that an offset in the folded line is an offset in the printed one. */
final class Folding {
    /** Traditional and simplified side by side: only the characters that imprints, dates and newspaper titles use. */
    private static final String TRADITIONAL_PAIRS = "報报號号國国華华統统總总發发編编輯辑責责電电話话熱热線线網网農农曆历歷历閏闰臘腊處处驚惊蟄蛰穀谷滿满種种"
            + "禮礼週周價价張张頁页辦办黨党對对開开郵邮機机關关貳贰陸陆萬万兩两聞闻時时業业際际環环東东廣广書书聯联會会員员"
            + "務务記记訊讯專专綜综經经濟济體体樂乐藝艺術术馬马龍龙雞鸡豬猪歲岁審审設设計计圖图製制導导訂订圓圆銀银幣币臺台"
            + "娛娱評评論论資资醫医療疗鄉乡場场頭头題题視视覺觉讀读內内縣县區区軍军衛卫學学園园觀观調调"
            + "準准執执證证為为類类紙纸誌志畫画運运財财產产紀纪曉晓參参點点館馆長长陰阴門门經经壹一弍二壱一弎三";

    private static final char[] FOLDED = table();

    private Folding() {}

    static String fold(String line) {
        char[] folded = line.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FOLDED[folded[i]];
        }
        return new String(folded);
    }

    /** Whether the line has a character that only traditional writing uses. */
    static boolean isTraditional(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= '\u4e00' && c <= '\u9fff' && FOLDED[c] != c && c != '壹' && c != '弍' && c != '壱') {
                return true;
            }
        }
        return false;
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = c > 0xff00 && c < 0xff5f ? (char) (c - 0xfee0) : (char) c;
        }
        table['\u3000'] = ' ';
        table['\u00a0'] = ' ';
        table['\t'] = ' ';
        table['*'] = ' ';
        for (char dash : new char[] {'\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\u2500'}) {
            table[dash] = '-';
        }
        for (int i = 0; i + 1 < TRADITIONAL_PAIRS.length(); i += 2) {
            table[TRADITIONAL_PAIRS.charAt(i)] = TRADITIONAL_PAIRS.charAt(i + 1);
        }
        return table;
    }
}
