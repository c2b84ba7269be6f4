package org.broadsheet.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.broadsheet.archive.search.FoundArticle;
import org.broadsheet.archive.search.ResultReading.Entry;
import org.jspecify.annotations.Nullable;

/** A Markdown file for each article, with its facts and the cursor after it in front. */
final class MarkdownZipWriter implements ExportWriter {
    private final ZipOutputStream zip;

    MarkdownZipWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    @Override
    public void write(Entry entry) throws IOException {
        FoundArticle article = entry.article();
        zip.putNextEntry(new ZipEntry(fileName(article)));
        zip.write(markdown(article, entry).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String fileName(FoundArticle article) {
        String folder = orEmpty(article.newspaper()).replaceAll("[^\\p{L}\\p{N}-]", "_");
        String date = article.date() == null ? "undated" : article.date();
        return (folder.isEmpty() ? "unidentified" : folder) + "/" + date + "/" + article.articleId() + ".md";
    }

    private static String markdown(FoundArticle article, Entry entry) {
        StringBuilder text = new StringBuilder("---\n");
        fact(text, "articleId", article.articleId());
        fact(text, "newspaper", orEmpty(article.newspaperTitle()));
        fact(text, "date", orEmpty(article.date()));
        fact(text, "edition", orEmpty(article.edition()));
        fact(text, "page", Integer.toString(article.page()));
        fact(text, "genre", orEmpty(article.genre()));
        fact(text, "authors", String.join("; ", article.authors()));
        fact(text, "column", orEmpty(article.column()));
        fact(text, "series", orEmpty(article.series()));
        fact(text, "cursor", entry.cursor());
        text.append("---\n\n");
        article.kickers().forEach(kicker -> text.append(escaped(kicker)).append("\n\n"));
        if (article.headline() != null) {
            text.append("# ").append(escaped(article.headline())).append("\n\n");
        }
        entry.paragraphs().forEach(paragraph -> text.append(escaped(paragraph)).append("\n\n"));
        return text.toString();
    }

    private static void fact(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n]+", " ");
            text.append(name).append(": \"").append(quoted).append("\"\n");
        }
    }

    private static String escaped(String text) {
        String inline = text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
        return inline.replaceAll("(?m)^([#+-])", "\\\\$1").replaceAll("(?m)^([0-9]{1,9})([.)])", "$1\\\\$2");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }
}
