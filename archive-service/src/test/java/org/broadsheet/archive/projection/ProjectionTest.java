package org.broadsheet.archive.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {
    private static final Map<String, String> NO_HINTS = Map.of();
    static ProjectionDatabase database;
    private Projection projection;

    @BeforeAll
    static void startDatabase() throws Exception {
        database = new ProjectionDatabase();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void empty() throws Exception {
        database.empty();
        projection = database.projection();
    }

    private void store(Facts... told) throws Exception {
        for (Facts facts : told) {
            projection.store(facts.facts());
        }
    }

    private String one(String sql) throws Exception {
        List<String> rows = database.rows(sql);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    /** Two pages of one day, a better scan of the first, a re-parse, an unplaced page, a curator at work. */
    static List<Fact> morning() {
        List<Fact> all = new ArrayList<>();
        all.addAll(Facts.of("a")
                .pushed(1, NO_HINTS)
                .pushed(9, Map.of("source", "scanner-7"))
                .read("p1", 1, 0, 100, 200)
                .read("p2", 9, 0, 150)
                .withdrawn("p2", 9, 100)
                .withdrawn("p2", 9, 200)
                .corrected("c1", 10, 150)
                .corrected("c2", 11, 0)
                .undone("c2")
                .facts());
        all.addAll(Facts.of("b")
                .printing(null, null, null, 2)
                .pushed(2, Map.of("newspaper", "hechengwanbao"))
                .read("p3", 2, 0, 100)
                .facts());
        all.addAll(Facts.of("c").pushed(20, NO_HINTS).read("p4", 20, 0).facts());
        all.addAll(Facts.of("d")
                .printing(null, null, null, 3)
                .pushed(4, NO_HINTS)
                .read("p5", 4, 0)
                .requested("r1", 12, Map.of("newspaper", "hechengwanbao", "date", "2031-04-05"))
                .read("p6", 12, 0)
                .facts());
        all.addAll(Facts.of("e")
                .printing("hechengwanboa", "禾城晚泊", "CN33-0999", 1)
                .pushed(30, NO_HINTS)
                .read("p7", 30, 0)
                .facts());
        all.addAll(Facts.of("f").pushed(5, NO_HINTS).rejected("p8", 5).facts());
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void anyOrderOfArrivalEndsInTheSameState(long seed) throws Exception {
        projection.store(morning());
        List<String> expected = database.state();
        database.empty();
        Random random = new Random(seed);
        List<Fact> shuffled = new ArrayList<>(morning());
        Collections.shuffle(shuffled, random);
        while (!shuffled.isEmpty()) {
            int size = Math.min(shuffled.size(), 1 + random.nextInt(6));
            projection.store(shuffled.subList(0, size));
            shuffled.subList(0, size).clear();
        }
        assertThat(database.state()).containsExactlyElementsOf(expected);
    }

    @Test
    void repeatedDeliveryChangesNothing() throws Exception {
        projection.store(morning());
        List<String> expected = database.state();
        String revision = one("select max(revision) from article");
        assertThat(projection.store(morning()).articles()).isZero();
        for (Fact fact : morning()) {
            assertThat(projection.store(List.of(fact, fact)).articles()).isZero();
        }
        assertThat(database.state()).containsExactlyElementsOf(expected);
        assertThat(one("select max(revision) from article")).isEqualTo(revision);
    }

    @Test
    void issueIsParsedWhenEveryListedArticleIsStored() throws Exception {
        List<Fact> facts =
                Facts.of("a").pushed(1, NO_HINTS).read("p1", 1, 0, 100).facts();
        projection.store(facts.subList(0, 3));
        assertThat(one("select state from issue")).isEqualTo("state=received");
        assertThat(projection.store(facts.subList(3, 4)).parsed()).hasSize(1);
        assertThat(one("select state from issue")).isEqualTo("state=parsed");
    }

    @Test
    void articleThatTheNewestReadingDoesNotListIsWithdrawn() throws Exception {
        store(Facts.of("a").pushed(1, NO_HINTS).read("p1", 1, 0, 100).read("p2", 2, 0));
        assertThat(database.rows("select article_id, withdrawn from article order by article_id"))
                .containsExactly(
                        "article_id=" + "a".repeat(26) + "-0 | withdrawn=f",
                        "article_id=" + "a".repeat(26) + "-100 | withdrawn=t");
        assertThat(one("select orphans from raw_issue")).isEqualTo("orphans=1");
        store(Facts.of("a").withdrawn("p2", 2, 100));
        assertThat(one("select orphans from raw_issue")).isEqualTo("orphans=0");
    }

    @Test
    void lateOlderReadingTakesNothingBack() throws Exception {
        store(Facts.of("a").pushed(1, NO_HINTS).read("p2", 5, 0));
        String revision = one("select revision, parse_id from article");
        store(Facts.of("a").read("p1", 1, 0));
        assertThat(one("select revision, parse_id from article")).isEqualTo(revision);
        assertThat(one("select count(*) as versions from article_version")).isEqualTo("versions=2");
    }

    @Test
    void tombstoneWithoutReadingWithdraws() throws Exception {
        store(Facts.of("a").pushed(1, NO_HINTS).read("p1", 1, 0).withdrawn("p9", 3, 0));
        assertThat(one("select withdrawn from article")).isEqualTo("withdrawn=t");
    }

    @Test
    void betterScanOfTheSamePageReplacesItAndTheOlderStaysAsHistory() throws Exception {
        store(Facts.of("a").pushed(1, NO_HINTS).read("p1", 1, 0, 100));
        store(Facts.of("c").pushed(20, NO_HINTS).read("p4", 20, 0));
        assertThat(database.rows("select withdrawn, superseded_by is not null as superseded from article"
                        + " order by article_id"))
                .containsExactly(
                        "withdrawn=t | superseded=t", "withdrawn=t | superseded=t", "withdrawn=f | superseded=f");
        assertThat(one("select articles, raw_issues from issue")).isEqualTo("articles=1 | raw_issues=2");
        assertThat(one("select count(*) as versions from article_version")).isEqualTo("versions=3");
    }

    @Test
    void numberThatIsKnownBeatsAMisreadTitle() throws Exception {
        store(Facts.of("e")
                .printing("hechengwanboa", "禾城晚泊", "CN33-0999", 2)
                .pushed(30, NO_HINTS)
                .read("p7", 30, 0));
        store(Facts.of("a").pushed(1, NO_HINTS).read("p1", 1, 0));
        assertThat(database.rows("select newspaper, raw_issues, articles from issue"))
                .containsExactly("newspaper=hechengwanbao | raw_issues=2 | articles=2");
    }

    @Test
    void pageThatNobodyCanPlaceIsKeptAndReadable() throws Exception {
        store(Facts.of("d")
                .printing(null, null, null, 3)
                .undated()
                .pushed(4, NO_HINTS)
                .read("p5", 4, 0));
        assertThat(one("select issue_key, state, articles from issue"))
                .isEqualTo("issue_key=unidentified/" + "d".repeat(26) + " | state=unidentified | articles=1");
        store(Facts.of("d").requested("r1", 12, Map.of("newspaper", "hechengwanbao", "date", "2031-04-05")));
        assertThat(one("select issue_key, state, articles from issue"))
                .isEqualTo("issue_key=hechengwanbao/2031-04-05/ | state=parsed | articles=1");
    }

    @Test
    void correctionIsServedAndItsUndoTakesItBack() throws Exception {
        Facts story = Facts.of("a").pushed(1, NO_HINTS).read("p1", 1, 0);
        store(story);
        String before = one("select document from article");
        store(Facts.of("a").corrected("c1", 2, 0));
        assertThat(one("select corrected, document #>> '{paragraphs,0,text}' as text from article"))
                .isEqualTo("corrected=t | text=河堤昨日全线修复，市民重回河边。");
        store(Facts.of("a").undone("c1"));
        assertThat(one("select document from article")).isEqualTo(before);
    }

    @Test
    void revisionsBecomeVisibleInTheirOrder() throws Exception {
        ConcurrentSkipListSet<Long> seen = new ConcurrentSkipListSet<>();
        String letters = "abcdefghijklmnopqrstuvwxyz";
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = new ArrayList<>();
            for (int index = 0; index < letters.length(); index++) {
                String letter = letters.substring(index, index + 1);
                done.add(writers.submit(() -> {
                    projection.store(Facts.of(letter)
                            .pushed(1, NO_HINTS)
                            .read("p" + letter, 1, 0, 100)
                            .facts());
                    return null;
                }));
            }
            long last = 0;
            while (!done.stream().allMatch(Future::isDone)) {
                last = follow(last, seen);
            }
            for (Future<?> one : done) {
                one.get();
            }
            follow(last, seen);
        }
        assertThat(database.rows("select revision from article order by revision"))
                .hasSameSizeAs(seen.stream()
                        .filter(revision -> {
                            try {
                                return !database.rows("select 1 from article where revision = " + revision)
                                        .isEmpty();
                            } catch (java.sql.SQLException fault) {
                                throw new IllegalStateException(fault);
                            }
                        })
                        .toList());
    }

    /** What a follower does: everything above the last revision it knows. */
    private static long follow(long last, ConcurrentSkipListSet<Long> seen) throws Exception {
        long now = last;
        for (String row :
                database.rows("select revision from article where revision > " + last + " order by revision")) {
            now = Long.parseLong(row.substring("revision=".length()));
            seen.add(now);
        }
        return now;
    }
}
