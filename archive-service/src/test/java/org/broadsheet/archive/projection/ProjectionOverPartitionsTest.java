package org.broadsheet.archive.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All that the projection promises, over tables that an operator split. */
class ProjectionOverPartitionsTest extends ProjectionTest {
    @BeforeAll
    static void split() throws Exception {
        database.split(16);
    }

    @Test
    void tablesAreSplit() throws Exception {
        assertThat(database.rows("select relname from pg_class where relkind = 'p' order by relname"))
                .containsExactly(
                        "relname=article", "relname=article_version", "relname=raw_issue_source", "relname=reading");
    }
}
