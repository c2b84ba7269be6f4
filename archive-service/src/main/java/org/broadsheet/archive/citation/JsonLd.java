package org.broadsheet.archive.citation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.broadsheet.archive.indexing.Json;

/** An article as schema.org's {@code NewsArticle}. */
public final class JsonLd {
    private JsonLd() {}

    public static ObjectNode write(Cited cited) {
        ObjectNode article = Json.object("@context", "https://schema.org", "@type", "NewsArticle", "@id", cited.url());
        article.put("headline", cited.title());
        article.set(
                "author",
                Json.array(cited.authors().stream()
                        .map(name -> Json.object("@type", "Person", "name", name))
                        .toList()));
        if (cited.date() != null) {
            article.put("datePublished", cited.date().toString());
        }
        if (cited.language() != null) {
            article.put("inLanguage", cited.language());
        }
        if (cited.column() != null) {
            article.put("articleSection", cited.column());
        }
        article.put("printPage", Integer.toString(cited.page()));
        if (!cited.edition().isEmpty()) {
            article.put("printEdition", cited.edition());
        }
        article.set("isPartOf", Json.object("@type", "Newspaper", "name", cited.newspaper()));
        article.put("articleBody", cited.text());
        article.put("identifier", cited.articleId());
        article.put("url", cited.url());
        return article;
    }
}
