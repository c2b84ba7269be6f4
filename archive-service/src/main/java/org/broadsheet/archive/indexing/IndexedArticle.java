package org.broadsheet.archive.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.broadsheet.archive.article.ArticleEntity;
import org.jspecify.annotations.Nullable;

/** An article as the search engine keeps it. */
public record IndexedArticle(String articleId, long revision, ObjectNode source) {
    /** Newspaper and genre in one, so that both are counted at once; every article that is not withdrawn has it. */
    public static final String KIND = "kind";

    public static final char KIND_PARTS = '|';

    private static final int LEAD_CHARACTERS = 160;

    /** A withdrawn article keeps its place with its revision, but none of its text. */
    static IndexedArticle from(ArticleEntity article) {
        ObjectNode source = Json.object(
                "articleId", article.articleId, "revision", article.revision, "withdrawn", article.withdrawn);
        if (!article.withdrawn) {
            putFacts(source, article);
            putText(source, article, Json.read(article.document));
        }
        return new IndexedArticle(article.articleId, article.revision, source);
    }

    private static void putFacts(ObjectNode source, ArticleEntity article) {
        source.put("position", position(article));
        put(source, "newspaper", article.newspaper);
        put(source, "newspaperTitle", article.newspaperTitle);
        put(source, "date", article.date == null ? null : article.date.toString());
        put(
                source,
                "month",
                article.date == null ? null : YearMonth.from(article.date).toString());
        put(source, "edition", article.edition);
        source.put("page", article.page).put("ordinal", article.ordinal);
        put(source, "genre", article.genre);
        source.put(KIND, Objects.toString(article.newspaper, "") + KIND_PARTS + Objects.toString(article.genre, ""));
        put(source, "language", article.language);
        source.put("confidence", article.confidence).put("corrected", article.corrected);
        source.set("author", Json.array(article.authors));
        put(source, "column", article.columnName);
        put(source, "series", article.seriesName);
    }

    /**
     * Sorts the articles of a day as they are printed: newspaper and edition, page, place on the page. A number, because
     * the engine would spell out a text for each article that it puts in order.
     */
    private static long position(ArticleEntity article) {
        long edition = (article.newspaper + "|" + article.edition).hashCode() & 0xff_ffff;
        return edition << 32 | Math.min(article.page, 0xffff) << 16 | Math.min(article.ordinal, 0xffff);
    }

    private static void putText(ObjectNode source, ArticleEntity article, JsonNode document) {
        put(source, "headline", article.headline);
        List<String> kickers = new ArrayList<>(texts(document.path("kickers")));
        kickers.addAll(texts(document.path("subtitles")));
        source.set("kicker", Json.array(kickers));
        List<String> margin = new ArrayList<>();
        add(margin, article.columnName);
        add(margin, article.seriesName);
        add(margin, document.at("/byline/raw").asText());
        document.at("/byline/people")
                .forEach(person -> add(margin, person.path("name").asText()));
        document.path("captions")
                .forEach(caption -> add(margin, caption.path("credit").asText()));
        add(margin, document.at("/signature/name").asText());
        source.set("margin", Json.array(margin));
        List<String> body = new ArrayList<>();
        document.path("paragraphs")
                .forEach(paragraph -> add(body, paragraph.path("text").asText()));
        String lead = body.isEmpty() ? "" : body.getFirst();
        document.path("captions")
                .forEach(caption -> add(body, caption.path("text").asText()));
        source.set("body", Json.array(body));
        put(source, "lead", shortened(lead));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }

    private static void put(ObjectNode source, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            source.put(name, value);
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LEAD_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LEAD_CHARACTERS)) + "…";
    }

    /** The two lines of a bulk: the revision is the version, so that an older one never replaces a newer. */
    void writeBulk(StringBuilder lines) {
        lines.append(Json.object(
                        "index", Json.object("_id", articleId, "version", revision, "version_type", "external")))
                .append('\n')
                .append(source)
                .append('\n');
    }
}
