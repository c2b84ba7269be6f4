package org.broadsheet.archive.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.broadsheet.archive.ArchiveConfig;
import org.broadsheet.archive.corpus.ArticleComposer;
import org.broadsheet.archive.corpus.ArticleStore;
import org.broadsheet.archive.corpus.ComposedArticle;
import org.broadsheet.archive.search.Archive;
import org.broadsheet.archive.search.Archive.Reply;
import org.broadsheet.archive.search.SearchStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SearchStack.class)
class IndexFollowerTest {
    private static final ArticleComposer COMPOSER = new ArticleComposer(2);
    private static final String OF_THE_LOCK =
            "from pg_locks where locktype = 'advisory' and objsubid = 1 and classid = " + (IndexFollower.LOCK >>> 32)
                    + " and objid = " + (IndexFollower.LOCK & 0xffffffffL);

    @Inject
    AgroalDataSource database;

    @Inject
    OpenSearch openSearch;

    @Inject
    SearchIndex index;

    @Inject
    ArticleRevisions revisions;

    @Inject
    Reconciliation reconciliation;

    @Inject
    ArchiveConfig config;

    private ArticleStore store;

    @BeforeEach
    void oneThousandArticles() throws SQLException {
        store = new ArticleStore(database);
        store.deleteAll();
        store.store(articles(0, 1_000));
        Archive.dropIndex(openSearch);
        Archive.awaitIndexed();
    }

    private static List<ComposedArticle> articles(int from, int to) {
        return IntStream.range(from, to).mapToObj(COMPOSER::compose).toList();
    }

    private static long total() {
        Reply reply = Archive.get("/api/articles?size=0&facets=none");
        return reply.status() == 200 ? reply.json().path("total").asLong() : -1;
    }

    @Test
    void aKilledEngineComesBackWithNothingMissing() throws SQLException {
        SearchStack.openSearch().kill();
        Reply away = Archive.get("/api/articles?q=x");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.response().headers().firstValue("retry-after")).isPresent();
        assertThat(away.response().headers().firstValue("content-type")).hasValue("application/problem+json");
        store.store(articles(1_000, 2_000));
        SearchStack.openSearch().restart();
        assertThat(Archive.await(Duration.ofSeconds(60), () -> total() == 2_000))
                .isTrue();
        assertThat(Archive.post("/api/index/reconcile").json().path("missing").asLong())
                .isZero();
    }

    @Test
    void rebuildsUnderLoadWithNoFailedQuery() throws SQLException, InterruptedException {
        String before = Archive.state().json().at("/serving/index").asText();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Thread reader = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                Reply reply = Archive.search("工作", "&size=5");
                asked.incrementAndGet();
                if (reply.status() != 200 || reply.json().path("total").asLong() < 500) {
                    failed.incrementAndGet();
                }
            }
        });
        assertThat(Archive.post("/api/index/rebuild").status()).isEqualTo(202);
        for (int i = 1_000; i < 2_000; i += 100) {
            store.store(articles(i, i + 100));
        }
        boolean swapped = Archive.await(Duration.ofSeconds(90), () -> {
            JsonNode state = Archive.state().json();
            return !state.at("/serving/index").asText().equals(before)
                    && state.path("building").isNull();
        });
        // Past the replaced index's end.
        Archive.await(Duration.ofSeconds(4), () -> false);
        done.set(true);
        reader.join();
        assertThat(swapped).isTrue();
        assertThat(asked.get()).isGreaterThan(20);
        assertThat(failed.get()).isZero();
        assertThat(Archive.await(Duration.ofSeconds(20), () -> total() == 2_000))
                .isTrue();
        assertThat(openSearch.get("/" + before).status()).isEqualTo(404);
    }

    @Test
    void twoIndicesBehindTheAliasBecomeOne() throws SQLException {
        String rival = "articles-99991231000000000";
        openSearch.must(openSearch.put("/" + rival, Json.object("aliases", Json.object("articles", Json.object()))));
        store.store(articles(1_000, 1_200));
        assertThat(Archive.await(Duration.ofSeconds(40), () -> total() == 1_200))
                .isTrue();
        assertThat(openSearch.get("/" + rival).status()).isEqualTo(404);
    }

    @Test
    void aComparisonFindsAndRepairsWhatIsMissing() {
        openSearch.post(
                "/articles/_delete_by_query?refresh=true&conflicts=proceed",
                Json.object("query", Json.object("term", Json.object("page", 3))));
        JsonNode found = Archive.post("/api/index/reconcile").json();
        assertThat(found.path("missing").asLong()).isPositive();
        assertThat(found.path("compared").asLong()).isEqualTo(1_000);
        // The engine refuses to write again what it remembers as deleted, for as long as its clock takes to tick.
        assertThat(Archive.await(
                        Duration.ofSeconds(10),
                        () -> Archive.post("/api/index/reconcile")
                                        .json()
                                        .path("missing")
                                        .asLong()
                                == 0))
                .isTrue();
        assertThat(Archive.await(Duration.ofSeconds(10), () -> total() == 1_000))
                .isTrue();
    }

    @Test
    void anArticleThatTheDatabaseDoesNotKnowMakesTheIndexNew() {
        String before = serving();
        ObjectNode stranger = Json.object("articleId", "stranger-1", "revision", 1, "withdrawn", false);
        openSearch.must(openSearch.put("/articles/_doc/stranger-1?refresh=true", stranger));
        assertThat(total()).isEqualTo(1_001);
        JsonNode found = Archive.post("/api/index/reconcile").json();
        assertThat(found.path("ahead").asLong()).isEqualTo(1);
        assertThat(found.path("missing").asLong()).isZero();
        awaitServingInsteadOf(before);
        assertThat(total()).isEqualTo(1_000);
        assertThat(Archive.post("/api/index/reconcile").json().path("ahead").asLong())
                .isZero();
    }

    @Test
    void anIndexAheadOfARestoredDatabaseIsBuiltAnew() throws SQLException {
        String before = serving();
        // The backup is older: revisions begin again below what the index has seen.
        store.deleteAll();
        execute("alter sequence article_revision restart with 1");
        store.store(articles(500, 900));
        endTheFollowersSession();
        awaitServingInsteadOf(before);
        assertThat(total()).isEqualTo(400);
        assertThat(Archive.post("/api/index/reconcile").json().path("compared").asLong())
                .isEqualTo(400);
    }

    @Test
    void anIndexOfAnotherAnalysisIsBuiltAnewWhileItServes() throws SQLException {
        String before = serving();
        openSearch.must(openSearch.put(
                "/articles/_mapping", Json.object("_meta", Json.object("analyzer", "of another version"))));
        assertThat(Archive.state().json().at("/serving/current").asBoolean()).isFalse();
        endTheFollowersSession();
        store.store(articles(1_000, 1_100));
        awaitServingInsteadOf(before);
        assertThat(Archive.state().json().at("/serving/current").asBoolean()).isTrue();
        assertThat(Archive.await(Duration.ofSeconds(20), () -> total() == 1_100))
                .isTrue();
    }

    @Test
    void anotherNodeFeedsTheIndexOnceTheSessionWithTheLockHasEnded() throws SQLException, InterruptedException {
        IndexFollower other = new IndexFollower(
                database,
                new IndexKeeping(index, revisions, reconciliation, config, new SimpleMeterRegistry()),
                config);
        other.start(new StartupEvent());
        try {
            endTheFollowersSession();
            store.store(articles(1_000, 1_100));
            assertThat(Archive.await(Duration.ofSeconds(20), () -> total() == 1_100))
                    .isTrue();
            assertThat(holders()).isEqualTo(1);
        } finally {
            other.stop(new ShutdownEvent());
        }
        store.store(articles(1_100, 1_200));
        assertThat(Archive.await(Duration.ofSeconds(20), () -> total() == 1_200))
                .isTrue();
    }

    /** Together more than the engine takes in one request, and each longer than it highlights unasked. */
    @Test
    void longArticlesAreTakenAndShown() throws SQLException {
        List<ComposedArticle> longOnes = IntStream.range(1_000, 1_008)
                .mapToObj(COMPOSER::compose)
                .map(article -> article.withParagraphs(List.of("铁甲长文", "long ".repeat(1_500_000))))
                .toList();
        store.store(longOnes);
        assertThat(Archive.await(Duration.ofSeconds(90), () -> total() == 1_008))
                .isTrue();
        Reply found = Archive.search("铁甲长文", "");
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.json().path("total").asLong()).isEqualTo(8);
        assertThat(found.json().at("/articles/0/highlights/body/0").asText()).contains("<em>铁甲长文</em>");
    }

    private static String serving() {
        return Archive.state().json().at("/serving/index").asText();
    }

    private static void awaitServingInsteadOf(String before) {
        assertThat(Archive.await(Duration.ofSeconds(60), () -> {
                    JsonNode state = Archive.state().json();
                    return !state.at("/serving/index").asText().equals(before)
                            && state.path("building").isNull();
                }))
                .isTrue();
    }

    /** As when its node died, or the database was started again. */
    private void endTheFollowersSession() throws SQLException {
        execute("select pg_terminate_backend(pid) " + OF_THE_LOCK);
    }

    private long holders() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) " + OF_THE_LOCK + " and granted")) {
            count.next();
            return count.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aWithdrawnArticleIsNoLongerFound() throws SQLException {
        String id = COMPOSER.compose(23).articleId();
        Reply before = Archive.get("/api/articles?size=0");
        assertThat(before.json().path("total").asLong()).as(before.text()).isEqualTo(1_000);
        store.withdraw(id);
        assertThat(Archive.await(Duration.ofSeconds(20), () -> total() == 999)).isTrue();
        assertThat(openSearch
                        .get("/articles/_doc/" + id)
                        .body()
                        .at("/_source/withdrawn")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void onlyAnOperatorMayRebuild() {
        assertThat(Archive.get("/api/index").status()).isEqualTo(403);
    }
}
