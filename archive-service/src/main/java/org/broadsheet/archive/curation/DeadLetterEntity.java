package org.broadsheet.archive.curation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A record that a service could not read or store, as its dead-letter topic told it. */
@Entity
@Immutable
@Table(name = "dead_letter")
public class DeadLetterEntity extends PanacheEntityBase {
    @Id
    public Long id;

    public String topic;

    @Column(name = "source_partition")
    public @Nullable Integer sourcePartition;

    @Column(name = "source_offset")
    public @Nullable Long sourceOffset;

    @Column(name = "record_key")
    public @Nullable String recordKey;

    @Column(name = "record_value")
    public byte @Nullable [] recordValue;

    /** Of the record, JSON object of texts; the cause of death among them. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String headers;

    public String cause;

    public @Nullable String stack;

    public @Nullable String service;

    @Column(name = "died_at")
    public Instant diedAt;

    @Column(name = "replayed_at")
    public @Nullable Instant replayedAt;

    @Column(name = "replayed_by")
    public @Nullable String replayedBy;
}
