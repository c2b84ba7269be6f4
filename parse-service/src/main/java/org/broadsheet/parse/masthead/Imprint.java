package org.broadsheet.parse.masthead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The kinds of statement an imprint is made of, each with the forms it is printed in. Patterns run over a folded line of bounded length;
 * group {@code v} holds the value where there is one.
 */
enum Imprint {
    CN(
            true,
            "CN",
            "(?:(?:国内)?(?:统一)?(?:连续)?(?:出版物)?刊?号? ?:? ?)?\\(?(?<v>CN ?-? ?\\d{2} ?[-/] ?\\d{4})(?:/[A-Z]{0,2})?\\)?(?:\\([A-Z]\\))?"),
    ISSN(true, "ISSN", "(?:国际(?:标准)?(?:连续)?(?:出版物)?刊?号? ?:? ?)?ISSN ?:? ?(?<v>\\d{4} ?- ?\\d{3}[\\dXx])"),
    POSTAL_CODE(
            true, "代号", "(?:(?:国内)?邮发代号|邮政代号|邮局订阅代号) ?:? ?(?<v>\\d{1,3} ?- ?\\d{1,4})", "国外(?:邮发)?代号 ?:? ?\\w{2,8}"),
    REGISTRATION(
            true,
            "登记|许可|广字|MCI|PPS|ISBN",
            "(?:MCI|PPS) ?\\(?P?\\)? ?[\\d/ -]{4,24}",
            "中华邮政.{0,24}(?:新闻纸类?|登记)",
            "(?:广告(?:经营)?许可证|京工商广字|登记证)[^ ]{0,24}"),
    EMAIL(
            false,
            "@",
            "(?:(?:E-?mail|电子(?:邮箱|邮件|信箱)|(?:新闻|投稿)?(?:邮|信)箱) ?:? ?)?(?<v>[A-Za-z0-9._\\\\+-]{1,64} ?@ ?[A-Za-z0-9.\\\\-]{1,64}\\.[A-Za-z]{2,6})"),
    HOTLINE(
            false,
            "热线",
            "(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{0,12}热线(?:电话)? ?:? ?(?<v>\\(?0\\d{2,3}\\)? ?-? ?\\d{7,8}|[48]00-?\\d{3,4}-?\\d{3,4}|1\\d{10}|\\d{5,8})"),
    TELEPHONE(
            false,
            "电话|传真|总机",
            "(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{0,12}(?:电话|传真|总机)[\\u4e00-\\u9fff]{0,4} ?:? ?(?<v>\\(?0\\d{2,3}\\)? ?-? ?\\d{7,8}|\\d{5,11})(?:[、/ ]\\d{7,8}){0,3}"),
    WEBSITE(
            false,
            "http|www|网址|.com|.org|.net|.news|.example",
            "(?:(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{2,10} ?:? ?)?(?<v>(?:https?:(?://|\\\\/\\\\/)|www\\.)[A-Za-z0-9._~/?#@!$&'()*+;=%\\\\:-]{3,120})",
            "网址 ?:? ?(?<v>[a-z0-9-]{2,40}(?:\\.[a-z0-9-]{2,20}){0,3}\\.(?:com|cn|net|org))",
            "(?<![@A-Za-z0-9.-])(?<v>[a-z0-9-]{3,40}\\.(?:com|org|net|news|example)(?:\\.[a-z]{2})?)(?![A-Za-z0-9])"),
    SPONSOR(
            true,
            "主办|主管|机关报",
            "主办(?:单位|者)? ?: ?(?<v>[\\u4e00-\\u9fff·、]{2,40})",
            "(?:主管(?:单位)? ?: ?)[\\u4e00-\\u9fff·、]{2,40}",
            "(?<![\\u4e00-\\u9fff])(?:[\\u4e00-\\u9fff·]{2,30}主管[,、 ]?)?(?<v>[\\u4e00-\\u9fff·、]{2,30}?)(?:主管)?[、 ]?主办(?!单位)",
            "(?<![\\u4e00-\\u9fff])(?<v>[\\u4e00-\\u9fff·]{2,24})机关报"),
    PUBLISHER(
            true,
            "出版|发行|编印|承办|社长|总经理|督印",
            "(?:编辑)?出版(?:单位|者|发行)? ?: ?(?<v>[\\u4e00-\\u9fff·]{2,30})",
            "(?<![\\u4e00-\\u9fff])(?<v>[\\u4e00-\\u9fff·]{2,24}(?:社|集团|公司|编辑部|中心|局))(?:编辑|编印)?(?:出版|发行|编印|承办)(?:发行)?",
            "(?:发行(?:所|者|人)|发行兼(?:编辑|印刷)|社长|总经理|经理|督印人?) ?:? ?[\\u4e00-\\u9fff·]{2,20}"),
    ISSUE_NUMBER(
            true,
            "期|号|总|No|NO|no|№|umber|UMBER|ssue|SSUE",
            "(?:总|总第|总期号|总字第) ?:? ?(?<v>\\d[\\d,]{0,7}|[" + Numerals.CHINESE + "]{1,12}) ?[期号]",
            "总第 ?(?<v>\\d[\\d,]{0,7})",
            "第 ?(?<v>\\d[\\d,]{0,7}|[" + Numerals.CHINESE + "]{1,12}) ?[期号](?![楼线院])",
            "(?<![A-Za-z])(?:NO|No|no|№)\\.? ?:? ?(?<v>\\d[\\d,]{0,8})(?: ?期)?",
            "(?<![A-Za-z])(?i:number|issue)(?: (?:NO|No|no)\\.?)? ?:? ?(?<v>\\d[\\d,]{0,8})"),
    VOLUME(
            true,
            "ol|OL|卷",
            "(?<![A-Za-z])(?:VOL|Vol|vol|VOLUME|Volume)\\.? ?(?<v>[IVXLCDM]{1,9}|\\d{1,4})(?![A-Za-z])",
            "第 ?[\\d一二三四五六七八九十百]{1,5} ?卷"),
    PAGE_COUNT(
            true,
            "版|页|张|pages|PAGES|Pages",
            "(?:今日|今天|本期|本日|本报今日|今日本报)(?:共|出版|出|发行|对开|四开| ){0,4}(?<v>\\d{1,3}|[一二三四五六七八九十廿百]{1,4}) ?(?:大)?(?:个)?[版页](?:\\(?第? ?\\d{1,2} ?版\\)?)?",
            "(?:共|对开|四开) ?(?<v>\\d{1,3}|[一二三四五六七八九十廿]{1,4}) ?(?:个)?版",
            "(?:今日|本日|本报|本报每日|每日)(?:共|出版|出纸|出| ){0,3}[\\d一二三四五六七八九十两]{1,3}大?张(?:半)?",
            "(?<v>\\d{1,3}) (?i:pages)(?![A-Za-z])",
            "(?<![A-Za-z])(?i:pages):? (?<v>\\d{1,3})(?!\\d)"),
    PRICE(
            false,
            "元|圆|角|分|毛|文|仙|$|\u00a3|\u20ac|\u00a5|ent|CENT|pence|PENCE|p|Rs|RM|₹|PENNY|enny|d.",
            "(?:零售价|零售|定价|售价|订价|报价|价格|每份|每张|本报零售)(?:每份|每张|零售|售|价)? ?:? ?(?<v>(?:人民币|国币|法币|港币|澳门币|新台币|大洋|银元|洋)? ?(?:\\$|[\\u00a5\\uffe5])? ?[\\d"
                    + Numerals.CHINESE + "][\\d." + Numerals.CHINESE + "]{0,7} ?(?:港元|元|圆|角|分|毛|文|仙)(?:[\\d"
                    + Numerals.CHINESE + "][角分])?整?)",
            "(?:零售价|零售|售价|定价)? ?:? ?(?<![A-Za-z])(?<v>(?:Rs\\.?|₹|RM|S\\$|HK\\$|NT\\$) ?\\d{1,3}(?:\\.\\d{2})?|(?i:one|two|three|four|five|six) ?-?(?i:penny|pence|halfpenny)|\\d{1,2}d\\.)",
            "(?<![A-Za-z])(?:Price|PRICE)? ?:? ?(?<v>[$\\u00a3\\u20ac\\u00a5] ?\\d{1,3}(?:\\.\\d{2})?|(?:\\d{1,3}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-five)) ?(?i:cents?|pence|p)(?![A-Za-z]))(?: ?(?i:per copy|a copy|newsstand))?"),
    EDITORS(
            false,
            "编|总值班|值班|校|版式|设计|制作|策划|统筹|组版",
            "(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{0,6}(?:责任编辑|责编|编辑|主编|总编|总值班|值班主任|值班总编|美编|校对|版式|设计制作|版式设计|设计|制作|检校|编审|审校|策划|统筹|组版|电话编辑) ?[:/]? ?(?<v>(?<=[:/ ])[\\u4e00-\\u9fff] ?[\\u4e00-\\u9fff]{1,3}(?:[ 、,](?!美编|校对|责编|编辑|版式|设计|制作|审校|检校|总编|主编|值班|组版|统筹|策划)[\\u4e00-\\u9fff]{1,3}[\\u4e00-\\u9fff&&[^报]](?![:\\u4e00-\\u9fff]))*)"),
    WEATHER(false, "天气|气温|温度|°C|℃", "(?:今日)?(?:天气|气温|温度)(?:预报)?[: ].{0,60}", "-?\\d{1,2} ?[-~至] ?-?\\d{1,2} ?(?:℃|°C)"),
    ADDRESS(
            false,
            "址|邮|微|官方|客户端|公众号|抖音|印|aper",
            "(?:本报|社|报社)?(?:地址|社址|馆址) ?:? ?.{4,60}",
            "(?i:the )?(?i:student |independent |weekly |daily |local |community )*(?i:newspaper|paper) (?:of|for) [A-Z][A-Za-z' ]{3,40}",
            "(?:邮编|邮政编码) ?:? ?\\d{6}",
            "(?:微信|微博|官方|客户端|公众号|抖音)[^:]{0,10}: ?\\S{2,40}",
            "(?:印刷|承印|印制)(?:单位)? ?:? ?[\\u4e00-\\u9fff]{2,30}"),
    FOUNDED(
            true,
            "创|stablished|STABLISHED|ounded|OUNDED|st.|ST.",
            "(?:创刊于|始创于) ?\\S{4,14}",
            "\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?创刊",
            "(?i)(?:established|founded|est\\.)(?: in)? ?(?:[a-z]+ \\d{1,2}, )?\\d{4}"),
    DATE_PART(
            false,
            "0|1|2|3|4|5|6|7|8|9",
            "^(?<v>\\d{4} ?年(?: ?\\d{1,2} ?月)?)$",
            "^(?<v>\\d{1,2} ?月 ?\\d{1,2} ?日)(?!\\S)",
            "^(?<v>\\d{1,2} ?日?)$"),
    EDITION(
            false,
            "版|号外|刊|dition|DITION",
            "(?:第 ?)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) ?版",
            "(?i)(?:late city|city|final|morning|evening|early|late|national|international|weekend|sunday) (?:final )?edition",
            "(?<v>海外版|农村版|城市版|早版|晚版|号外|增刊|国际版|亚洲版|市区版|省内版)");

    private final boolean anchor;
    private final List<String> signs;
    private final List<SoughtForm> forms;

    /**
     * @param signs strings joined by a bar, of which a line must have one before a form is tried: most lines have none, and looking
     *     for them is cheap
     */
    Imprint(boolean anchor, String signs, String... forms) {
        this.anchor = anchor;
        this.signs = Arrays.asList(signs.split("\\|"));
        this.forms = List.of(forms).stream().map(SoughtForm::new).toList();
    }

    /** Whether a line of nothing else is masthead on its own; the others need such a line, or the title, beside them. */
    boolean isAnchor() {
        return anchor;
    }

    /** The kinds whose forms are worth trying on this line, in order. */
    static List<Imprint> possibleIn(String folded) {
        int kinds = 0;
        for (int i = 0; i < folded.length(); i++) {
            kinds |= BEGUN_BY[folded.charAt(i)];
        }
        List<Imprint> possible = new ArrayList<>();
        for (Imprint kind : KINDS) {
            if ((kinds & 1 << kind.ordinal()) != 0 && kind.hasSignIn(folded)) {
                possible.add(kind);
            }
        }
        return possible;
    }

    private boolean hasSignIn(String folded) {
        for (String sign : signs) {
            if (folded.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    List<SoughtForm> forms() {
        return forms;
    }

    private static final Imprint[] KINDS = values();

    /** By character: the kinds that have a sign beginning with it, a bit each. */
    private static final int[] BEGUN_BY = begunBy();

    private static int[] begunBy() {
        int[] begunBy = new int[Character.MAX_VALUE + 1];
        for (Imprint kind : KINDS) {
            for (String sign : kind.signs) {
                begunBy[sign.charAt(0)] |= 1 << kind.ordinal();
            }
        }
        return begunBy;
    }
}
