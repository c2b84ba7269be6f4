package org.broadsheet.archive.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final Path TABLE = Path.of("src/main/resources/search/simplified.txt");

    /** The table is generated, so that the service needs no conversion library: -Dgolden.update=true writes it again. */
    @Test
    void theTableIsTheLibrarys() throws IOException {
        Map<String, String> library = library();
        String table = library.keySet().stream()
                .map(from -> from + end(library, from) + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    @Test
    void foldedTwiceIsFoldedOnce() {
        assertThat(Folding.simplified().values()).noneMatch(Folding.simplified()::containsKey);
        assertThat(Folding.alike().values()).noneMatch(Folding.alike()::containsKey);
    }

    @Test
    void noCharacterLooksLikeTwoGroups() throws IOException {
        String characters = Files.readString(Path.of("src/main/resources/search/look-alikes.txt"))
                .replace("\n", "");
        assertThat(characters.codePoints().boxed().toList()).doesNotHaveDuplicates();
    }

    /** The index folds traditional characters only: a query names the others of a group, which stand there simplified. */
    @Test
    void everyCharacterOfAGroupIsSimplified() {
        assertThat(Folding.alikeGroups())
                .isNotEmpty()
                .allSatisfy(
                        group -> assertThat(group).hasSizeGreaterThan(1).noneMatch(Folding.simplified()::containsKey));
    }

    @Test
    void foldsWidthCaseAccentsAndTraditionalCharacters() {
        assertThat(Folding.fold("ＣＡＦÉ２０２０遼源")).isEqualTo("cafe2020辽源");
    }

    private static Map<String, String> library() throws IOException {
        Map<String, String> table = new TreeMap<>((a, b) -> Integer.compare(a.codePointAt(0), b.codePointAt(0)));
        try (InputStream in =
                Objects.requireNonNull(FoldingTest.class.getResourceAsStream("/data/dictionary/TSCharacters.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                String[] parts = line.split("\\s+");
                if (parts.length > 1 && !parts[0].equals(parts[1])) {
                    table.put(parts[0], parts[1]);
                }
            }
        }
        return table;
    }

    private static String end(Map<String, String> table, String from) {
        String to = table.getOrDefault(from, from);
        return table.containsKey(to) ? end(table, to) : to;
    }
}
