package org.broadsheet.archive.curation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A curator's correction as the topic told it; the projection writes it. */
@Entity
@Immutable
@Table(name = "correction")
@IdClass(CorrectionEntity.Key.class)
public class CorrectionEntity extends PanacheEntityBase {
    @Id
    @Column(name = "issue_id")
    public String issueId;

    @Id
    @Column(name = "correction_id")
    public String correctionId;

    @Column(name = "start_offset")
    public @Nullable Integer start;

    @Column(name = "end_offset")
    public @Nullable Integer end;

    public @Nullable String original;

    public @Nullable String replacement;

    public @Nullable String author;

    @Column(name = "made_at")
    public @Nullable Instant madeAt;

    public @Nullable String reason;

    public boolean undone;

    /** What identifies a correction. */
    public record Key(String issueId, String correctionId) implements Serializable {}
}
