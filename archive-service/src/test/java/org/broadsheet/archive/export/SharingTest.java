package org.broadsheet.archive.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.broadsheet.archive.corpus.ArticleComposer;
import org.broadsheet.archive.corpus.ArticleStore;
import org.broadsheet.archive.corpus.ComposedArticle;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.indexing.OpenSearch;
import org.broadsheet.archive.search.Archive;
import org.broadsheet.archive.search.Archive.Reply;
import org.broadsheet.archive.search.SearchStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SearchStack.class)
class SharingTest {
    private static final ArticleComposer COMPOSER = new ArticleComposer(4);
    private static final List<ComposedArticle> ARTICLES =
            IntStream.range(0, 700).mapToObj(COMPOSER::compose).toList();
    private static boolean stored;

    @Inject
    DataSource database;

    @Inject
    OpenSearch openSearch;

    private ArticleStore store;

    @BeforeEach
    void store() throws SQLException {
        store = new ArticleStore(database);
        if (!stored) {
            store.deleteAll();
            store.store(ARTICLES);
            Archive.dropIndex(openSearch);
            Archive.awaitIndexed();
            stored = true;
        }
    }

    private static Set<String> ids() {
        Set<String> ids = new HashSet<>();
        ARTICLES.forEach(article -> ids.add(article.articleId()));
        return ids;
    }

    @Test
    void anExportIsCompleteAndGoesOnWhereItBroke() {
        List<String> lines =
                Archive.get("/api/articles/export?format=ndjson").text().lines().toList();
        assertThat(lines).hasSize(700);
        JsonNode half = Json.read(lines.get(349));
        List<String> rest = Archive.get("/api/articles/export?format=ndjson&cursor="
                        + half.path("cursor").asText())
                .text()
                .lines()
                .toList();
        List<String> seen = new ArrayList<>(lines.subList(0, 350));
        seen.addAll(rest);
        assertThat(seen.stream().map(line -> Json.read(line).path("articleId").asText()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids());
        assertThat(half.path("paragraphs")).isNotEmpty();
    }

    @Test
    void csvAndMarkdownHoldTheSameArticles() throws IOException {
        String csv = Archive.get("/api/articles/export?format=csv&newspaper=qinghedaily")
                .text();
        long rows =
                csv.lines().filter(line -> line.matches("[a-j]{26}-[0-9]+,.*")).count();
        assertThat(rows).isEqualTo(175);
        assertThat(csv).startsWith("\uFEFFarticleId,newspaper");
        HttpResponse<byte[]> zip = bytes("/api/articles/export?format=markdown&newspaper=qinghedaily");
        int files = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            while (in.getNextEntry() != null) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("# ");
                files++;
            }
        }
        assertThat(files).isEqualTo(175);
        assertThat(Archive.get("/api/articles/export?format=pdf").status()).isEqualTo(400);
        assertThat(Archive.get("/api/articles/export?q=%22a").status()).isEqualTo(400);
    }

    private static HttpResponse<byte[]> bytes(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(Archive.base() + path))
                            .header("Authorization", "Bearer " + SearchStack.token("reader"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPermalinkLeadsToTheArticle() {
        ComposedArticle second = ARTICLES.stream()
                .filter(a -> a.newspaper().equals("qinghedaily") && a.ordinal() == 1)
                .findFirst()
                .orElseThrow();
        Reply reply = Archive.get("/newspapers/qinghedaily/" + second.date() + "/1/2");
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.response().headers().firstValue("location").orElseThrow())
                .endsWith("/api/articles/" + second.articleId());
        Reply browser = Archive.send(
                HttpRequest.newBuilder(URI.create(Archive.base() + "/newspapers/qinghedaily/" + second.date() + "/1/2"))
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"),
                "reader");
        assertThat(browser.response().headers().firstValue("location").orElseThrow())
                .endsWith("/read/articles/" + second.articleId());
        assertThat(Archive.get("/newspapers/qinghedaily/" + second.date() + "/1/99")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void citesInFourStyles() {
        ComposedArticle article = ARTICLES.stream()
                .filter(a -> a.authors().size() == 2)
                .findFirst()
                .orElseThrow();
        String path = "/api/articles/" + article.articleId() + "/citation";
        String place = "/newspapers/" + article.newspaper() + "/" + article.date() + "/" + article.page() + "/";
        assertThat(Archive.get(path).text())
                .startsWith(article.authors().getFirst() + ", & ")
                .contains("(1985, January")
                .contains(place);
        assertThat(Archive.get(path + "?style=gbt7714").text())
                .startsWith(String.join(", ", article.authors()) + ". " + article.headline() + "[N/OL]. "
                        + article.newspaperTitle() + ", " + article.date() + "(" + article.page() + ")[");
        assertThat(Archive.get(path + "?style=bibtex").text())
                .startsWith("@article{")
                .contains("journal = {" + article.newspaperTitle() + "}");
        assertThat(Archive.get(path + "?style=ris").text().lines().toList())
                .contains("TY  - NEWS", "T2  - " + article.newspaperTitle(), "ER  - ");
        assertThat(Archive.get(path + "?style=vancouver").status()).isEqualTo(400);
        JsonNode jsonLd = Archive.get(path + "/json-ld").json();
        assertThat(jsonLd.path("@type").asText()).isEqualTo("NewsArticle");
        assertThat(jsonLd.path("headline").asText()).isEqualTo(article.headline());
        assertThat(Archive.get(path + "/dublin-core").text()).contains("<dc:title>");
    }

    @Test
    void aReprintIsFoundWithItsShare() throws SQLException {
        ComposedArticle original = ARTICLES.get(20);
        ComposedArticle other = COMPOSER.compose(5_000);
        ComposedArticle reprint = new ComposedArticle(
                other.articleId(),
                other.issueId(),
                other.newspaper(),
                other.newspaperTitle(),
                other.date(),
                other.page(),
                other.ordinal(),
                other.genre(),
                other.language(),
                List.of(),
                "转载",
                List.of(),
                null,
                null,
                original.paragraphs(),
                false,
                1.0);
        store.store(List.of(reprint));
        Archive.awaitIndexed();
        JsonNode related = Archive.get("/api/articles/" + original.articleId() + "/related")
                .json()
                .path("related");
        assertThat(related.at("/0/articleId").asText()).isEqualTo(reprint.articleId());
        assertThat(related.at("/0/kind").asText()).isEqualTo("reprint");
        assertThat(related.at("/0/share").asDouble()).isEqualTo(1.0);
        assertThat(Archive.get("/read/articles/" + original.articleId() + "/related")
                        .text())
                .contains("/read/articles/" + reprint.articleId() + "\">转载", "100 % of the shorter text");
        store.withdraw(reprint.articleId());
        Archive.awaitIndexed();
    }

    @Test
    void feedsHoldTheNewest() {
        String atom =
                Archive.get("/api/feeds/articles.atom?newspaper=qinghedaily").text();
        assertThat(atom).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
        assertThat(atom.split("<entry>", -1)).hasSize(51);
        Reply json = Archive.get("/api/feeds/articles.json?q=%E5%B7%A5%E4%BD%9C");
        assertThat(json.json().path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.json().path("items")).hasSize(50);
        assertThat(json.json().at("/items/0/url").asText()).contains("/read/articles/");
        assertThat(json.response().headers().firstValue("etag")).isPresent();
    }

    @Test
    void theStreamGoesOnAfterTheLastEvent() throws Exception {
        long before = Archive.state().json().path("latestRevision").asLong();
        ComposedArticle changed = ARTICLES.get(40);
        ComposedArticle elsewhere = ARTICLES.get(41);
        store.store(List.of(elsewhere, changed));
        store.withdraw(elsewhere.articleId());
        String filter = "newspaper=" + changed.newspaper();
        assertThat(events(filter, before, 1)).containsExactly("article " + changed.articleId());
        // An article is told as it is now: what it was before it was withdrawn is no event any more.
        assertThat(events("", before, 2))
                .containsExactly("article " + changed.articleId(), "withdrawn " + elsewhere.articleId());
        String phrase = URLEncoder.encode('"' + changed.headline() + '"', StandardCharsets.UTF_8);
        assertThat(events("q=" + phrase, before, 2))
                .containsExactly("article " + changed.articleId(), "withdrawn " + elsewhere.articleId());
        store.store(List.of(elsewhere));
        Archive.awaitIndexed();
    }

    /** Kinds and ids of the first events after a revision. */
    private static List<String> events(String filter, long after, int count) {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return read(filter, after, count);
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private static List<String> read(String filter, long after, int count) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Archive.base() + "/api/articles/stream?" + filter))
                .header("Authorization", "Bearer " + SearchStack.token("reader"))
                .header("Last-Event-ID", Long.toString(after))
                .build();
        List<String> events = new ArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        try (InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String kind = "";
            while (events.size() < count) {
                String line = lines.readLine();
                if (line == null) {
                    break;
                }
                if (line.startsWith("event:")) {
                    kind = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    events.add(kind + " "
                            + Json.read(line.substring("data:".length()))
                                    .path("articleId")
                                    .asText());
                }
            }
        } finally {
            client.shutdownNow();
        }
        return events;
    }

    @Test
    void everyEndpointAsksForAToken() {
        for (String path : Arrays.asList(
                "/api/articles",
                "/api/articles/export",
                "/api/articles/stream",
                "/api/feeds/articles.atom",
                "/api/feeds/articles.json",
                "/oai?verb=Identify",
                "/api/index",
                "/newspapers/a/2020-01-01/1/1",
                "/api/articles/x/citation",
                "/api/articles/x/related")) {
            assertThat(Archive.send(HttpRequest.newBuilder(URI.create(Archive.base() + path)), "scanner")
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
    }
}
