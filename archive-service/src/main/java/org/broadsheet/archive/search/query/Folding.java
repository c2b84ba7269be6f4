package org.broadsheet.archive.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which characters count as the same: traditional as simplified (the table is OpenCC's, one to one, so that offsets
 * stay), and, for texts with OCR errors, look-alikes as one of them.
 */
public final class Folding {
    private static final Map<Integer, Integer> SIMPLIFIED = simplifiedTable();
    private static final Map<Integer, Integer> ALIKE = alikeTable();

    private Folding() {}

    /** Code point to code point, traditional to simplified. */
    public static Map<Integer, Integer> simplified() {
        return SIMPLIFIED;
    }

    /** Code point to code point, traditional and look-alike to the first of the look-alikes. */
    public static Map<Integer, Integer> alike() {
        return ALIKE;
    }

    /** Characters that look alike, simplified: each group of at least two. */
    public static Collection<Set<Integer>> alikeGroups() {
        Map<Integer, Set<Integer>> groups = new TreeMap<>();
        ALIKE.forEach((character, first) -> {
            Set<Integer> group = groups.computeIfAbsent(first, key -> new TreeSet<>(Set.of(key)));
            group.add(SIMPLIFIED.getOrDefault(character, character));
        });
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** As the index sees it: simplified, half width, lower case, Latin without accents; the length may change. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(c -> SIMPLIFIED.getOrDefault(c, c)).forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<Integer, Integer> simplifiedTable() {
        Map<Integer, Integer> table = new TreeMap<>();
        for (String line : lines("/search/simplified.txt")) {
            int traditional = line.codePointAt(0);
            table.put(traditional, line.codePointAt(Character.charCount(traditional)));
        }
        return Collections.unmodifiableMap(table);
    }

    private static Map<Integer, Integer> alikeTable() {
        Map<Integer, Integer> table = new TreeMap<>();
        for (String line : lines("/search/look-alikes.txt")) {
            int first = line.codePointAt(0);
            line.codePoints().filter(c -> c != first).forEach(c -> table.put(c, first));
        }
        SIMPLIFIED.forEach((from, to) -> table.putIfAbsent(from, table.getOrDefault(to, to)));
        return Collections.unmodifiableMap(table);
    }

    private static String[] lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Folding.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
