package org.broadsheet.archive.newspaper;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the register. */
@Entity
@Immutable
@Table(name = "newspaper")
public class NewspaperEntity extends PanacheEntityBase {
    /** The slug. */
    @Id
    @Column(name = "newspaper")
    public String newspaper;

    public @Nullable String title;

    public @Nullable String cn;

    /** A curator's list of titles with their dates, JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String titles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> aliases;

    public boolean curated;
}
