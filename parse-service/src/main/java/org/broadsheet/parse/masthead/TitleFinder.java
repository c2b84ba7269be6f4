package org.broadsheet.parse.masthead;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.parse.language.Form;

/**
 * Finds the newspaper's name among the lines near the imprint by weighing what speaks for each line: how newspapers are named, who
 * publishes, whether letters beside it spell it, and where it stands.
 */
final class TitleFinder {
    private static final Pattern NAMED_LIKE_A_NEWSPAPER = Pattern.compile(
            "[\\u4e00-\\u9fff]{1,10}(?:[日晚早晨时周商快导新公画月旬军]|都市|青年|少年|工人|农民|法制|法治|经济|科技|教育|体育|健康|生活|文化|广播|电视"
                    + "|人民|卫生|消费|财经|证券|环境|旅游|劳动|妇女|老年|华侨|侨|文艺|读书|文摘|信息|交通|铁道|铁路|邮电|产经|农村|农垦|工商|金融|时代|电影|美术|书画|大学|学院|石油|电力|煤炭|建设|国防|公安|检察|法院)报|[京申]报");
    private static final Pattern ENDS_LIKE_ONE = Pattern.compile("[\\u4e00-\\u9fff]{1,10}(?:报|周末|周刊|消息|新闻|文摘|参考|快讯)");
    private static final String TITLE_ENDS = "报末刊息闻摘考讯";
    private static final Pattern NOT_A_TITLE = Pattern.compile(".*(?:通|预|汇|喜|捷|情|海|举|填|上|回|警|简|战|播|速|月|年|电|申|公)报$");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?:the )?(?:[a-z'&.-]+ ){0,5}(?:[a-z]+-)?(?:daily|times|post|herald|news|gazette|tribune|chronicle|journal|star|telegraph|observer"
                    + "|courier|sentinel|record|mail|express|guardian|standard|examiner|register|press|globe|sun|mirror|independent"
                    + "|inquirer|bulletin|advertiser|argus|dispatch|enterprise|citizen|republican|democrat|leader|review|echo"
                    + "|ledger|lantern|beacon|messenger|monitor|advocate|intelligencer|banner|eagle|pioneer|transcript|patriot|clarion)"
                    + "(?: (?:daily|weekly|herald|news|times|post|gazette|tribune|journal|star|press))?");
    private static final Pattern NAMEPLATE =
            Pattern.compile("(?:[A-Z][A-Z'&.-]*(?: [A-Z'&.-]+){1,5}|The [A-Z][\\w'&.-]+(?: [A-Z][\\w'&.-]+){0,4})");
    private static final Form SPACING = Form.of(" \u3000\u00a0《》\"“”·", "[ \\u3000\\u00a0《》\"“”·]");
    private static final Pattern GAP = Pattern.compile("[ |·]+");
    private static final int ENOUGH = 5;

    /**
     * @param index which line
     * @param value as printed, without blanks where it is Chinese
     * @param from offset in the line
     * @param to offset after it
     */
    record Title(int index, String value, int from, int to, int weight) {
        boolean isChinese() {
            return value.charAt(0) >= '\u2e80';
        }

        /** A name that only its place speaks for may be a headline's. */
        double confidence() {
            return weight > ENOUGH + 1 ? 1.0 : weight > ENOUGH ? 0.9 : 0.75;
        }
    }

    private final List<ReadLine> lines;
    private final List<String> publishers;
    private final List<ReadLine> latin;

    TitleFinder(List<ReadLine> lines) {
        this.lines = lines;
        this.publishers = lines.stream()
                .flatMap(line -> line.sightings().stream())
                .filter(s -> s.kind() == Imprint.PUBLISHER && s.hasValue())
                .map(Sighting::value)
                .toList();
        this.latin =
                lines.stream().filter(line -> isLatin(line.line().folded())).toList();
    }

    Optional<Title> find() {
        return IntStream.range(0, lines.size())
                .mapToObj(this::candidate)
                .flatMap(Optional::stream)
                .filter(title -> title.weight >= ENOUGH)
                .max(Comparator.comparingInt(Title::weight)
                        .thenComparing(Comparator.comparingInt(Title::index).reversed()));
    }

    private Optional<Title> candidate(int index) {
        ReadLine line = lines.get(index);
        String folded = line.line().folded();
        int from = 0;
        int to = chineseEnd(folded);
        if (line.explained() > 0) {
            String left = line.uncovered();
            int at = left.isEmpty() ? -1 : folded.indexOf(left);
            String name = at < 0 ? nameAmong(GAP.split(folded), left) : left;
            if (name.isEmpty()) {
                return Optional.empty();
            }
            from = folded.indexOf(name);
            to = from + name.length();
        }
        String name = bare(folded.substring(from, to));
        int weight = Math.max(nameWeight(name), isUnknownNameplate(index) ? 1 : 0);
        String value = bare(line.line().raw().substring(from, to));
        return weight == 0
                ? Optional.empty()
                : Optional.of(new Title(index, value, from, to, weight + placeWeight(index)));
    }

    /** A newspaper's name that stands in one line with section, date and editors. */
    private static String nameAmong(String[] words, String left) {
        return Stream.<Predicate<String>>of(TitleFinder::isNewspaperName, TitleFinder::endsLikeOne)
                .flatMap(isName -> Stream.of(words).filter(isName))
                .filter(left::contains)
                .findFirst()
                .orElse("");
    }

    /** A Chinese name and, behind it, an English one: the length of the first, or the line's. */
    private static int chineseEnd(String line) {
        int gap = line.indexOf(' ');
        return gap > 2 && line.charAt(0) >= '\u2e80' && isLatin(line.substring(gap)) ? gap : line.length();
    }

    private static boolean endsLikeOne(String name) {
        return !name.isEmpty()
                && TITLE_ENDS.indexOf(name.charAt(name.length() - 1)) >= 0
                && ENDS_LIKE_ONE.matcher(name).matches()
                && !NOT_A_TITLE.matcher(name).matches();
    }

    /** The first line in capitals, or with the article, right over a line with the date: a name not met before. */
    private boolean isUnknownNameplate(int index) {
        PrintedLine line = lines.get(index).line();
        return index == 0
                && NAMEPLATE.matcher(line.raw()).matches()
                && lines.subList(1, Math.min(lines.size(), 4)).stream()
                        .anyMatch(next -> next.date() != null && next.isImprint());
    }

    /** Chinese titles are spaced out at will; Latin ones are not. */
    private static String bare(String printed) {
        String stripped = printed.strip();
        return stripped.isEmpty() || stripped.charAt(0) < '\u2e80' && stripped.charAt(0) != '“'
                ? stripped
                : SPACING.removedFrom(stripped);
    }

    private int nameWeight(String name) {
        if (name.length() < 2 || name.length() > 60) {
            return 0;
        }
        if (name.charAt(0) < '\u2e80') {
            return ENGLISH.matcher(name).matches() ? 3 : 0;
        }
        boolean published =
                publishers.stream().anyMatch(p -> p.equals(name + "社") || p.equals(name) || p.endsWith(name + "社"));
        boolean spelled = name.length() <= 12 && latin.stream().anyMatch(line -> spells(line, name));
        int proof = (published ? 4 : 0) + (spelled ? 4 : 0);
        if (TITLE_ENDS.indexOf(name.charAt(name.length() - 1)) < 0) {
            return proof;
        }
        if (isNewspaperName(name)) {
            return 3 + proof;
        }
        return (endsLikeOne(name) ? 1 : 0) + proof;
    }

    private int placeWeight(int index) {
        ReadLine line = lines.get(index);
        int first = index == 0 ? 2 : index <= 2 ? 1 : 0;
        boolean near = IntStream.rangeClosed(Math.max(0, index - 3), Math.min(lines.size() - 1, index + 3))
                .anyMatch(i -> lines.get(i).isImprint() && distance(lines.get(i), line) <= 200);
        return first + (line.line().heading() ? 1 : 0) + (near ? 2 : 0);
    }

    private static int distance(ReadLine a, ReadLine b) {
        return Math.max(a.line().start(), b.line().start())
                - Math.min(a.line().span().end(), b.line().span().end());
    }

    static boolean isNewspaperName(String folded) {
        return folded.endsWith("报") && NAMED_LIKE_A_NEWSPAPER.matcher(folded).matches();
    }

    static boolean isEnglishTitle(String text) {
        return ENGLISH.matcher(text).matches();
    }

    /** Whether the line is the title in Latin letters and nothing else. */
    static boolean spells(ReadLine line, String title) {
        String letters = line.line().folded();
        return letters.length() <= 80 && isLatin(letters) && PinyinTitle.spells(letters, title);
    }

    static boolean isLatin(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                letters++;
            } else if (c != ' ' && c != '-' && c != '\'') {
                return false;
            }
        }
        return letters >= 3;
    }
}
