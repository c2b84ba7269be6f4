package org.broadsheet.archive.issue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A push of a raw issue with its hints; a curator's hints stand here too, as requested. */
@Entity
@Immutable
@Table(name = "push")
@IdClass(PushEntity.Key.class)
public class PushEntity extends PanacheEntityBase {
    @Id
    @Column(name = "issue_id")
    public String issueId;

    @Id
    @Column(name = "event_id")
    public String eventId;

    @Column(name = "received_at")
    public Instant receivedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public String hints;

    public @Nullable String subject;

    public boolean requested;

    /** What identifies a push: the same bytes with the same hints are one. */
    public record Key(String issueId, String eventId) implements Serializable {}
}
