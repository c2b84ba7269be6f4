package org.broadsheet.archive.issue;

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

/** What became of one push: its state, the reading that counts and the place it was given. Written by the projection. */
@Entity
@Immutable
@Table(name = "raw_issue")
public class RawIssueEntity extends PanacheEntityBase {
    @Id
    @Column(name = "issue_id")
    public String issueId;

    @Column(name = "issue_key")
    public String issueKey;

    public String state;

    @Column(name = "received_at")
    public Instant receivedAt;

    @Column(name = "first_received_at")
    public Instant firstReceivedAt;

    /** The hints of all its pushes as JSON; a later hint wins where it is not empty. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String hints;

    /** The reading that counts, none before it was read. */
    @Column(name = "parse_id")
    public @Nullable String parseId;

    public @Nullable String newspaper;

    @Column(name = "newspaper_title")
    public @Nullable String newspaperTitle;

    public @Nullable LocalDate date;

    public String edition;

    public @Nullable String cn;

    @Column(name = "issue_number")
    public @Nullable Integer issueNumber;

    @Column(name = "page_count")
    public @Nullable Integer pageCount;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<Integer> pages;

    @Column(name = "listed_articles")
    public int listedArticles;

    @Column(name = "stored_articles")
    public int storedArticles;

    @Column(name = "parsed_at")
    public @Nullable Instant parsedAt;
}
