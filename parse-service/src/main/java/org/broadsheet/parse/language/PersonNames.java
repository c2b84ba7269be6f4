package org.broadsheet.parse.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people as newspapers print them: 徐 钦, 朱竞若、王昊男, 欧阳修, Ann Lee and Bo Chen. */
public final class PersonNames {
    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公闫肖佘佟仝苑付代覃檀岳帅缑亢况郈有琴商牟佴伯赏墨哈谯笪年爱阳佟涂楼兰揭候莽初矫闰敬甯海迟晋楚鄢郝趙錢孫鄭馮陳褚衛蔣韓楊許呂張嚴魏陶謝鄒竇雲蘇魯韋馬鳳畢鄔樂時顧黃蕭邵談龐紀項董藍閔賈婁顏鐘駱盧鄧單諸鈕龔邢陸榮劉葉龍喬譚貢閻連習歐聶簡饒曾關";
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "端木", "南宫", "呼延", "歐陽", "司馬", "諸葛");
    private static final Set<String> NO_NAME = Set.of(
            "记者", "通讯员", "本报", "报道", "報道", "報導", "文图", "摄影", "整理", "图片", "编辑", "评论员", "新华社", "人民网", "作者", "特约", "作者为",
            "日前", "近日", "综合", "参与", "參與", "驻外", "采写", "采访", "简讯", "简报", "时讯", "时评", "时事", "时政", "广告", "公告", "公示", "文化",
            "文艺", "文摘", "经济", "国际", "国内", "关注", "相关", "金融", "万象", "家庭", "后记", "山东", "山西", "江苏", "江西", "安徽", "海南", "云南",
            "宁夏", "贵州", "广东", "广西", "温馨");
    private static final Pattern SPLIT = Pattern.compile("[、,/&]|\\s{2,}|\\sand\\s");

    /** What stands between names, or between the characters of one. */
    private static final Characters GAPS = Characters.of("、,/& \t\n\u000b\f\r");

    private static final Pattern WORD = Pattern.compile("[^\\s]+");
    private static final Pattern BARE =
            Pattern.compile("^[\\u4e00-\\u9fff]{1,3}(?:[ 、,]+[\\u4e00-\\u9fff]{1,4}){0,5}$|^[\\u4e00-\\u9fff]{2,4}$");

    private static final Pattern LATIN_NAME = Pattern.compile(
            "(?:[A-Z][\\p{L}'’-]*\\.?|[A-Z]\\.)(?:\\s(?:[A-Z][\\p{L}'’-]+|[A-Z]\\.|de|van|von|bin|al)){1,3}");

    private PersonNames() {}

    /** A line that is nothing but names, each with a surname at its head. */
    public static boolean isListOfNames(String line) {
        if (!line.isEmpty() && line.charAt(0) < 128) {
            return GivenNames.begin(line);
        }
        if (line.length() > 30 || !isParted(line) || !BARE.matcher(line).lookingAt()) {
            return false;
        }
        if (line.length() <= 4 && line.chars().allMatch(c -> c >= 0x4e00)) {
            return isName(line);
        }
        List<String> names = list(line);
        return !names.isEmpty() && names.stream().allMatch(PersonNames::isName);
    }

    /** The first of several names ends within four characters; one alone has no more. */
    private static boolean isParted(String line) {
        boolean parted = line.length() <= 4;
        for (int i = 1; i < line.length() && i < 4; i++) {
            parted |= line.charAt(i) == ' ' || line.charAt(i) == '、' || line.charAt(i) == ',';
        }
        return parted;
    }

    /** Two to four Latin words that each begin with a capital, initials among them. */
    public static boolean mayBeLatinName(String text, int start, int end) {
        return end - start <= 40
                && text.charAt(start) < 128
                && LATIN_NAME.matcher(text).region(start, end).matches();
    }

    public static boolean isName(String name) {
        int length = name.length();
        if (length < 2 || length > 4 || NO_NAME.contains(name)) {
            return false;
        }
        return COMPOUND.contains(name.substring(0, 2)) && length > 2
                || length < 4 && SURNAMES.indexOf(name.charAt(0)) >= 0;
    }

    /** Four Han characters are a name where a surname begins them; shorter ones and foreign names may be any. */
    public static boolean mayBeName(String name) {
        return name.length() != 4 || name.charAt(0) < '\u3400' || SURNAMES.indexOf(name.charAt(0)) >= 0 || isName(name);
    }

    public static boolean isSurname(char c) {
        return SURNAMES.indexOf(c) >= 0;
    }

    /** Words that stand where names stand and are none. */
    public static boolean isNoName(String word) {
        return NO_NAME.contains(word);
    }

    /** The names in a list; a blank inside a two-character name (徐 钦) is typography and is dropped. */
    public static List<String> list(String people) {
        List<String> names = new ArrayList<>();
        String stripped = people.strip();
        if (GAPS.standIn(stripped, 0, stripped.length())) {
            for (String part : SPLIT.split(stripped)) {
                addParts(part.strip(), names);
            }
        } else if (!stripped.isEmpty()) {
            names.add(stripped);
        }
        return names;
    }

    private static void addParts(String part, List<String> names) {
        if (part.isEmpty()) {
            return;
        }
        if (part.charAt(0) < 128) {
            names.add(part);
            return;
        }
        Matcher words = WORD.matcher(part);
        String pending = "";
        while (words.find()) {
            String word = words.group();
            if (!pending.isEmpty()) {
                names.add(word.length() == 1 ? pending + word : pending);
                pending = word.length() == 1 ? "" : word;
            } else {
                pending = word;
            }
            if (pending.length() > 1) {
                names.add(pending);
                pending = "";
            }
        }
        if (!pending.isEmpty()) {
            names.add(pending);
        }
    }
}
