package org.broadsheet.archive.harvest;

import io.quarkus.panache.common.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.archive.article.ArticleEntity;

/** Articles as harvesters see them: in the order of their changes, withdrawn ones as deleted. */
@Singleton
class HarvestRecords {
    private final EntityManager entities;

    HarvestRecords(EntityManager entities) {
        this.entities = entities;
    }

    @RegisterForReflection
    record Newspaper(String id, String title) {}

    List<ArticleEntity> list(ResumptionToken where, int limit) {
        return ArticleEntity.<ArticleEntity>find(condition(where) + " order by revision", parameters(where))
                .page(0, limit)
                .list();
    }

    /** Of the whole list, from its beginning. */
    long count(ResumptionToken where) {
        ResumptionToken whole = new ResumptionToken(where.verb(), where.from(), where.before(), where.set(), 0, 0);
        return ArticleEntity.count(condition(whole), parameters(whole));
    }

    private static String condition(ResumptionToken where) {
        List<String> conditions = new ArrayList<>(List.of("revision > :after"));
        if (where.from() != null) {
            conditions.add("changedAt >= :from");
        }
        if (where.before() != null) {
            conditions.add("changedAt < :before");
        }
        if (where.set() != null) {
            conditions.add("newspaper = :set");
        }
        return String.join(" and ", conditions);
    }

    private static Parameters parameters(ResumptionToken where) {
        Parameters parameters = Parameters.with("after", where.afterRevision());
        Optional.ofNullable(where.from()).ifPresent(from -> parameters.and("from", from));
        Optional.ofNullable(where.before()).ifPresent(before -> parameters.and("before", before));
        Optional.ofNullable(where.set()).ifPresent(set -> parameters.and("set", set));
        return parameters;
    }

    List<Newspaper> newspapers() {
        return entities.createQuery(
                        "select a.newspaper, coalesce(max(a.newspaperTitle), a.newspaper) from ArticleEntity a"
                                + " where a.newspaper is not null group by a.newspaper order by a.newspaper",
                        Newspaper.class)
                .getResultList();
    }

    Instant earliest() {
        return Optional.ofNullable(entities.createQuery("select min(a.changedAt) from ArticleEntity a", Instant.class)
                        .getSingleResult())
                .orElse(Instant.EPOCH);
    }
}
