package org.broadsheet.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an operator is told to type, as it stands in a page: indented lines, joined where they are continued, and text in back ticks.
 *
 * @param page the file, for messages
 * @param lines each command or name, without its marks
 */
record Instructions(Path page, List<String> lines) {
    private static final Pattern TICKED = Pattern.compile("`([^`]+)`");
    private static final Pattern INDENTED = Pattern.compile("(?m)^ {4,}(\\S.*)$");

    Instructions {
        lines = List.copyOf(lines);
    }

    static Stream<Instructions> all() {
        try (Stream<Path> runbooks = Files.list(Manifests.DEPLOY.resolve("runbooks"))) {
            return Stream.concat(Stream.of(Manifests.DEPLOY.resolve("README.md")), runbooks)
                    .map(Instructions::read)
                    .toList()
                    .stream();
        } catch (IOException cause) {
            throw new UncheckedIOException("the operators' pages can't be listed", cause);
        }
    }

    static Instructions read(Path page) {
        try {
            return of(page, Files.readString(page));
        } catch (IOException cause) {
            throw new UncheckedIOException("can't read " + page, cause);
        }
    }

    static Instructions of(Path page, String text) {
        String joined = text.replaceAll("\\\\\\n\\s*", "");
        List<String> lines = new ArrayList<>();
        INDENTED.matcher(joined).results().map(found -> found.group(1)).forEach(lines::add);
        INDENTED.matcher(joined)
                .replaceAll("")
                .lines()
                .flatMap(line -> TICKED.matcher(line).results().map(found -> found.group(1)))
                .forEach(lines::add);
        return new Instructions(page, lines);
    }

    /** The lines that call a program, each from its name on. */
    Stream<String> calls(String program) {
        Pattern call = Pattern.compile("(?:^|[&|;] )(" + program + " [^|&;#]+)");
        return lines.stream()
                .flatMap(line ->
                        call.matcher(line).results().map(found -> found.group(1).strip()));
    }

    Stream<MatchResult> each(Pattern pattern) {
        return lines.stream().flatMap(line -> pattern.matcher(line).results());
    }

    @Override
    public String toString() {
        return page.getFileName().toString();
    }
}
