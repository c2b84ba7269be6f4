package org.broadsheet.archive.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
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

    @Inject
    DataSource database;

    @Inject
    OpenSearch openSearch;

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
        assertThat(total()).isEqualTo(1_000);
    }

    @Test
    void aWithdrawnArticleIsNoLongerFound() throws SQLException {
        String id = COMPOSER.compose(23).articleId();
        assertThat(total()).isEqualTo(1_000);
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
