package org.broadsheet.archive.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is served now. Written by the projection alone; every change gets the next revision, and revisions
 * become visible in their order, so a follower reads {@code revision > ? order by revision} and misses nothing.
 */
@Entity
@Immutable
@Table(name = "article")
public class ArticleEntity extends PanacheEntityBase {
    @Id
    @Column(name = "article_id")
    public String articleId;

    /** The raw issue. */
    @Column(name = "issue_id")
    public String issueId;

    @Column(name = "issue_key")
    public String issueKey;

    public long revision;

    @Column(name = "parse_id")
    public String parseId;

    @Column(name = "received_at")
    public Instant receivedAt;

    public @Nullable String newspaper;

    @Column(name = "newspaper_title")
    public @Nullable String newspaperTitle;

    public @Nullable LocalDate date;

    /** Empty where a day has one edition. */
    public String edition = "";

    public int page;

    public int ordinal;

    public String genre = "other";

    public @Nullable String language;

    public @Nullable String headline;

    public double confidence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> authors = List.of();

    @Column(name = "column_name")
    public @Nullable String columnName;

    @Column(name = "series_name")
    public @Nullable String seriesName;

    /** A parser's proven correction or a curator's stands in its text. */
    public boolean corrected;

    /** No longer listed by the newest reading, taken back by a tombstone, or superseded: no list or search shows it. */
    public boolean withdrawn;

    /** The raw issue whose newer scan of the page replaced this article, which stays readable as history. */
    @Column(name = "superseded_by")
    public @Nullable String supersededBy;

    @Column(name = "jump_from")
    public @Nullable Integer jumpFrom;

    @Column(name = "jump_to")
    public @Nullable Integer jumpTo;

    /** The served article as JSON: the event's value with curators' corrections applied. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String document;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** Withdrawn, and not just superseded by a better scan. */
    public boolean isGone() {
        return withdrawn && supersededBy == null;
    }
}
