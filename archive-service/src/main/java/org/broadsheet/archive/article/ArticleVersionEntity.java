package org.broadsheet.archive.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One article as one reading found it; never changed. */
@Entity
@Immutable
@Table(name = "article_version")
@IdClass(ArticleVersionEntity.Key.class)
public class ArticleVersionEntity extends PanacheEntityBase {
    @Id
    @Column(name = "article_id")
    public String articleId;

    @Id
    @Column(name = "parse_id")
    public String parseId;

    @Column(name = "received_at")
    public Instant receivedAt;

    @Column(name = "read_at")
    public Instant readAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public String document;

    /** What identifies a version. */
    public record Key(String articleId, String parseId) implements Serializable {}

    static List<ArticleVersionEntity> newestFirst(String articleId) {
        return list("articleId = ?1 order by receivedAt desc, readAt desc, parseId desc", articleId);
    }
}
