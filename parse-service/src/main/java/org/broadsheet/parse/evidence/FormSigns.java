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
import org.broadsheet.parse.reading.Block;

/** The printed forms of a language that a block matches. Only the edges of a long block are looked at. */
final class FormSigns {
    private static final int EDGE = 160;
    private static final int LINE = 90;
    private static final int OPENING = 40;

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
            "阅提摘编记链释背评旁kKgG",
            "(?i)^[◆◇■●★☆▌【\\[]?(?:核心阅读|核心提示|阅读提示|内容提要|内容摘要|新闻提示|编者按|编者的话|编者|编后|记者手记|采访手记|相关链接|新闻链接|链接|名词解释|背景链接|新闻背景|延伸阅读|专家点评|点评|旁白|key points|at a glance)[】\\]:]?$");

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
        String head = folded.indexOf("**") > 0 ? folded.replace("**", "") : folded;
        Hallmarks marks = Hallmarks.of(head, pack);
        signs.show(Sign.DATELINE, marks.mayBeginReport() && opensReport(head, text.charAt(end - 1)));
        signs.show(
                Sign.CAPTION_START,
                marks.mayBeginCaption() && pack.captionStart().matcher(head).lookingAt());
        signs.show(
                Sign.LIST_ITEM,
                marks.mayBeginItem() && pack.listItem().matcher(head).lookingAt());
        signs.show(
                Sign.SUBTITLE_START,
                marks.mayBeginSubtitle() && pack.subtitleStart().matcher(head).lookingAt());
        signs.show(Sign.HOLDS_DAY, marks.mayHoldDay() && holdsDay(head.substring(0, Math.min(OPENING, head.length()))));
        signs.show(Sign.HOLDS_SPEECH, SPEECH.isIn(head));
        signs.show(Sign.CREDIT_END, endsInCredit(start, end));
        if (end - start <= EDGE) {
            signs.show(
                    Sign.ENDNOTE,
                    marks.mayBeEndnote() && pack.endnote().matcher(head).lookingAt());
        }
        if (end - start <= LINE) {
            readLine(head, marks, shape, signs);
        }
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
        signs.show(Sign.MAIL, line.indexOf('@') > 0);
    }

    private void readSignature(String line, Hallmarks marks, SignSet signs) {
        signs.show(
                Sign.SIGNED,
                line.length() <= 16 && SIGNED.indexOf(line.charAt(line.length() - 1)) >= 0 && line.indexOf('。') < 0);
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

    private static boolean isWhole(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        return matcher.lookingAt() && matcher.end() == line.length();
    }
}
