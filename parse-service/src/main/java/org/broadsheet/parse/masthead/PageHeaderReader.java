package org.broadsheet.parse.masthead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a page: number, section, date, newspaper and editors, in any order, on one line or on up to four. A line that has
 * anything else in it is none, and single weak signs are none either: what is found must weigh enough together.
 */
public final class PageHeaderReader {
    private static final int LONGEST_LINE = 90;
    private static final int MOST_LINES = 4;
    private static final int ENOUGH = 4;

    private static final Pattern NUMBERED = Pattern.compile(
            "\\(?(?:第 ?)?[A-D]?(\\d{1,2}|[一二三四五六七八九十]{1,3}) ?版\\)?|第 ?(\\d{1,2}) ?页|(?i:page) ?(\\d{1,3})");
    private static final Pattern BARE_NUMBER = Pattern.compile("[A-D]?-?(\\d{1,2})");
    private static final Pattern SECTION = Pattern.compile(
            "(?:要闻|综合|时政|经济|社会|民生|教育|健康|副刊|广告|国内|国际|国内国际|体育|文化|文体|财经|法治|法制|科技|理论|评论|县区|县域|乡村|农村|三农|城事|都市|生活|娱乐|旅游|汽车|房产|卫生|公益|公告|信息"
                    + "|视觉|图片|人物|观点|声音|深度|调查|关注|热点|焦点|时事|地方|区域|党建|政务|政法|军事|台港澳|港澳台|环球|世界|文艺|文学|读书|阅读|校园|少年|周末|生态|环保|交通|消费|金融|证券|产经|企业|论坛|特刊|头版|本市|本地|今日|专版|专题|专刊)"
                    + "(?:[·/、 ]?(?:新闻|要闻|综合|版|专版|专题|周刊|专刊|国际|国内|副刊|广告|生活|体育|教育|健康|社会|文化))?|[\\u4e00-\\u9fff]{2,4}(?:新闻|周刊|专版|专刊|副刊|时空|视野)");
    private static final Pattern UNKNOWN_SECTION = Pattern.compile("[\\u4e00-\\u9fff]{2,6}");
    private static final Pattern ENGLISH_SECTION = Pattern.compile(
            "(?i)(?:local |world |national |city |international )?(?:news|opinion|sports?|business|world|nation|region|metro|classifieds?|editorial|arts|life|features|obituaries|weather)");

    private final List<PrintedLine> lines;
    private int weight;
    private @Nullable Integer number;
    private @Nullable String section;
    private boolean sectionKnown;
    private @Nullable LocalDate date;
    private @Nullable String title;
    private final List<String> editors = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    private PageHeaderReader(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /**
     * The header that begins with the first of these lines, or empty where the first line is no header's.
     *
     * @param text the reading text
     * @param lines the next lines of the page in order of place; no more than {@value #MOST_LINES} are looked at
     */
    public static Optional<PageHeader> read(String text, List<MastheadLine> lines) {
        List<MastheadLine> next = lines.stream()
                .limit(MOST_LINES)
                .takeWhile(line -> line.end() - line.start() <= LONGEST_LINE)
                .toList();
        if (next.isEmpty() || next.stream().noneMatch(line -> hasDigitOrPageSign(text, line))) {
            return Optional.empty();
        }
        return new PageHeaderReader(PrintedLine.of(text, next)).read();
    }

    /** Cheap, because most lines of a page are none. */
    private static boolean hasDigitOrPageSign(String text, MastheadLine line) {
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= '０' && c <= '９' || c == '版' || c == '页' || c == '頁') {
                return true;
            }
        }
        return false;
    }

    private Optional<PageHeader> read() {
        Optional<PageHeader> best = Optional.empty();
        for (PrintedLine line : lines) {
            int before = weight;
            boolean another = best.isPresent() && line.heading();
            if (another || !take(ReadLine.of(line)) || weight == before && (section == null || !spans.isEmpty())) {
                break;
            }
            spans.add(line.span());
            if (weight >= ENOUGH && (number != null || section != null || title != null)) {
                best = Optional.of(new PageHeader(spans.size(), number, section, date, title, editors, spans));
            }
        }
        return best;
    }

    /** Takes in the parts of a line; false where it has something that no header has, or something twice. */
    private boolean take(ReadLine line) {
        PrintedDate printed = line.date();
        if (printed != null) {
            if (date != null) {
                return false;
            }
            date = printed.date();
            weight += 2;
        }
        weight += line.weekday() == null ? 0 : 1;
        List<String> tokens = new ArrayList<>();
        int at = 0;
        String folded = line.line().folded();
        boolean[] covered = covered(line);
        while (at < folded.length()) {
            int end = at;
            while (end < folded.length() && !covered[end] && !isSeparator(folded.charAt(end))) {
                end++;
            }
            if (end > at) {
                tokens.add(folded.substring(at, end));
            }
            at = end + 1;
        }
        return takeStatements(line) && takeTokens(tokens, folded);
    }

    private static boolean[] covered(ReadLine line) {
        boolean[] covered = new boolean[line.line().folded().length()];
        for (Sighting s : line.sightings()) {
            if (isHeaderStatement(s.kind())) {
                java.util.Arrays.fill(covered, s.start(), s.end(), true);
            }
        }
        PrintedDate date = line.date();
        if (date != null) {
            java.util.Arrays.fill(covered, date.start(), date.end(), true);
        }
        PrintedWeekday weekday = line.weekday();
        if (weekday != null) {
            java.util.Arrays.fill(covered, weekday.start(), weekday.end(), true);
        }
        PrintedLunar lunar = line.lunar();
        if (lunar != null) {
            java.util.Arrays.fill(covered, lunar.start(), lunar.end(), true);
        }
        return covered;
    }

    private static boolean isHeaderStatement(Imprint kind) {
        return switch (kind) {
            case EDITORS, EMAIL, HOTLINE, TELEPHONE, WEBSITE, CN, ISSUE_NUMBER, VOLUME -> true;
            case ISSN,
                    POSTAL_CODE,
                    REGISTRATION,
                    SPONSOR,
                    PUBLISHER,
                    PAGE_COUNT,
                    PRICE,
                    WEATHER,
                    ADDRESS,
                    FOUNDED,
                    DATE_PART,
                    EDITION -> false;
        };
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '|' || c == '/' || c == '·' || c == ',' || c == '-' || c == '*' || c == '#' || c == ':'
                || c == '(' || c == ')';
    }

    private boolean takeStatements(ReadLine line) {
        for (Sighting s : line.sightings()) {
            if (s.kind() == Imprint.EDITORS) {
                editors.addAll(List.of(s.value().split("[ 、,]+")));
            } else if (isHeaderStatement(s.kind())) {
                weight += 1;
            }
        }
        weight += editors.isEmpty() || !spans.isEmpty() ? 0 : 2;
        return true;
    }

    private boolean takeTokens(List<String> tokens, String folded) {
        boolean english = TitleFinder.isEnglishTitle(
                String.join(" ", tokens).replaceAll("[0-9]", "").strip());
        for (String token : tokens) {
            if (!takeNumber(token) && !takeSection(token) && !takeTitle(token)) {
                if (!english && !(ENGLISH_SECTION.matcher(token).matches())) {
                    return false;
                }
                weight += english && title == null ? 2 : 0;
                title = english
                        ? String.join(" ", tokens).replaceAll("[0-9]", "").strip()
                        : title;
            }
        }
        return !tokens.isEmpty() || !folded.isBlank();
    }

    private boolean takeNumber(String token) {
        Matcher numbered = NUMBERED.matcher(token);
        Matcher bare = BARE_NUMBER.matcher(token);
        boolean named = numbered.matches();
        if (!named && !bare.matches() || number != null) {
            return false;
        }
        String digits = !named
                ? bare.group(1)
                : numbered.group(1) != null
                        ? numbered.group(1)
                        : numbered.group(2) != null ? numbered.group(2) : numbered.group(3);
        OptionalInt read = Numerals.read(digits);
        if (read.isEmpty() || read.getAsInt() == 0) {
            return false;
        }
        number = read.getAsInt();
        // A03: no other number has a letter and a nought.
        boolean lettered = Character.isLetter(token.charAt(0)) && token.length() == 3;
        weight += named ? 4 : lettered ? 2 : 1;
        return true;
    }

    private boolean takeSection(String token) {
        if (TitleFinder.isNewspaperName(token)) {
            return false;
        }
        boolean known = SECTION.matcher(token).matches();
        if (section != null && (sectionKnown || !known)
                || !known && !UNKNOWN_SECTION.matcher(token).matches()) {
            return false;
        }
        section = token;
        sectionKnown = known;
        weight += known ? 2 : 0;
        return true;
    }

    private boolean takeTitle(String token) {
        if (title != null || !TitleFinder.isNewspaperName(token)) {
            return false;
        }
        title = token;
        weight += 2;
        return true;
    }
}
