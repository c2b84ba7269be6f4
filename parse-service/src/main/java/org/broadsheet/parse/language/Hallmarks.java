package org.broadsheet.parse.language;

/**
 * What the characters of a line say of the forms it can have, read in one pass before any pattern is tried: a form has a character that it
 * begins with, ends with or can't do without, and most lines have none of them. Never decides that a form is there, only that it can't be.
 */
public final class Hallmarks {
    private static final int AUTHOR = 1;
    private static final int AUTHOR_MARK = 1 << 1;
    private static final int NOTICE = 1 << 3;
    private static final int NOTICE_END = 1 << 4;
    private static final int YEAR = 1 << 7;
    private static final int DAY = 1 << 8;
    private static final int AGENCY = 1 << 9;
    private static final int WIRE = 1 << 10;
    private static final int BRACKET = 1 << 11;
    private static final int ORGANIZATION_END = 1 << 13;
    private static final int KICKER_END = 1 << 14;
    private static final int RUBRIC_END = 1 << 15;
    private static final int RUBRIC_MARK = 1 << 16;
    private static final int CAPTION = 1 << 17;
    private static final int ITEM = 1 << 18;
    private static final int ENDNOTE = 1 << 19;
    private static final int DASH = 1 << 20;
    private static final int REPORTER = 1 << 21;
    private static final int CLOSED = 1 << 23;
    private static final int NOTICE_WORD = 1 << 25;
    private static final int NOTICE_LEAD = 1 << 26;
    private static final int SECTION = 1 << 27;
    private static final int OPINION = 1 << 28;
    private static final int AUTHOR_END = 1 << 29;
    private static final int AUTHOR_LABEL = 1 << 30;

    /** An agency or a wire stands within so many characters, if a report opens with one. */
    private static final int AGENCY_WITHIN = 12;

    /** An agency, or a day that stands for one, ends within so many characters. */
    private static final int SOURCE_WITHIN = 10;

    /** An agency, a place, a day and what stands between them have no more characters before the wire, blanks aside. */
    private static final int WIRE_WITHIN = 48;

    /** The word for a reporter ends within so many characters, if authors open a line with it. */
    private static final int REPORTER_WITHIN = 16;

    private static final String REPORTER_ENDS = "者員员生";
    private static final String CLAUSE_ENDS = ",。:;";

    private static final String ITEM_MARKS = "①②③④⑤⑥⑦⑧⑨⑩●■▲◆★·•";

    /** What stands behind the number of an item, which has no more characters than so many with it. */
    private static final String ITEM_ENDS = ")、.．条條章节";

    private static final int ITEM_WITHIN = 6;

    /** 相关报道见第三版: no more characters, even if each counts as two. */
    private static final int LONGEST_REFERENCE = 41;

    /** 图片来源: and the like, the colon included. */
    private static final int LABEL_WITHIN = 7;

    /** What a date begins with: a number, or the era's name. */
    private static final String DATE_BEGINS = "0123456789〇○零一二三四五六七八九十廿卅百中民公";

    /** By character: the forms it is a hallmark of. */
    private static final int[] MARKS = new int[Character.MAX_VALUE + 1];

    static {
        mark(AUTHOR, "者員员译譯稿组文访訪写习習报報编撰摄攝整@");
        mark(REPORTER, "者員员译譯稿组生");
        mark(AUTHOR_END, "道導译譯稿摄");
        mark(AUTHOR_LABEL, "文图撰采採摄攝报報整");
        mark(AUTHOR_MARK, "□■○◎●▲△◇◆☆★◯◻▢口");
        mark(NOTICE_LEAD, "招中拍遗注悬停");
        mark(NOTICE_WORD, "公通启啟声聲讣訃决命鸣更致广廣小告知");
        mark(NOTICE, "标卖聘失销赏电水");
        mark(NOTICE_END, "告示报知事明定令谢正歉启啟函书書");
        mark(YEAR, "年");
        mark(DAY, "日昨");
        mark(AGENCY, "社报報网網台刊");
        mark(WIRE, "电電讯訊息");
        mark(BRACKET, "(【");
        mark(CLOSED, ")");
        mark(ORGANIZATION_END, "会會室司心部院局府厅廳处處所社团行学校队组組协協盟站馆办啟启啓告人");
        mark(KICKER_END, "—-:调調出求示时上露布知悉查为");
        mark(RUBRIC_END, "坛壇评評察笔感谈語语记点横窗栏欄焦走论線线家层踪注观法手影像风采象秋忆");
        mark(RUBRIC_MARK, "◆◇●■★☆▌▎|【");
        mark(CAPTION, "图圖上下左右题本资照①②③④⑤⑥▲△▼◀");
        mark(ITEM, "(0123456789一二三四五六七八九十第①②③④⑤⑥⑦⑧⑨⑩●■▲◆★·•");
        mark(ENDNOTE, "([【本版美图制执整来编责设数资校撰采採相更详詳全");
        mark(DASH, "—-");
        mark(SECTION, "本外國兩地社教體經財娛要港澳綜專電中副民读讀百");
        mark(OPINION, "社短时時快评評来來论論专專本");
    }

    /** Empty where nothing is known of it. */
    private final String line;

    private final int first;
    private final int opening;
    private final int all;
    private final int last;

    private Hallmarks(String line, int first, int opening, int all, int last) {
        this.line = line;
        this.first = first;
        this.opening = opening;
        this.all = all;
        this.last = last;
    }

    /** Of a folded line. Only the forms of Chinese newspapers have hallmarks; of others, all may be there. */
    public static Hallmarks of(String line, LanguagePack pack) {
        if (!pack.isChinese()) {
            return new Hallmarks("", ~0, ~0, ~0, ~0);
        }
        if (line.isEmpty()) {
            return new Hallmarks("", 0, 0, 0, 0);
        }
        int opening = within(line, 0, Math.min(AGENCY_WITHIN, line.length()));
        int all = opening | within(line, Math.min(AGENCY_WITHIN, line.length()), line.length());
        return new Hallmarks(line, MARKS[line.charAt(0)], opening, all, MARKS[line.charAt(line.length() - 1)]);
    }

    private static int within(String line, int start, int end) {
        int marks = 0;
        for (int i = start; i < end; i++) {
            marks |= MARKS[line.charAt(i)];
        }
        return marks;
    }

    private static void mark(int form, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            MARKS[characters.charAt(i)] |= form;
        }
    }

    public boolean mayBeginReport() {
        if (line.isEmpty()) {
            return first != 0;
        }
        boolean bracket = (first & BRACKET) != 0;
        return bracket && namesReporter(1)
                || (opening & REPORTER) != 0 && (line.indexOf("道:") > 0 || line.indexOf("導:") > 0)
                || (opening & WIRE) != 0 && holdsEarly(REPORTER_ENDS, REPORTER_WITHIN)
                || line.startsWith("《", 1) && (line.charAt(0) == '据' || line.charAt(0) == '據')
                || (all & WIRE) != 0
                        && (bracket || (opening & (AGENCY | WIRE)) != 0)
                        && isWiredEarly(bracket || line.charAt(0) == '[');
    }

    /**
     * No clause ends between the source and the wire.
     *
     * @param sourced a bracket may stand for the source; else an agency does, or a day
     */
    private boolean isWiredEarly(boolean sourced) {
        boolean wired = sourced;
        int characters = 0;
        for (int i = 0; i < line.length() && characters < WIRE_WITHIN; i++) {
            char c = line.charAt(i);
            int marks = MARKS[c];
            if (wired && (marks & WIRE) != 0 || CLAUSE_ENDS.indexOf(c) >= 0) {
                return CLAUSE_ENDS.indexOf(c) < 0;
            }
            wired |= i < SOURCE_WITHIN && (marks & (AGENCY | DAY)) != 0;
            characters += c > ' ' ? 1 : 0;
        }
        return false;
    }

    /** Whether a report may begin anywhere in the line. */
    public boolean mayHoldReport() {
        return (all & (WIRE | BRACKET)) != 0 || line.indexOf('[') >= 0;
    }

    public boolean mayHoldDay() {
        return (all & DAY) != 0;
    }

    public boolean mayBeginCaption() {
        return (first & CAPTION) != 0;
    }

    public boolean mayBeginItem() {
        return (first & ITEM) != 0
                && (line.isEmpty() || ITEM_MARKS.indexOf(line.charAt(0)) >= 0 || holdsEarly(ITEM_ENDS, ITEM_WITHIN));
    }

    private boolean holdsEarly(String characters, int within) {
        boolean holds = false;
        for (int i = 0; i < Math.min(within, line.length()); i++) {
            holds |= characters.indexOf(line.charAt(i)) >= 0;
        }
        return holds;
    }

    public boolean mayBeginSubtitle() {
        return (first & DASH) != 0;
    }

    public boolean mayBeEndnote() {
        if ((first & ENDNOTE) == 0 || line.isEmpty()) {
            return (first & ENDNOTE) != 0;
        }
        return "([【".indexOf(line.charAt(0)) >= 0
                ? ")]】".indexOf(line.charAt(line.length() - 1)) >= 0
                : line.length() <= LONGEST_REFERENCE || holdsEarly(":：", LABEL_WITHIN);
    }

    /** Whether a picture's credit may end a folded line. */
    public static boolean mayEndInCredit(String line, LanguagePack pack) {
        return !pack.isChinese() || Credit.mayEnd(line);
    }

    /** Whether names in brackets may end the line. */
    public boolean mayEndInNames() {
        return (last & CLOSED) != 0;
    }

    public boolean mayBeOrganization() {
        return (last & ORGANIZATION_END) != 0;
    }

    public boolean mayBeDate() {
        return (all & YEAR) != 0 && (line.isEmpty() || line.indexOf('月') > 0);
    }

    public boolean mayBeginDate() {
        return mayBeDate() && (line.isEmpty() || DATE_BEGINS.indexOf(line.charAt(0)) >= 0);
    }

    public boolean mayEndLikeKicker() {
        return (last & KICKER_END) != 0;
    }

    public boolean mayBeNotice() {
        return (last & NOTICE_END) != 0 && (all & NOTICE_WORD) != 0 && adjoin(NOTICE_WORD, NOTICE_END)
                || (all & NOTICE) != 0 && (all & NOTICE_LEAD) != 0 && adjoin(NOTICE_LEAD, NOTICE);
    }

    /** Whether a character of the one kind stands before one of the other, blanks aside. */
    private boolean adjoin(int kind, int other) {
        int before = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((before & kind) != 0 && (MARKS[c] & other) != 0) {
                return true;
            }
            before = c > ' ' ? MARKS[c] : before;
        }
        return line.isEmpty();
    }

    public boolean mayBeSeries() {
        return line.isEmpty() ? last != 0 : SeriesMarks.end(line);
    }

    public boolean mayBeAuthors() {
        if (line.isEmpty() || (first & AUTHOR_MARK) == 0 && (all & AUTHOR) == 0) {
            return (first & AUTHOR_MARK) != 0;
        }
        boolean named = isOfName(line.charAt(line.length() - 1)) || line.charAt(line.length() - 1) == ')';
        return line.indexOf('@') >= 0
                || named
                        && ((first & (AUTHOR_MARK | AUTHOR_LABEL)) != 0
                                || (last & AUTHOR_END) != 0
                                || namesReporter(line.charAt(0) == '(' ? 1 : 0));
    }

    /** 本报记者 朱竞若: nothing but ideographs stands before the word for a reporter. */
    private boolean namesReporter(int from) {
        boolean reporter = false;
        for (int i = from; !reporter && i < Math.min(REPORTER_WITHIN, line.length()) && isOfName(line.charAt(i)); i++) {
            reporter = (MARKS[line.charAt(i)] & REPORTER) != 0;
        }
        return reporter;
    }

    private static boolean isOfName(char c) {
        return c >= '\u3400' && c <= '\u9fff' || c == '·';
    }

    public boolean mayBeRubric() {
        return (first & RUBRIC_MARK) != 0 || (last & RUBRIC_END) != 0;
    }

    public boolean mayBeSection() {
        return (first & SECTION) != 0;
    }

    public boolean mayBeginOpinion() {
        return (first & OPINION) != 0;
    }
}
