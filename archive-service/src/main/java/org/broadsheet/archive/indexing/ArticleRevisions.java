package org.broadsheet.archive.indexing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.broadsheet.archive.article.ArticleEntity;

/** The database's side of the index: articles in the order of their revisions, and of their ids. */
@Singleton
public class ArticleRevisions {
    private final EntityManager entities;

    @Inject
    ArticleRevisions(EntityManager entities) {
        this.entities = entities;
    }

    /** The highest revision, or 0. */
    public long latest() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select coalesce(max(a.revision), 0) from ArticleEntity a", Long.class)
                        .getSingleResult());
    }

    /** Those changed after a revision, in order. */
    List<IndexedArticle> after(long revision, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        ArticleEntity.<ArticleEntity>find("revision > ?1 order by revision", revision)
                                .page(0, limit)
                                .stream()
                                .map(IndexedArticle::from)
                                .toList());
    }

    List<IndexedArticle> withIds(List<String> articleIds) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ArticleEntity.<ArticleEntity>find("articleId in ?1", articleIds).stream()
                        .map(IndexedArticle::from)
                        .toList());
    }

    /** Ids after an id, in their order, with their revisions. */
    List<Version> versionsAfter(String articleId, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select a.articleId, a.revision from ArticleEntity a where a.articleId > :after"
                                        + " order by a.articleId",
                                Version.class)
                        .setParameter("after", articleId)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** An article and the revision in which it is there. */
    @RegisterForReflection
    public record Version(String articleId, long revision) {}
}
