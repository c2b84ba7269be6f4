package org.broadsheet.parse.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.parse.wire.Json;
import org.broadsheet.parse.wire.PrintedIssue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code golden} is an issue of a fictional newspaper: {@code input.md}, what is read from it, and why the case
 * exists. {@code -Dgolden.update=true} writes the expectations anew; the difference is for reviewing.
 */
class GoldenTest {
    private static final Path CASES =
            Path.of(System.getProperty("broadsheet.root", "..")).resolve("parse-service/src/test/resources/golden");

    private static final ObjectMapper READER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsBefore(Path folder) throws IOException {
        byte[] printed = Json.write(PrintedIssue.from(
                folder.getFileName().toString(), Issues.parse(Files.readAllBytes(folder.resolve("input.md")))));
        String read = READER.writeValueAsString(READER.readTree(printed)) + "\n";
        Path expected = folder.resolve("expected.json");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, read);
        }
        assertThat(read).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holdsNothingUnused(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(names).containsExactlyInAnyOrder("input.md", "expected.json", "about.md");
        }
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream();
        }
    }
}
