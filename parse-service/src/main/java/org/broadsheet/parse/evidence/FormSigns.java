package org.broadsheet.parse.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.language.Credit;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Form;
import org.broadsheet.parse.language.Hallmarks;
import org.broadsheet.parse.language.JumpMarks;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.language.PersonNames;
import org.broadsheet.parse.reading.Blanks;
import org.broadsheet.parse.reading.Block;

/** The printed forms of a language that a block matches. Only the edges of a long block are looked at. */
final class FormSigns {
    private static final int EDGE = 160;
    private static final int LINE = 90;
    private static final int OPENING = 40;
    private static final int LONGEST_TAIL = 60;
    private static final int LONGEST_TAG = 80;

    /** What remarks in brackets begin with: (见图), (左三), (完). */
    private static final String NO_NAMES = "见見图圖完略左右中上下前后後笑注附如";

    private static final int SHORTEST_REPORT = 20;
    private static final int LONGEST_SPEAKER = 6;

    /** In tenths of a line. */
    private static final int MANY_DIGITS = 3;

    private static final String ITEM_MARKS = "■▲△●◆◇★☆□▌►▶◎○〇•▪▼";
    private static final Words CONTACT =
            Words.of("电话", "電話", "地址", "热线", "熱線", "联系人", "邮箱", "邮编", "Tel", "Phone", "Call ");
    private static final int LONGEST_SPACED = 20;

    private static final String RUBRIC_MARKS = "◆◇■●★▌【";
    /** What the last word of a personal notice ends in: 謹啟, 敬启, 謹啓. */
    private static final String SIGNED = "啟啓启";

    private static final Words DAYS = Words.of("日前", "近日", "连日来", "昨日", "今日", "昨天");
    private static final Words SPEECH = Words.of(
            "说:",
            "说,",
            "表示,",
            "表示:",
            "强调,",
            "指出,",
            "介绍,",
            "介绍说",
            "认为,",
            "告诉记者",
            "” said",
            "”said",
            "” he said",
            "” she said");

    /** What a line about an event ends in. */
    private static final Words EVENTS = Words.of(
            "举行", "召开", "启动", "发布", "开幕", "闭幕", "逝世", "出版", "公布", "开通", "成立", "揭晓", "亮相", "上线", "落幕", "开展", "印发", "出台",
            "举办", "会谈", "会见", "访问", "增长", "通车", "投产", "上市", "揭牌", "开工", "获奖", "夺冠");

    /** Where a report happens, as kickers begin with it. */
    private static final Words PLACES = Words.of(
            "北京", "天津", "河北", "山西", "内蒙", "辽宁", "吉林", "黑龙", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南",
            "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾", "全国", "我国",
            "我市", "我省", "我县", "我区", "全省", "全市", "中央", "国务", "外交");

    /** How a line about who took part ends. */
    private static final Words ATTENDANCE =
            Words.of("讲话", "講話", "致辞", "致辭", "主持", "批示", "出席", "贺信", "賀信", "报告", "致贺", "参加", "陪同");

    /** What newspapers print over a box inside an article: a summary, an editor's note, a link. */
    private static final Form BOX_LABEL = Form.of(
            "阅提摘编记链释背评旁贴识檔档关回专律kKgG",
            "(?i)^[◆◇■●★☆▌【\\[]?(?:核心阅读|核心提示|阅读提示|内容提要|内容摘要|新闻提示|编者按|编者的话|编者|编后|记者手记|采访手记|相关链接|新闻链接|链接|名词解释|背景链接|新闻背景|延伸阅读|专家点评|点评|旁白|(?:温馨)?提示|(?:温馨)?提醒|小?贴士|小知识|小檔案|小档案|相关新闻|背景资料|新闻背景|新闻回顾|回应|专家说法|专家建议|律师说法|key points|at a glance)[】\\]:]?$");

    /** What announces items of a few lines each. */
    private static final Form BRIEFS = Form.of(
            "短简簡快讯訊电電花微零动動集点一速iIbBdDrRsS",
            "^[◆◇■●★☆□▌【\\[「]?[\\u4e00-\\u9fff]{0,6}(?:短波|短讯|短訊|简讯|簡訊|快讯|快訊|零讯|专电|專電|电讯|電訊|简电|簡電|动态|動態|花絮|微议|微評|微评|微新闻|一句话(?:新闻)?|简明新闻|新闻简报|集纳|点击|速递)[\\u4e00-\\u9fff]{0,2}[】\\]」]?$"
                    + "|^(?i:(?:news |world |sport )?(?:in (?:brief|short)|briefs|briefly)|[a-z ]{0,20}(?:digest|briefs|round-?up)|around the [a-z]+|short takes|at a glance)$");

    private final String text;
    private final LanguagePack pack;

    FormSigns(String text, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
    }

    void read(Block block, Shape shape, SignSet signs) {
        int start = block.start();
        int end = block.end();
        String folded = Folded.of(text, start, Math.min(end, start + EDGE));
        String closed = closed(folded);
        String head = closed.indexOf("**") > 0 ? closed.replace("**", "") : closed;
        Hallmarks marks = Hallmarks.of(head, pack);
        String tag = tagBefore(start);
        signs.show(Sign.DATELINE, marks.mayBeginReport() && opensReport(head, text.charAt(end - 1)));
        signs.show(
                Sign.CAPTION_START,
                marks.mayBeginCaption() && pack.captionStart().matcher(head).lookingAt() || tag.contains("caption"));
        signs.show(Sign.CENTERED, tag.contains("center"));
        signs.show(
                Sign.LIST_ITEM,
                marks.mayBeginItem() && pack.listItem().matcher(head).lookingAt());
        signs.show(
                Sign.SUBTITLE_START,
                marks.mayBeginSubtitle() && pack.subtitleStart().matcher(head).lookingAt());
        signs.show(Sign.HOLDS_DAY, marks.mayHoldDay() && holdsDay(head.substring(0, Math.min(OPENING, head.length()))));
        signs.show(Sign.HOLDS_SPEECH, SPEECH.isIn(head));
        signs.show(Sign.CREDIT_END, endsInCredit(start, end));
        signs.show(Sign.TAIL_NAMES, endsInNames(start, end));
        signs.show(
                Sign.MARK_FIRST,
                ITEM_MARKS.indexOf(head.charAt(0)) >= 0 && head.length() > 1 && ITEM_MARKS.indexOf(head.charAt(1)) < 0);
        signs.show(Sign.SPEAKER, isSpeaker(head));
        signs.show(Sign.DIGITS, shape.digits() >= MANY_DIGITS);
        signs.show(Sign.CONTACT, CONTACT.isIn(folded));
        SmallNotices.read(head, folded, signs);
        if (end - start <= EDGE) {
            signs.show(
                    Sign.ENDNOTE,
                    marks.mayBeEndnote() && pack.endnote().matcher(head).lookingAt());
        }
        if (end - start <= LINE) {
            readLine(head, marks, shape, signs);
        }
    }

    /** A short line of which every character is set apart, as old newspapers widen it: 简  讯. */
    private static String closed(String line) {
        if (line.length() > LONGEST_SPACED || line.length() < 3 || line.charAt(1) != ' ') {
            return line;
        }
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) != ' ' && line.charAt(i - 1) != ' ') {
                return line;
            }
        }
        return line.replace(" ", "");
    }

    /** A remark in brackets may begin like a report, and tells where one came from: (新华社北京5月3日电 参与记者:…). */
    private boolean opensReport(String head, char last) {
        Matcher dateline = pack.dateline().matcher(head);
        if (!dateline.lookingAt()) {
            return false;
        }
        int closer = head.charAt(0) == '(' ? head.indexOf(')') : 0;
        boolean remark =
                (last == ')' || last == '）') && (closer < 0 || closer >= dateline.end() && closer == head.length() - 1);
        return !remark;
    }

    private boolean endsInCredit(int start, int end) {
        int from = Math.max(start, end - EDGE);
        return Credit.mayEnd(text, from, end, pack) && Credit.at(Folded.of(text, from, end), pack) >= 0;
    }

    /** The tag that stands right before a line, with what else does: <div style="text-align: center;">, <|ref|>image_caption<|/ref|>. */
    private String tagBefore(int start) {
        int end = Blanks.trim(text, 0, start);
        return end > 0 && text.charAt(end - 1) == '>' ? text.substring(Math.max(0, end - LONGEST_TAG), end) : "";
    }

    /** Who wrote it, in brackets behind the last sentence: …投入使用。(孟庆华), or behind a dash: – Sapa. */
    private boolean endsInNames(int start, int end) {
        char last = text.charAt(end - 1);
        boolean closed = last == ')' || last == '）';
        if (!closed && pack.isChinese() || end - start < SHORTEST_REPORT) {
            return false;
        }
        int from = Math.max(start, end - LONGEST_TAIL);
        Matcher tail = pack.tailByline().matcher(Folded.of(text, from, end));
        if (!tail.find()) {
            return false;
        }
        String people = tail.group("people");
        return people == null || NO_NAMES.indexOf(people.charAt(0)) < 0;
    }

    /** 记者:, 问: and who else is let speak in an interview. */
    private static boolean isSpeaker(String head) {
        int colon = head.indexOf(':');
        return colon > 0
                && colon <= LONGEST_SPEAKER
                && head.length() > colon + 2
                && !Character.isDigit(head.charAt(0))
                && !Character.isDigit(head.charAt(colon + 1));
    }

    /** A day of the month in figures, or a word that stands for a day. */
    private static boolean holdsDay(String opening) {
        for (int at = opening.indexOf('日', 1); at > 0; at = opening.indexOf('日', at + 1)) {
            char before = opening.charAt(at - 1);
            if (before >= '0' && before <= '9') {
                return true;
            }
        }
        return DAYS.isIn(opening);
    }

    /** Forms that a whole line has. */
    private void readLine(String line, Hallmarks marks, Shape shape, SignSet signs) {
        signs.show(
                Sign.AUTHOR,
                marks.mayBeAuthors() && pack.authorLine().matcher(line).lookingAt());
        signs.show(
                Sign.BARE_NAMES, (signs.has(Sign.UNMARKED) || line.charAt(0) > 127) && PersonNames.isListOfNames(line));
        signs.show(
                Sign.SERIES, marks.mayBeSeries() && pack.series().matcher(line).lookingAt());
        boolean section = marks.mayBeSection() && pack.section().matcher(line).lookingAt();
        signs.show(Sign.SECTION, section);
        signs.show(
                Sign.NOTICE,
                !section && marks.mayBeNotice() && pack.notice().matcher(line).find());
        signs.show(
                Sign.KICKER_END,
                marks.mayEndLikeKicker() && pack.kickerEnd().matcher(line).find());
        signs.show(
                Sign.OPINION_PREFIX,
                marks.mayBeginOpinion() && pack.opinionPrefix().matcher(line).lookingAt());
        signs.show(Sign.RUBRIC_MARK, RUBRIC_MARKS.indexOf(line.charAt(0)) >= 0 && !signs.has(Sign.DATELINE));
        signs.show(
                Sign.RUBRIC_WORD,
                shape.width() <= 20
                        && !signs.has(Sign.DATELINE)
                        && marks.mayBeRubric()
                        && pack.rubric().matcher(line).lookingAt());
        signs.show(
                Sign.BRACKETED,
                "([【".indexOf(line.charAt(0)) >= 0 && ")]】".indexOf(line.charAt(line.length() - 1)) >= 0);
        signs.show(Sign.CREDIT_ALONE, Hallmarks.mayEndInCredit(line, pack) && isWhole(pack.credit(), line));
        signs.show(Sign.JUMP_OUT, JumpMarks.mayEnd(line, 0, line.length(), pack) && isWhole(pack.jumpOut(), line));
        signs.show(Sign.JUMP_IN, JumpMarks.mayBegin(line, 0, line.length(), pack) && isWhole(pack.jumpIn(), line));
        readSignature(line, marks, signs);
        readEdges(line, signs);
        readBox(line, signs);
    }

    /** The words and numbers that a line begins and ends in. */
    private static void readEdges(String line, SignSet signs) {
        int end = line.length();
        signs.show(Sign.ENDS_EVENT, end > 4 && EVENTS.standsAt(line, end - 2));
        signs.show(Sign.BEGINS_PLACE, end > 4 && PLACES.standsAt(line, 0));
        char last = line.charAt(end - 1) == ')' && end > 1 ? line.charAt(end - 2) : line.charAt(end - 1);
        signs.show(Sign.ENDS_CIRCLED, last >= '①' && last <= '⑳');
    }

    /** What stands around articles and in them: a box's label, who took part, where to write to. */
    private static void readBox(String line, SignSet signs) {
        int end = line.length();
        signs.show(Sign.ATTENDANCE, end > 2 && ATTENDANCE.standsAt(line, end - 2));
        signs.show(Sign.BOX_LABEL, end <= 16 && BOX_LABEL.isIn(line));
        signs.show(Sign.BRIEFS, end <= 16 && BRIEFS.isIn(line));
        signs.show(Sign.MAIL, line.indexOf('@') > 0);
    }

    private void readSignature(String line, Hallmarks marks, SignSet signs) {
        signs.show(
                Sign.SIGNED,
                line.length() <= 16
                        && (SIGNED.indexOf(line.charAt(line.length() - 1)) >= 0 || isReader(line))
                        && line.indexOf('。') < 0);
        if (marks.mayBeginDate() && pack.date().matcher(line).lookingAt()) {
            signs.show(Sign.DATE);
            return;
        }
        int gap = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\n'));
        boolean dated = gap > 0
                && marks.mayBeDate()
                && pack.date().matcher(line.substring(gap + 1)).find();
        if (dated && pack.organization().matcher(line.substring(0, gap).strip()).find()) {
            signs.show(Sign.ORGANIZATION_DATE);
        } else {
            signs.show(
                    Sign.ORGANIZATION,
                    marks.mayBeOrganization()
                            && pack.organization().matcher(line).find());
        }
    }

    /** How a letter is signed: 读者 方志平. */
    private static boolean isReader(String line) {
        return (line.startsWith("读者 ") || line.startsWith("讀者 "))
                && PersonNames.isName(line.substring(3).replace(" ", ""));
    }

    private static boolean isWhole(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        return matcher.lookingAt() && matcher.end() == line.length();
    }
}
