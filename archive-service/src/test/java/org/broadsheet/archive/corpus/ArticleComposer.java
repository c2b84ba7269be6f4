package org.broadsheet.archive.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.broadsheet.archive.search.query.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Composes articles whose words are as frequent as a newspaper's: a rank's frequency falls with the rank (Zipf). The
 * same number and seed give the same article, so that articles can be composed again instead of kept.
 */
public final class ArticleComposer {
    private static final int RARE_WORDS = 20_000;
    private static final String[] NEWSPAPERS = {"qinghedaily", "beishanevening", "lanjiangtimes", "yunzhouweekly"};
    private static final String[] TITLES = {"青河日报", "北山晚报", "兰江时报", "云州周刊"};
    private static final String[] GENRES = {"news", "news", "news", "feature", "notice", "commentary", "photo", "brief"
    };
    private static final String[] COLUMNS = {"今日关注", "百姓生活", "青河夜话", "法治视窗"};
    private static final String[] LATIN = {
        "economy", "GDP", "5G", "WiFi", "APP", "Internet", "COVID-19", "KTV", "café", "economic", "A4", "３D"
    };
    private static final LocalDate FIRST = LocalDate.of(1985, 1, 1);

    private final List<String> words;
    private final double[] cumulative;
    private final String characters;
    private final Map<Integer, Integer> traditional = new HashMap<>();
    private final long seed;

    public ArticleComposer(long seed) {
        this.seed = seed;
        this.characters = resource("characters.txt").strip();
        this.words = lexicon();
        this.cumulative = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < words.size(); rank++) {
            sum += 1.0 / (rank + 5);
            cumulative[rank] = sum;
        }
        Folding.simplified().forEach((from, to) -> traditional.putIfAbsent(to, from));
    }

    /** Words by their frequency, most frequent first. */
    public List<String> words() {
        return List.copyOf(words);
    }

    public ComposedArticle compose(int number) {
        Random random = new Random(seed * 1_000_003L + number);
        boolean old = random.nextInt(10) == 0;
        int day = number / 60;
        int paper = number % NEWSPAPERS.length;
        int ordinal = number % 60 / NEWSPAPERS.length;
        List<String> paragraphs = new ArrayList<>();
        for (int left = 3 + (int) Math.abs(random.nextGaussian() * 5); left > 0; left -= 3) {
            paragraphs.add(script(sentences(random, 3), old));
        }
        List<String> authors = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            authors.add(name(random));
        }
        String issueId = issueId((long) day * NEWSPAPERS.length + paper);
        return new ComposedArticle(
                issueId + "-" + (ordinal * 1000 + 7),
                issueId,
                NEWSPAPERS[paper],
                TITLES[paper],
                FIRST.plusDays(day),
                1 + ordinal / 4,
                ordinal,
                GENRES[random.nextInt(GENRES.length)],
                old ? "zh-Hant" : "zh-Hans",
                random.nextInt(4) == 0 ? List.of(script(phrase(random, 5), old)) : List.of(),
                script(phrase(random, 3 + random.nextInt(6)), old),
                authors,
                random.nextInt(8) == 0 ? COLUMNS[random.nextInt(COLUMNS.length)] : null,
                random.nextInt(20) == 0 ? "走进" + word(random) : null,
                paragraphs,
                random.nextInt(30) == 0,
                0.5 + random.nextInt(51) / 100.0);
    }

    /** Of the form of a real one, and in the order of the numbers. */
    private static String issueId(long number) {
        StringBuilder letters = new StringBuilder();
        "%026d".formatted(number).chars().forEach(digit -> letters.append((char) ('a' + digit - '0')));
        return letters.toString();
    }

    private List<String> lexicon() {
        List<String> lexicon = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String word : resource("words.txt").strip().split("\\s+")) {
            if (seen.add(word)) {
                lexicon.add(word);
            }
        }
        Random random = new Random(7);
        while (lexicon.size() < RARE_WORDS) {
            String word = characters(random, 2 + (random.nextInt(4) == 0 ? 1 : 0));
            if (seen.add(word)) {
                lexicon.add(word);
            }
        }
        return lexicon;
    }

    private String characters(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    private String name(Random random) {
        // Squared: few names stand over many articles.
        int n = (int) (random.nextDouble() * random.nextDouble() * 400);
        return "王李张刘陈杨赵黄周吴".charAt(n % 10) + words.get(words.size() - 1 - n).substring(0, 2);
    }

    private String word(Random random) {
        double wanted = random.nextDouble() * cumulative[cumulative.length - 1];
        int at = java.util.Arrays.binarySearch(cumulative, wanted);
        return words.get(Math.min(words.size() - 1, at < 0 ? -at - 1 : at));
    }

    private String phrase(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(40);
            if (kind == 0) {
                text.append(random.nextInt(2030)).append("年的");
            } else if (kind == 1) {
                text.append(LATIN[random.nextInt(LATIN.length)]);
            } else if (kind < 5) {
                text.append("的了在和是".charAt(random.nextInt(5)));
            } else {
                text.append(word(random));
            }
        }
        return text.toString();
    }

    private String sentences(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(phrase(random, 4 + random.nextInt(8))).append('，');
            if (random.nextInt(5) == 0) {
                text.append('“').append(phrase(random, 2)).append('”');
            }
            text.append(phrase(random, 4 + random.nextInt(8))).append(random.nextInt(9) == 0 ? '！' : '。');
        }
        return text.toString();
    }

    private String script(String text, boolean old) {
        if (!old) {
            return text;
        }
        StringBuilder changed = new StringBuilder();
        text.codePoints().map(c -> traditional.getOrDefault(c, c)).forEach(changed::appendCodePoint);
        return changed.toString();
    }

    private static String resource(String name) {
        try (@Nullable InputStream in = ArticleComposer.class.getResourceAsStream("/corpus/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
