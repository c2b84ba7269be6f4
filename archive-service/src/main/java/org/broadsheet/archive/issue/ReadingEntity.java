package org.broadsheet.archive.issue;

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
import org.jspecify.annotations.Nullable;

/** One way in which a parser read a raw issue, or why it could not. */
@Entity
@Immutable
@Table(name = "reading")
@IdClass(ReadingEntity.Key.class)
public class ReadingEntity extends PanacheEntityBase {
    @Id
    @Column(name = "issue_id")
    public String issueId;

    @Id
    @Column(name = "parse_id")
    public String parseId;

    @Column(name = "received_at")
    public Instant receivedAt;

    @Column(name = "read_at")
    public Instant readAt;

    /** {@code parsed} or {@code rejected}. */
    public String outcome;

    public @Nullable String parser;

    public @Nullable String language;

    @Column(name = "article_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> articleIds;

    /** The event's value. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String document;

    /** What identifies a reading. */
    public record Key(String issueId, String parseId) implements Serializable {}
}
