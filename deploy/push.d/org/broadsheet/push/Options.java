package org.broadsheet.push;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the command line says.
 *
 * @param paths files and folders
 * @param hints to go with every file, by name
 * @param again whether to push what the archive has already
 * @param retries how often one file is tried again
 */
record Options(
        List<Path> paths,
        URI ingest,
        URI archive,
        String token,
        Map<String, String> hints,
        int parallel,
        int retries,
        boolean again,
        boolean receipts,
        boolean help) {

    static final String HELP =
            """
            Usage: deploy/push [OPTION…] FILE|DIR…

            Pushes each page file (.md, .markdown, .txt) as an issue, and each .zip as an issue of several pages. Folders are
            searched through. Asks the archive first and skips what has arrived (a .zip is always pushed: that is
            harmless), so that the same command goes on where it was interrupted.

              --url URL         ingest (http://localhost:8081)
              --archive URL     archive (http://localhost:8080)
              --token TOKEN     a token with the role scanner; else BROADSHEET_TOKEN, else what deploy/run left in
                                .broadsheet/tokens/scanner
              --newspaper SLUG, --date YYYY-MM-DD, --edition NAME, --page NUMBER, --source NAME
                                hints for every file; the file's name is always sent along
              --parallel N      files under way at once, 1 to 64 (4)
              --retries N       how often a file is tried again on 429, 503 or a broken connection (10)
              --again           push also what the archive has, to give it other hints
              --receipts        print each receipt on standard output, one JSON object a line
              --help

            Ends with 0 if everything is durable, 1 if something was refused, 3 if something could not be delivered,
            2 on a wrong option, 130 if interrupted.
            """;

    private static final Set<String> HINTS = Set.of("newspaper", "date", "edition", "page", "source");
    private static final Set<String> VALUES = Set.of("url", "archive", "token", "parallel", "retries");
    private static final Set<String> SWITCHES = Set.of("again", "receipts", "help");

    Options {
        paths = List.copyOf(paths);
        hints = new LinkedHashMap<>(hints);
    }

    static Options of(String[] arguments) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> hints = new LinkedHashMap<>();
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            String name = argument.startsWith("--") ? argument.substring(2).replaceFirst("=.*", "") : "";
            if (name.isEmpty()) {
                paths.add(Path.of(argument));
            } else if (SWITCHES.contains(name)) {
                values.put(name, "true");
            } else if (HINTS.contains(name) || VALUES.contains(name)) {
                boolean inline = argument.contains("=");
                if (!inline && i + 1 == arguments.length) {
                    throw new IllegalArgumentException("--" + name + " needs a value");
                }
                String value = inline ? argument.substring(argument.indexOf('=') + 1) : arguments[++i];
                (HINTS.contains(name) ? hints : values).put(name, value);
            } else {
                throw new IllegalArgumentException("there is no option --" + name);
            }
        }
        return of(values, hints, paths);
    }

    private static Options of(Map<String, String> values, Map<String, String> hints, List<Path> paths)
            throws IOException {
        boolean help = values.containsKey("help");
        if (paths.isEmpty() && !help) {
            throw new IllegalArgumentException("name the files or folders to push");
        }
        return new Options(
                paths,
                URI.create(values.getOrDefault("url", "http://localhost:8081").replaceFirst("/+$", "")),
                URI.create(values.getOrDefault("archive", "http://localhost:8080").replaceFirst("/+$", "")),
                help ? "" : token(values),
                hints,
                number(values, "parallel", 4, 1, 64),
                number(values, "retries", 10, 0, 1_000),
                values.containsKey("again"),
                values.containsKey("receipts"),
                help);
    }

    private static int number(Map<String, String> values, String name, int usual, int least, int most) {
        String value = values.getOrDefault(name, Integer.toString(usual));
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException("--" + name + " is a number from " + least + " to " + most);
        }
        return Integer.parseInt(value);
    }

    private static String token(Map<String, String> values) throws IOException {
        String given = values.getOrDefault("token", System.getenv("BROADSHEET_TOKEN"));
        Path left = Path.of(System.getProperty("broadsheet.token.file", ""));
        if (given == null && Files.isReadable(left) && Files.isRegularFile(left)) {
            given = Files.readString(left);
        }
        if (given == null || given.isBlank()) {
            throw new IllegalArgumentException("no token: give --token or BROADSHEET_TOKEN, or start deploy/run first");
        }
        return given.strip();
    }
}
