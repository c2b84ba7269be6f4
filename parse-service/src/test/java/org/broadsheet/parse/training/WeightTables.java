package org.broadsheet.parse.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts tables into the text blocks of a Java source, and leaves the rest of it as it is. */
final class WeightTables {
    private static final String QUOTES = "\"\"\"";
    private static final String INDENT = " ".repeat(12);

    private WeightTables() {}

    static void write(Path source, String constant, List<String> lines) throws IOException {
        Files.writeString(source, replaced(Files.readString(source), constant, lines));
    }

    private static String replaced(String text, String constant, List<String> lines) {
        int open = text.indexOf(QUOTES, text.indexOf("String " + constant + " =")) + QUOTES.length();
        int close = text.indexOf(QUOTES, open);
        StringBuilder table = new StringBuilder("\n");
        lines.forEach(line -> table.append(INDENT).append(line).append('\n'));
        return text.substring(0, open) + table + INDENT + text.substring(close);
    }
}
