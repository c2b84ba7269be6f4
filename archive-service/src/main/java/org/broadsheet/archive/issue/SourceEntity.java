package org.broadsheet.archive.issue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The very bytes that were pushed. */
@Entity
@Immutable
@Table(name = "raw_issue_source")
public class SourceEntity extends PanacheEntityBase {
    @Id
    @Column(name = "issue_id")
    public String issueId;

    /** Of the page, or of the container of several pages. */
    @Column(name = "content_type")
    public String contentType;

    public byte[] bytes;

    public byte[] sha256;

    @Column(name = "size_bytes")
    public long sizeBytes;
}
