package org.broadsheet.archive.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.broadsheet.archive.web.Parameters;
import org.broadsheet.archive.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds served articles, each with its surroundings. */
@ApplicationScoped
public class ArticleReading {
    private final ObjectMapper json;

    ArticleReading(ObjectMapper json) {
        this.json = json;
    }

    public Optional<ArticleEntity> find(String articleId) {
        return ArticleEntity.findByIdOptional(articleId);
    }

    /**
     * The article that readers may have.
     *
     * @throws ProblemException 404 if there never was one, 410 if it was withdrawn
     */
    public ArticleEntity standing(String articleId) {
        ArticleEntity row = find(Parameters.articleId(articleId))
                .orElseThrow(() -> ProblemException.notFound("article", articleId));
        if (row.isGone()) {
            throw ProblemException.of(
                            410,
                            "withdrawn",
                            "The article was withdrawn",
                            "The newest reading of its page does not have this article any more.")
                    .with("articleId", articleId)
                    .with("versions", Article.address(articleId) + "/versions");
        }
        return row;
    }

    public Article get(ArticleEntity row) {
        return Article.from(row, document(row), Surroundings.of(row.issueKey));
    }

    /** The articles of one raw issue, in its order; those of a superseded scan too, marked as such. */
    public List<Article> ofRawIssue(String issueId, String issueKey) {
        Surroundings around = Surroundings.of(issueKey);
        List<ArticleEntity> rows = ArticleEntity.list(
                "issueId = ?1 and (not withdrawn or supersededBy is not null) order by ordinal, articleId", issueId);
        return rows.stream()
                .map(row -> Article.from(row, document(row), around))
                .toList();
    }

    /** The served articles of an issue, page by page, whatever pushes they came in. */
    public List<Article> ofIssue(@Nullable String issueKey) {
        List<ArticleEntity> rows =
                ArticleEntity.list("issueKey = ?1 and not withdrawn order by page, ordinal, articleId", issueKey);
        Surroundings around = new Surroundings(rows.stream()
                .map(row -> new Surroundings.Neighbour(row.articleId, row.page, row.headline, row.jumpFrom, row.jumpTo))
                .toList());
        return rows.stream()
                .map(row -> Article.from(row, document(row), around))
                .toList();
    }

    private ArticleDocument document(ArticleEntity row) {
        try {
            return json.readValue(row.document, ArticleDocument.class);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("A stored document has the shape of an article: " + row.articleId, fault);
        }
    }
}
