package org.broadsheet.parse.assembly;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Form;

/** A standing column's name in brackets behind a headline: 改革要常讲常新(今日谈). */
final class Rubric {
    private static final Pattern BRACKETS = Pattern.compile("\\((?<name>[^()]{2,40})\\)$");

    /** Brackets that belong to the headline itself: parts of a sequence, places, years, kinds of text. */
    private static final Pattern OWN = Pattern.compile(
            "^(?:组诗|组章|外.{1,3}首|小说|散文|诗|[上中下]篇?|[一二三四五六七八九十0-9]{1,3}|组图|图|草案|试行|全文|摘要|节选|外[一二三四五六七八九十]首|.*[0-9]{4}.*|.*通过)$");

    private Rubric() {}

    private static final Form PREFIX = Form.of(
            "/|｜:",
            "^(?:社论|社論|短评|短評|时评|時評|快评|快評|评论|評論|特稿|专访|專訪|观察|觀察|来论|來論|专论|專論|本报评论员|本報評論員|Editorial|EDITORIAL|Opinion|OPINION|Commentary|Analysis|Our [Vv]iew|Letter|Review|REVIEW|Interview|Profile|Obituary)\\s*[/|｜:]");

    /** After a column's name and a stroke before the headline: 社論／讓長者走得安心; else the beginning. */
    static int prefixEnd(String text, int start, int end) {
        int prefix = start + PREFIX.endAtHead(text, start, Math.min(end, start + 14));
        return prefix < end ? prefix : start;
    }

    /** Where the bracket opens, or the end. */
    static int at(String text, int start, int end) {
        if (start == end || Folded.fold(text.charAt(end - 1)) != ')') {
            return end;
        }
        Matcher matcher = BRACKETS.matcher(Folded.of(text, start, end));
        boolean found = matcher.find()
                && matcher.start() > 2
                && matcher.group("name").codePointAt(0) > 127
                && !OWN.matcher(matcher.group("name")).matches();
        return found ? start + matcher.start() : end;
    }
}
