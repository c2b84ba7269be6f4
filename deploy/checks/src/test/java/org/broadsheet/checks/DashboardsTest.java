package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus can read every query, and every metric that a query names is one that a running service showed. */
class DashboardsTest {
    private static final Path DASHBOARDS = Manifests.DEPLOY.resolve("dashboards");
    private static final Path SCRAPED = DASHBOARDS.resolve("metrics");

    /** Words of PromQL that stand where a metric could. */
    private static final Set<String> PROMQL = Set.of("by", "without", "on", "and", "or", "unless", "offset", "bool");

    private static final Pattern STRINGS_LABELS_AND_RANGES =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|(?:by|on|without) \\([^)]*\\)|\\b\\d[\\w.]*");
    private static final Pattern NAME = Pattern.compile("\\b[a-z_][a-z0-9_]*\\b(?!\\s*\\()");

    @TempDir
    private Path work;

    @Test
    void prometheusReadsEveryQuery() throws IOException, InterruptedException {
        Tool.Answer answer = asRules(queries());
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    @Test
    void aBrokenQueryIsNoticed() throws IOException, InterruptedException {
        assertThat(asRules(List.of("sum by (pod (up)")).status()).isNotZero();
    }

    @Test
    void everyMetricWasSeenInARealScrape() throws IOException {
        Set<String> unseen = new TreeSet<>();
        queries().forEach(query -> unseen.addAll(metricsOf(query)));
        alertQueries().forEach(query -> unseen.addAll(metricsOf(query)));
        unseen.removeAll(seen());
        assertThat(unseen).isEmpty();
    }

    @Test
    void aMetricThatNobodyShowsIsNoticed() throws IOException {
        Set<String> metrics = metricsOf("sum by (pod) (rate(broadsheet_no_such_total{pod=\"up\"}[5m])) > 0 or up == 1");
        assertThat(metrics).containsExactlyInAnyOrder("broadsheet_no_such_total", "up");
        metrics.removeAll(seen());
        assertThat(metrics).containsExactly("broadsheet_no_such_total");
    }

    @Test
    void thereIsADashboardForThePipelineAndForEachService() throws IOException {
        try (Stream<Path> files = dashboards()) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "pipeline.json", "ingest-service.json", "parse-service.json", "archive-service.json");
        }
    }

    private Tool.Answer asRules(List<String> queries) throws IOException, InterruptedException {
        Tool promtool = Tool.orSkip("promtool");
        ObjectNode group = Manifests.YAML.createObjectNode().put("name", "dashboards");
        ArrayNode rules = group.putArray("rules");
        for (String query : queries) {
            String plain = query.replace("$__rate_interval", "5m").replace("$namespace", "broadsheet");
            rules.addObject().put("record", "query:" + rules.size()).put("expr", plain);
        }
        ObjectNode file = Manifests.YAML.createObjectNode();
        file.putArray("groups").add(group);
        Files.writeString(work.resolve("rules.yaml"), file.toString());
        return promtool.run(work, "check", "rules", "rules.yaml");
    }

    private static List<String> queries() throws IOException {
        try (Stream<Path> files = dashboards()) {
            return files.map(DashboardsTest::read)
                    .flatMap(dashboard -> dashboard.findValuesAsText("expr").stream())
                    .toList();
        }
    }

    private static List<String> alertQueries() {
        return Manifests.read(Manifests.DEPLOY.resolve("alerts/broadsheet-rules.yaml"))
                .all()
                .getFirst()
                .at("/spec")
                .findValuesAsText("expr");
    }

    private static Set<String> metricsOf(String query) {
        Set<String> metrics = new TreeSet<>();
        String bare = STRINGS_LABELS_AND_RANGES.matcher(query).replaceAll(" ");
        NAME.matcher(bare).results().map(name -> name.group()).forEach(metrics::add);
        metrics.removeAll(PROMQL);
        return metrics;
    }

    /** Names out of real scrapes, and out of the documents of what Broadsheet stands on; one a line. */
    private static Set<String> seen() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.list(SCRAPED)) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static Stream<Path> dashboards() throws IOException {
        return Files.list(DASHBOARDS).filter(file -> file.toString().endsWith(".json"));
    }

    private static JsonNode read(Path file) {
        try {
            return Manifests.YAML.readTree(Files.readString(file));
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException("no dashboard in " + file, cause);
        }
    }
}
