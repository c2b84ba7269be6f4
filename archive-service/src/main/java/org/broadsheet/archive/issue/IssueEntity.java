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

/** One day's edition of a newspaper, whatever pushes its pages came in. Written by the projection. */
@Entity
@Immutable
@Table(name = "issue")
public class IssueEntity extends PanacheEntityBase {
    /** {@code newspaper/date/edition}, or {@code unidentified/issueId} of the one raw issue that could not be placed. */
    @Id
    @Column(name = "issue_key")
    public String issueKey;

    public @Nullable String newspaper;

    public @Nullable LocalDate date;

    /** Empty where a day has one edition. */
    public String edition;

    public String state;

    @Column(name = "issue_number")
    public @Nullable Integer issueNumber;

    /** Pages that the masthead announces. */
    @Column(name = "page_count")
    public @Nullable Integer pageCount;

    /** Pages that are there, in order. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<Integer> pages;

    @Column(name = "raw_issues")
    public int rawIssues;

    /** Articles served, without those withdrawn. */
    public int articles;

    @Column(name = "received_at")
    public Instant receivedAt;
}
