package org.broadsheet.archive.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operators' script, on tables that hold something. */
class PartitioningTest {
    private static final List<String> FACTS = List.of(
            "select * from raw_issue_source order by issue_id",
            "select * from reading order by issue_id, parse_id",
            "select * from article_version order by article_id, parse_id",
            "select * from article order by article_id");

    /** Columns, checks, comments and owners; and indexes but for the column that keys get and what a revision's says of itself. */
    private static final List<String> SCHEMA = List.of(
            "select table_name, column_name, ordinal_position, data_type, is_nullable, column_default"
                    + " from information_schema.columns where table_schema = 'public' and table_name !~ '_[0-9]+$'"
                    + " order by table_name, ordinal_position",
            "select c.relname, a.attname, a.attstorage, col_description(c.oid, a.attnum) as note from pg_class c"
                    + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 where c.relnamespace = 'public'::regnamespace"
                    + " and c.relkind in ('r', 'p') and not c.relispartition order by c.relname, a.attnum",
            "select relname, pg_get_userbyid(relowner) as owner, obj_description(oid, 'pg_class') as note from pg_class"
                    + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition"
                    + " order by relname",
            "select conrelid::regclass::text as name, pg_get_constraintdef(oid) as definition from pg_constraint"
                    + " where contype = 'c' and connamespace = 'public'::regnamespace and conparentid = 0"
                    + " and not (select relispartition from pg_class where oid = conrelid) order by 1, 2",
            "select i.relname, replace(replace(replace(pg_get_indexdef(i.oid), ' ON ONLY ', ' ON '), ', issue_id)', ')'),"
                    + " 'UNIQUE INDEX article_revision_key', 'INDEX article_revision_key') as definition from pg_class i"
                    + " where i.relnamespace = 'public'::regnamespace and i.relkind in ('i', 'I') and not i.relispartition"
                    + " order by i.relname");

    private ProjectionDatabase database;

    @BeforeEach
    void start() throws Exception {
        database = new ProjectionDatabase();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private List<String> rows(List<String> queries) throws Exception {
        List<String> rows = new ArrayList<>();
        for (String sql : queries) {
            rows.addAll(database.rows(sql));
        }
        return rows;
    }

    @Test
    void splittingKeepsEveryRowAndWhatReadersSee() throws Exception {
        database.projection().store(ProjectionTest.morning());
        List<String> facts = rows(FACTS);
        List<String> state = database.state();
        database.split(4);
        assertThat(rows(FACTS)).containsExactlyElementsOf(facts);
        assertThat(database.state()).containsExactlyElementsOf(state);
        assertThat(database.rows("select count(distinct tableoid) as pieces from article_version"))
                .doesNotContain("pieces=1");
        assertThat(database.projection().store(ProjectionTest.morning()).articles())
                .isZero();
        assertThat(rows(FACTS)).containsExactlyElementsOf(facts);
    }

    /** In a cluster the script is run by the superuser, and archive-service is the owner. */
    @Test
    void ownersStayWhoeverSplits() throws Exception {
        database.run("create role archive");
        database.run("grant all on schema public to archive");
        for (String table : List.of("raw_issue_source", "reading", "article_version", "article")) {
            database.run("alter table " + table + " owner to archive");
        }
        database.split(2);
        assertThat(database.rows(
                        "select distinct pg_get_userbyid(c.relowner) as owner, count(*) as tables from pg_class c"
                                + " where relkind in ('r', 'p') and (relkind = 'p' or relispartition) group by 1"))
                .containsExactly("owner=archive | tables=12");
    }

    @Test
    void splittingAgainLeavesAllAsItIs() throws Exception {
        database.split(4);
        List<String> pieces = database.rows("select oid, relname from pg_class where relispartition order by oid");
        database.split(8);
        assertThat(database.rows("select oid, relname from pg_class where relispartition order by oid"))
                .containsExactlyElementsOf(pieces);
    }

    @Test
    void whatFailsLeavesAllAsItWas() throws Exception {
        database.projection().store(ProjectionTest.morning());
        List<String> facts = rows(FACTS);
        assertThatThrownBy(() -> database.split(1)).hasMessageContaining("must be 2 to 64");
        database.run("create table article_version_03 (in_the_way integer)");
        assertThatThrownBy(() -> database.split(16)).hasMessageContaining("article_version_03");
        assertThat(database.rows("select relname from pg_class where relkind = 'p'"))
                .isEmpty();
        assertThat(rows(FACTS)).containsExactlyElementsOf(facts);
    }

    /** A migration that comes after the splitting must work on pieces too, and end in the same schema. */
    @Test
    void schemaIsTheSameWheneverTablesAreSplit() throws Exception {
        List<String> whole = rows(SCHEMA);
        for (MigrationInfo migration : database.migrations()) {
            MigrationVersion version = migration.getVersion();
            database.makeAnew(version);
            database.split(3);
            database.makeUpToDate();
            assertThat(rows(SCHEMA)).as("split after version " + version).containsExactlyElementsOf(whole);
        }
    }

    /** Lookups by a raw issue must not ask every piece: the projection does them under its one lock. */
    @Test
    void rawIssueIsSoughtInOnePiece() throws Exception {
        database.split(16);
        for (String table : List.of("raw_issue_source", "reading", "article_version", "article")) {
            String plan = String.join(
                    "\n",
                    database.rows("explain select * from " + table + " where issue_id = 'aaaabbbbccccddddeeeeffffgg'"));
            assertThat(plan.split("Scan", -1)).as(plan).hasSizeLessThanOrEqualTo(3);
            assertThat(plan).doesNotContain("Append");
        }
    }
}
