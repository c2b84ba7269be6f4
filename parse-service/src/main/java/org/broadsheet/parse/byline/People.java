package org.broadsheet.parse.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.document.Byline.Person;
import org.broadsheet.parse.language.Characters;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Form;
import org.broadsheet.parse.language.PersonNames;
import org.broadsheet.parse.reading.Blanks;
import org.jspecify.annotations.Nullable;

/** Reads names and the roles printed before them: 本报记者 朱竞若、王昊男 通讯员 李霞. */
public final class People {
    private static final Pattern ROLE = Pattern.compile(
            "(?:本报|本報|本刊|本台|新华社|新華社|人民日报|中新社|[\\u4e00-\\u9fff]{0,4}(?:全媒体|融媒体|首席|特派|特约|特約|见习|見習|实习|實習|驻站))?"
                    + "(记者|記者|通讯员|通訊員|评论员|評論員|特约撰稿人?|特派员|编译|編譯|撰稿|实习生|實習生|撰文|採訪|采写|[摄攝]影(?=\\s*:)|文(?=\\s*[:/])|[图圖](?=\\s*[:/]))\\s*[:：]?");
    private static final Pattern MARKS = Pattern.compile("^[□■○◎●▲△◇◆☆★◯◻▢()\\s—-]+|[()\\s]+$");

    /** What roles are made of: none is printed without one of these. */
    private static final Characters ROLE_WORDS = Characters.of("者員员译譯稿派生採采文摄攝图圖");

    /** The marks that may end a line, and the line ends that may stand behind them. */
    private static final Characters LAST_MARKS = Characters.of("() \t\n\u000b\f\r\u0085\u2028\u2029");

    private static final Characters FIRST_MARKS = Characters.of("□■○◎●▲△◇◆☆★◯◻▢() \t\n\u000b\f\r—-\u0085\u2028\u2029");

    private static final Pattern TAIL = Pattern.compile(
            "(?:\\s*(?:文/?图|文/摄|摄影报道|图/文|文并摄|攝影報導|综合报道|報導|報道|报道|采访整理|采访|整理|参与采写|采写|摄影|供图)|(?<=[\\u3400-\\u9fff]{2}|[\\u3400-\\u9fff] [\\u3400-\\u9fff])摄|(?<=[\\u3400-\\u9fff]{2})\\s+(?:文|摄|等))\\s*$");

    /** What the words of such a tail end in. */
    private static final String TAIL_ENDS = "图摄道導访理写影文等";

    /** A line end within a Han text parts nothing. */
    private static final Form WRAP =
            Form.of("\n\r\u000b\f\u0085\u2028\u2029", "(?<=[\\u3400-\\u9fff])\\s*\\R\\s*(?=[\\u3400-\\u9fff])");

    /** 記者林書帆/東岸報導: behind the stroke stands from where, not who. */
    private static final Form DESK = Form.of("/", "/\\s*[\\u4e00-\\u9fff]{2,4}(?:报道|報導|电|電|连线|連線|攝影|摄影)");

    private static final Pattern STAFF = Pattern.compile(
            "(?i:correspondents?|bureau|reporters?|news service)\\.?$|(?:Columnist|Critic|Staff)s?$|^(?i:columnist|staff writer|reuters|afp|upi|ap|pa|bloomberg|special to the .*)$|Editor$|Writers?$|Reporters?$|Correspondents?$|Editors?$|Press$|^Reuters$|^AFP$");
    private static final Pattern BY = Pattern.compile(
            "^(?:(?i:exclusive|special report|analysis|review|interview):?\\s+)?(?i:(?:story |reported |written |words |report |text )?by|from)\\s+");

    /** ■蔡淑芬(台中市/退休教師): what is in the brackets is no name. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?<=[\\u3400-\\u9fff])\\((?![^()]*(?:记者|記者|通讯员|通訊員))[^()]{2,20}\\)?$|\\s*\\|\\s*[A-Z][A-Za-z ]{2,30}$");

    /** By Mike Salt at Quarry Lane: where the reporter was. */
    private static final Form WHERE = Form.of("ai", "(?<=[a-zA-Z.]) (?:at|in) [A-Z][A-Za-z' -]{1,40}$");

    private People() {}

    /** All names of a line; those before any role have none. */
    public static List<Person> in(String line) {
        String joined = WRAP.removedFrom(line);
        String folded = withoutMarks(Folded.of(joined, 0, joined.length()));
        folded = folded.indexOf("**") >= 0 ? folded.replace("**", "") : folded;
        if (folded.indexOf('(') >= 0 || folded.indexOf('|') >= 0) {
            folded = OFFICE.matcher(folded).replaceFirst("");
        }
        folded = WHERE.removedFrom(folded);
        folded = DESK.removedFrom(folded);
        Matcher by = BY.matcher(folded);
        folded = withoutTail(by.lookingAt() ? folded.substring(by.end()) : folded);
        List<Person> people = new ArrayList<>();
        Matcher role = ROLE.matcher(folded);
        int from = 0;
        String current = null;
        while (ROLE_WORDS.standIn(folded, from, folded.length()) && role.find()) {
            add(folded.substring(from, employerStart(folded, from, role)), current, people);
            current = role.group(1);
            from = role.end();
        }
        add(folded.substring(from), current, people);
        return people;
    }

    /** 采写：南都记者 刘军: a word grown together with the role says whose reporter it is. Where it begins, or the role. */
    private static int employerStart(String line, int from, Matcher role) {
        int start = role.start();
        boolean staff = role.group(1).endsWith("者")
                || role.group(1).endsWith("员")
                || role.group(1).endsWith("員");
        while (staff && start > from && line.charAt(start - 1) >= '\u3400' && line.charAt(start - 1) <= '\u9fff') {
            start--;
        }
        return start;
    }

    private static String withoutMarks(String line) {
        boolean marked =
                !line.isEmpty() && (FIRST_MARKS.has(line.charAt(0)) || LAST_MARKS.has(line.charAt(line.length() - 1)));
        return marked ? MARKS.matcher(line).replaceAll("") : line;
    }

    private static String withoutTail(String line) {
        int last = Blanks.trim(line, 0, line.length()) - 1;
        return last >= 0 && TAIL_ENDS.indexOf(line.charAt(last)) >= 0
                ? TAIL.matcher(line).replaceFirst("")
                : line;
    }

    /** Only the names that stand behind a role; the rest of the line is prose. */
    public static List<Person> withRole(String line) {
        return in(line).stream().filter(person -> person.role() != null).toList();
    }

    private static void add(String list, @Nullable String role, List<Person> people) {
        String names = withoutTail(list.strip());
        List<String> parts = PersonNames.list(names);
        for (String name : parts) {
            boolean may = isPlausible(name) && (role != null || PersonNames.mayBeName(name));
            if (may && !(name.equals(parts.getFirst()) && isOffice(name, parts.size()))) {
                people.add(new Person(name, role));
            }
        }
    }

    /** （竹园镇 李蓉）, （农办）: where the writer works stands before the name, or in its place. */
    private static boolean isOffice(String name, int parts) {
        boolean office = "镇鎮乡鄉办辦局站县縣村队隊校院厂廠".indexOf(name.charAt(name.length() - 1)) >= 0;
        return office && (parts > 1 || !PersonNames.isName(name));
    }

    private static boolean isPlausible(String name) {
        if (name.charAt(0) < '\u0250') {
            return name.length() < 40
                    && Character.isUpperCase(name.charAt(0))
                    && !STAFF.matcher(name).find();
        }
        return name.length() >= 2
                && !PersonNames.isNoName(name)
                && name.length() <= 12
                && (name.length() <= 4 || name.indexOf('·') > 0)
                && name.chars().allMatch(c -> c >= 0x3400 && c <= 0x9FFF || c == '·');
    }
}
