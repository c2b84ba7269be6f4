package org.broadsheet.parse.language;

/**
 * What a line must have before a form of its language can match. Patterns that are anchored at a line's end are tried from every character;
 * asking first for the character or word that the form can't do without spares most lines all of them. Never decides that a form is
 * there, only that it can't be.
 */
public final class Hallmarks {
    private static final String CREDIT_ENDS = "道導影摄攝图圖绘O发發片国國觉覺供)";
    private static final String ORGANIZATION_ENDS = "会會室司心部院局府厅廳处處所社团行学校队组組协協盟站馆办啟启啓告人";
    private static final String KICKER_ENDS = "—-:调調出求示时上露布知悉查为";
    private static final String NOTICE_ENDS = "告示报知事明定令谢正歉";
    private static final String NOTICE = "标卖聘失销赏电水";
    private static final String SERIES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳之第";
    private static final String AUTHOR = "者员員译譯稿组";
    private static final String AUTHOR_MARKS = "□■○◎●▲△◇◆☆★◯◻▢口";
    private static final String RUBRIC_ENDS = "坛壇评評察笔感谈語语记点横窗栏欄焦走论線线家层踪注观法手影像风采象秋忆";
    private static final String JUMP = "接转轉下上承续續紧緊";

    private final boolean chinese;

    public Hallmarks(LanguagePack pack) {
        this.chinese = pack.tag().startsWith("zh");
    }

    /** Whether a picture's credit may stand at the end. */
    public boolean mayEndInCredit(String tail) {
        return !chinese || endsIn(tail, CREDIT_ENDS) || tail.contains("图片") || tail.contains("照片");
    }

    public boolean mayBeOrganization(String line) {
        return !chinese || endsIn(line, ORGANIZATION_ENDS);
    }

    public boolean mayBeDate(String line) {
        return !chinese || line.indexOf('年') >= 0;
    }

    public boolean mayEndLikeKicker(String line) {
        return !chinese || endsIn(line, KICKER_ENDS);
    }

    public boolean mayBeNotice(String line) {
        return !chinese
                || endsIn(line, NOTICE_ENDS)
                || hasOneOf(line.substring(Math.max(0, line.length() - 10)), NOTICE);
    }

    public boolean mayBeSeries(String line) {
        return !chinese || hasOneOf(line, SERIES);
    }

    public boolean mayJump(String line) {
        return !chinese || hasOneOf(line, JUMP);
    }

    /** No jump line ends in a full stop, as nearly all text does. */
    public boolean mayEndInJump(String tail) {
        return !chinese || !endsIn(tail, "。”") && hasOneOf(tail, "接转轉");
    }

    public boolean mayBeginWithJump(String head) {
        return !chinese || !head.isEmpty() && "([【<〈上承续續 ".indexOf(head.charAt(0)) >= 0;
    }

    public boolean mayBeAuthors(String line) {
        return !chinese || !line.isEmpty() && AUTHOR_MARKS.indexOf(line.charAt(0)) >= 0 || hasOneOf(line, AUTHOR);
    }

    public boolean mayBeRubric(String line) {
        return !chinese || !line.isEmpty() && "◆◇●■★☆▌▎|【".indexOf(line.charAt(0)) >= 0 || endsIn(line, RUBRIC_ENDS);
    }

    private static boolean endsIn(String line, String characters) {
        return !line.isEmpty() && characters.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean hasOneOf(String line, String characters) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c > 127 && characters.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
