package org.broadsheet.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.archive.search.BruteForce.alike;
import static org.broadsheet.archive.search.BruteForce.body;
import static org.broadsheet.archive.search.BruteForce.headline;
import static org.broadsheet.archive.search.BruteForce.near;
import static org.broadsheet.archive.search.BruteForce.prefix;
import static org.broadsheet.archive.search.BruteForce.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.broadsheet.archive.corpus.ArticleComposer;
import org.broadsheet.archive.corpus.ArticleStore;
import org.broadsheet.archive.corpus.ComposedArticle;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.indexing.OpenSearch;
import org.broadsheet.archive.search.Archive.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(SearchStack.class)
class SearchTest {
    private static final List<ComposedArticle> ARTICLES =
            IntStream.range(0, 3_000).mapToObj(new ArticleComposer(1)::compose).toList();
    private static final String AUTHOR = ARTICLES.stream()
            .flatMap(article -> article.authors().stream())
            .findFirst()
            .orElseThrow();
    private static boolean stored;

    @Inject
    DataSource database;

    @Inject
    OpenSearch openSearch;

    @BeforeEach
    void store() throws SQLException {
        if (!stored) {
            new ArticleStore(database).deleteAll();
            new ArticleStore(database).store(ARTICLES);
            Archive.dropIndex(openSearch);
            Archive.awaitIndexed();
            stored = true;
        }
    }

    /** The table of queries: what was typed, further parameters, and what must be found. */
    static Stream<Arguments> queries() {
        return Stream.of(
                row("工作", "", text("工作")),
                row("辽源", "", text("辽源")),
                row("发展 经济", "", text("发展").and(text("经济"))),
                row("\"城市管理\"", "", text("城市管理")),
                row("城市管理", "", text("城市管理")),
                row("工作发", "", text("工作发")),
                row("市", "", text("市")),
                row("“的”", "", text("的")),
                row("消费 -市场", "", text("消费").and(text("市场").negate())),
                row("-市场", "", text("市场").negate()),
                row("消防 OR 法院", "", text("消防").or(text("法院"))),
                row("(消防 OR 法院) 记者", "", text("消防").or(text("法院")).and(text("记者"))),
                row("消防 OR 法院 采访", "", text("消防").or(text("法院").and(text("采访")))),
                row(
                        "-(消防 OR 法院) 社区",
                        "",
                        text("社区").and(text("消防").or(text("法院")).negate())),
                row("headline:经济", "", headline("经济")),
                row("headline:(经济 OR 交通)", "", headline("经济").or(headline("交通"))),
                row("body:经济 -headline:经济", "", body("经济").and(headline("经济").negate())),
                row("標準", "", text("标准")),
                row("标准", "", text("標準")),
                row("農村 發展", "", text("农村").and(text("发展"))),
                row("gdp", "", text("GDP")),
                row("ＧＤＰ", "", text("GDP")),
                row("cafe", "", text("café")),
                row("3D", "", text("３D")),
                row("econom*", "", prefix("econom")),
                row("COVID-19", "", text("COVID-19")),
                row("年", "", text("年")),
                row("\"1999年\"", "", text("1999年")),
                row("1999年的", "", text("1999年的")),
                row("工作GDP", "", text("工作GDP")),
                row("全市5G", "", text("全市5G")),
                row("\"发展economy工作\"", "", text("发展economy工作")),
                row("企业2", "", text("企业2")),
                row("\"工作，\"", "", text("工作")),
                row("\"工作 发展\"", "", text("工作 发展")),
                row("\"发展，经济\"", "", text("发展，经济")),
                row("\"工作 市场\"~5", "", near("工作", "市场", 5)),
                row("\"市场 工作\"~12", "", near("市场", "工作", 12)),
                row("未来", "&fuzzy=true", alike("未来")),
                row("末来", "&fuzzy=true", alike("未来")),
                row("己任", "&fuzzy=true", alike("已任")),
                row("王", "", text("王")),
                row("genre:notice 银行", "", text("银行").and(a -> a.genre().equals("notice"))),
                row("page:2 银行", "", text("银行").and(a -> a.page() == 2)),
                row("newspaper:兰江时报 学校", "", text("学校").and(a -> a.newspaper().equals("lanjiangtimes"))),
                row("newspaper:lanjiangtimes", "", a -> a.newspaper().equals("lanjiangtimes")),
                row("author:" + AUTHOR, "", a -> a.authors().contains(AUTHOR)),
                row("", "&author=" + AUTHOR, a -> a.authors().contains(AUTHOR)),
                row("kicker:经济", "", BruteForce.kicker("经济")),
                row("", "&column=百姓生活", a -> Objects.equals(a.column(), "百姓生活")),
                row("column:百姓生活", "", a -> Objects.equals(a.column(), "百姓生活")),
                row("series:走进*", "", a -> false),
                row("series:走进", "", a -> a.series() != null),
                row("*", "", a -> true),
                row(
                        "",
                        "&newspaper=qinghedaily&newspaper=yunzhouweekly",
                        a -> a.newspaper().matches("qinghedaily|yunzhouweekly")),
                row("", "&from=1985-01-10&to=1985-01-20", a -> within(a, 10, 20)),
                row("学校", "&genre=news&page=1", text("学校").and(a -> a.genre().equals("news") && a.page() == 1)),
                row("", "&corrected=true&minConfidence=0.8", a -> a.corrected() && a.confidence() >= 0.8),
                row("", "&language=zh-Hant", a -> a.language().equals("zh-Hant")));
    }

    private static boolean within(ComposedArticle article, int first, int last) {
        return !article.date().isBefore(LocalDate.of(1985, 1, first))
                && !article.date().isAfter(LocalDate.of(1985, 1, last));
    }

    private static Arguments row(String query, String more, Predicate<ComposedArticle> expected) {
        return Arguments.of(query, more, expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("queries")
    void findsWhatBruteForceFinds(String query, String more, Predicate<ComposedArticle> expected) {
        if (query.equals("series:走进*")) {
            assertThat(Archive.search(query, more).status()).isEqualTo(400);
            return;
        }
        Set<String> wanted = new HashSet<>();
        ARTICLES.stream().filter(expected).map(ComposedArticle::articleId).forEach(wanted::add);
        JsonNode answer = Archive.search(query, more + "&size=200").json();
        assertThat(answer.path("total").asInt()).as(answer.toString()).isEqualTo(wanted.size());
        answer.path("articles")
                .forEach(found ->
                        assertThat(wanted).contains(found.path("articleId").asText()));
    }

    @ParameterizedTest
    @CsvSource({
        "relevance, 工作",
        "oldest, 工作",
        "newest, 工作",
        "relevance, 发展 经济",
        "relevance, 发展 经济 genre:news",
        "relevance, 城市管理 工作",
        "relevance, 市 年"
    })
    void pagesGoToTheVeryEndOfAResult(String sort, String query) {
        List<String> seen = new ArrayList<>();
        JsonNode page =
                Archive.search(query, "&facets=none&size=150&sort=" + sort).json();
        long total = page.path("total").asLong();
        while (true) {
            page.path("articles")
                    .forEach(found -> seen.add(found.path("articleId").asText()));
            if (!page.has("next")) {
                break;
            }
            Reply reply = Archive.get(page.path("next").asText());
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            page = reply.json();
            assertThat(page.path("total").asLong()).isEqualTo(total);
        }
        assertThat(seen).hasSize((int) total).doesNotHaveDuplicates();
    }

    @Test
    void facetsAndHistogramCountTheWholeResult() {
        List<ComposedArticle> wanted = ARTICLES.stream().filter(text("学校")).toList();
        JsonNode answer = Archive.search("学校", "&histogram=decade&size=1").json();
        assertThat(answer.at("/facets/newspaper")).isNotEmpty();
        for (String facet : List.of("newspaper", "year", "month", "genre")) {
            long sum = 0;
            for (JsonNode count : answer.at("/facets/" + facet)) {
                sum += count.path("count").asLong();
            }
            assertThat(sum).as(facet).isEqualTo(wanted.size());
        }
        for (JsonNode count : answer.at("/facets/author")) {
            String author = count.path("value").asText();
            assertThat(count.path("count").asLong())
                    .isEqualTo(wanted.stream()
                            .filter(a -> a.authors().contains(author))
                            .count());
        }
        for (JsonNode count : answer.at("/facets/genre")) {
            assertThat(count.path("count").asLong())
                    .isEqualTo(wanted.stream()
                            .filter(a -> a.genre().equals(count.path("value").asText()))
                            .count());
        }
        assertThat(answer.at("/histogram/buckets/0/from").asText()).isEqualTo("1980-01-01");
        assertThat(answer.at("/histogram/buckets/0/count").asLong()).isEqualTo(wanted.size());
    }

    @Test
    void facetsNarrowAndCombine() {
        JsonNode answer = Archive.search("学校", "&size=0&newspaper=qinghedaily&facets=column,newspaper,genre")
                .json();
        List<ComposedArticle> wanted = ARTICLES.stream()
                .filter(text("学校"))
                .filter(a -> a.newspaper().equals("qinghedaily"))
                .toList();
        assertThat(answer.path("total").asLong()).isEqualTo(wanted.size());
        assertThat(answer.at("/facets/newspaper")).hasSize(1);
        assertThat(answer.at("/facets/newspaper/0/count").asLong()).isEqualTo(wanted.size());
        for (JsonNode count : answer.at("/facets/column")) {
            assertThat(count.path("count").asLong())
                    .isEqualTo(wanted.stream()
                            .filter(a -> count.path("value").asText().equals(a.column()))
                            .count());
        }
    }

    /** During a rebuild an index still serves whose articles are of no kind. */
    @Test
    void anIndexFromBeforeAnUpgradeIsCountedAsWell() {
        ObjectNode old = Json.object(
                "articleId", "old", "revision", 1, "withdrawn", false, "newspaper", "qinghedaily", "genre", "news");
        old.put("headline", "龘龘").put("date", "1985-01-01").put("month", "1985-01");
        assertThat(openSearch.put("/articles/_doc/old?refresh=true", old).isSuccess())
                .isTrue();
        try {
            for (String size : List.of("0", "20")) {
                JsonNode answer = Archive.search("龘龘", "&size=" + size).json();
                assertThat(answer.path("total").asLong()).isEqualTo(1);
                assertThat(answer.at("/facets/newspaper/0/value").asText()).isEqualTo("qinghedaily");
                assertThat(answer.at("/facets/genre/0/count").asLong()).isEqualTo(1);
                assertThat(answer.at("/facets/month/0/value").asText()).isEqualTo("1985-01");
            }
        } finally {
            openSearch.delete("/articles/_doc/old?refresh=true");
        }
    }

    @Test
    void highlightsFallOnTheOriginalText() {
        JsonNode answer = Archive.search("标准", "&language=zh-Hant&size=50").json();
        assertThat(answer.path("articles")).isNotEmpty();
        for (JsonNode found : answer.path("articles")) {
            assertThat(found.path("highlights").toString()).contains("<em>標準</em>");
        }
        String phrase = Archive.search("城市管理", "&size=5")
                .json()
                .at("/articles/0/highlights")
                .toString();
        assertThat(phrase).contains("<em>城市管理</em>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "域市|城市",
                "捡查|检查",
                "枝本|技术",
                "\"域市菅理\"|",
                "\"社会工作\" 士地|\"社会工作\" 土地",
                "农材 -学校|农村 -学校",
                "headline:捡查|headline:检查",
                "捡查 OR 域市|检查 OR 城市",
                "檢查 农材|檢查 农村",
                "Internat|internet",
                "economi|economy",
                "Internat 捡查|",
                "乓乓乓乓|"
            })
    void proposesWhatWasMeant(String typed, @Nullable String meant) {
        JsonNode answer = Archive.search(typed, "").json();
        assertThat(answer.path("total").asLong()).isZero();
        JsonNode proposed = answer.path("didYouMean");
        if (meant == null) {
            assertThat(proposed.isMissingNode()).as(proposed.toString()).isTrue();
            return;
        }
        assertThat(proposed.path("query").asText()).isEqualTo(meant);
        assertThat(proposed.path("total").asLong())
                .isPositive()
                .isEqualTo(Archive.search(meant, "").json().path("total").asLong());
    }

    @Test
    void thePageLeadsToNarrowerAndWiderResults() {
        String page = page("农村", "&genre=news");
        assertThat(page)
                .contains("<em>农村</em>", "/read/articles/")
                .contains("href=\"/search?q=" + encoded("农村") + "\" title=\"Without this filter\"")
                .contains("newspaper=qinghedaily", "青河日报", "from=1985-01-01&amp;to=1985-01-31", "sort=newest");
        assertThat(page)
                .contains("href=\"/api/articles/export?q=" + encoded("农村") + "&amp;genre=news&amp;format=csv\"")
                .contains("href=\"/api/feeds/articles.atom?q=" + encoded("农村") + "&amp;genre=news\"")
                .contains("<input type=\"hidden\" name=\"genre\" value=\"news\">");
        assertThat(page("捡查", "&genre=news"))
                .contains("Did you mean", "href=\"/search?genre=news&amp;q=" + encoded("检查") + "\"", "fuzzy=true");
    }

    private static String page(String query, String more) {
        return Archive.get("/search?q=" + encoded(query) + more).text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"day, 50", "week, 8", "month, 2", "quarter, 1", "year, 1", "decade, 1"})
    void countsTheResultOverTime(String interval, int buckets) {
        long wanted = ARTICLES.stream().filter(text("学校")).count();
        JsonNode histogram = Archive.search("学校", "&size=0&facets=none&histogram=" + interval)
                .json()
                .path("histogram");
        long sum = 0;
        List<String> days = new ArrayList<>();
        for (JsonNode bucket : histogram.path("buckets")) {
            sum += bucket.path("count").asLong();
            days.add(bucket.path("from").asText());
        }
        assertThat(sum).isEqualTo(wanted);
        assertThat(days).hasSizeLessThanOrEqualTo(buckets).isSorted().doesNotHaveDuplicates();
        assertThat(LocalDate.parse(days.getFirst())).isBefore(LocalDate.of(1985, 1, 15));
    }
}
