package org.broadsheet.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.broadsheet.archive.search.FoundArticle;
import org.broadsheet.archive.search.ResultReading.Entry;
import org.jspecify.annotations.Nullable;

/** RFC 4180, with a byte order mark: spreadsheet programs take Chinese without one for another encoding. */
final class CsvWriter implements ExportWriter {
    private final OutputStream out;

    CsvWriter(OutputStream out) throws IOException {
        this.out = out;
        line(
                "\uFEFFarticleId",
                "newspaper",
                "newspaperTitle",
                "date",
                "edition",
                "page",
                "ordinal",
                "genre",
                "language",
                "headline",
                "kickers",
                "authors",
                "column",
                "series",
                "confidence",
                "corrected",
                "text",
                "cursor");
    }

    @Override
    public void write(Entry entry) throws IOException {
        FoundArticle article = entry.article();
        line(
                article.articleId(),
                article.newspaper(),
                article.newspaperTitle(),
                article.date(),
                article.edition(),
                Integer.toString(article.page()),
                Integer.toString(article.ordinal()),
                article.genre(),
                article.language(),
                article.headline(),
                String.join("; ", article.kickers()),
                String.join("; ", article.authors()),
                article.column(),
                article.series(),
                Double.toString(article.confidence()),
                Boolean.toString(article.corrected()),
                String.join("\n", entry.paragraphs()),
                entry.cursor());
    }

    private void line(@Nullable String... values) throws IOException {
        String line = Arrays.stream(values).map(CsvWriter::cell).collect(Collectors.joining(",", "", "\r\n"));
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        // A cell that begins so is a formula to spreadsheet programs, and whoever printed it would command them.
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
