package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the runbooks tell an operator to type names what is there. */
class InstructionsTest {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("kafka", "Kafka"),
            Map.entry("kafkauser", "KafkaUser"),
            Map.entry("cluster", "Cluster"),
            Map.entry("statefulset", "StatefulSet"),
            Map.entry("deployment", "Deployment"),
            Map.entry("svc", "Service"),
            Map.entry("scaledobject", "ScaledObject"),
            Map.entry("networkpolicy", "NetworkPolicy"),
            Map.entry("pod", "Pod"));
    private static final Pattern NAMED =
            Pattern.compile("\\b(" + String.join("|", KINDS.keySet()) + ")[ /]((?:broadsheet|kafka-tools)[\\w-]*)");
    private static final Pattern SELECTED = Pattern.compile(" -l ([\\w./-]+)=([\\w-]+)");
    private static final Pattern FILE = Pattern.compile("(?:^|\\s)(?:-[fk] )?(deploy/[\\w./-]+)");
    private static final Pattern PATH =
            Pattern.compile("(?:(?:GET|POST|PUT|DELETE) |https?://(?:HOST|localhost:80\\d\\d))(/(?!_)[\\w/{}.-]+)");
    private static final Pattern ROUTE = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?(?:final )?class ");
    private static final Pattern SOUGHT =
            Pattern.compile("component=(\\w+) \\| grep (?:-E )?\"?([^\"|]+(?:\\|[^\"]+)?)\"?(?: \\||$)");

    private final Manifests all = Stream.of(
                    "rendered/small.yaml",
                    "rendered/production.yaml",
                    "rendered/platform-production.yaml",
                    "platform/tools/kafka-tools.yaml",
                    "platform/tools/postgresql-restored.yaml")
            .map(file -> Manifests.read(Manifests.DEPLOY.resolve(file)))
            .reduce(Manifests::and)
            .orElseThrow();

    static Stream<Instructions> pages() {
        return Instructions.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNamedObjectIsThere(Instructions page) {
        assertThat(unknownObjects(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySelectedLabelIsOnAPod(Instructions page) {
        Set<String> labels = all.workloads()
                .flatMap(workload -> workload.podTemplate().stream())
                .flatMap(pod -> pod.at("/metadata/labels").propertyStream())
                .map(label -> label.getKey() + "=" + label.getValue().asText())
                .collect(Collectors.toSet());
        all.of("KafkaNodePool").forEach(pool -> labels.add("strimzi.io/pool-name=" + pool.name()));
        assertThat(page.each(SELECTED)
                        .map(found -> found.group(1) + "=" + found.group(2).replace("SERVICE", "archive")))
                .allMatch(labels::contains);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyKubectlSaysWhichNamespace(Instructions page) {
        assertThat(page.calls("kubectl"))
                .allMatch(call -> call.contains("-n broadsheet") || call.startsWith("kubectl apply"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFileIsThere(Instructions page) {
        assertThat(page.each(FILE).map(found -> found.group(1).replaceFirst("/$", "")))
                .allMatch(file -> Files.exists(Manifests.ROOT.resolve(file)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyAddressIsServed(Instructions page) throws IOException {
        Set<String> routes = routes();
        assertThat(page.each(PATH).map(found -> shape(found.group(1)))).allMatch(routes::contains);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyValueIsOneOfTheChart(Instructions page) throws IOException {
        assertThat(unknownValues(page)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLogLineThatIsSoughtIsWritten(Instructions page) {
        assertThat(page.each(SOUGHT)
                        .flatMap(found -> Stream.of(found.group(2).split("\\|"))
                                .map(String::strip)
                                .filter(text -> !text.matches("[A-Z]+"))
                                .filter(text -> !isWritten(found.group(1) + "-service", text))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kubectl -n broadsheet scale deployment broadsheet-archives --replicas=0",
        "kubectl -n broadsheet wait kafka/broadsheet-kafka",
    })
    void aWrongNameIsNoticed(String command) {
        assertThat(unknownObjects(Instructions.of(Path.of("page.md"), "    " + command)))
                .hasSize(1);
    }

    @Test
    void aWrongValueIsNoticed() throws IOException {
        Instructions page =
                Instructions.of(Path.of("page.md"), "raise `archive.autoscaling.maximum` and `ingest.replicas`");
        assertThat(unknownValues(page)).containsExactly("archive.autoscaling.maximum");
    }

    private List<String> unknownObjects(Instructions page) {
        return page.each(NAMED)
                .filter(found -> !all.has(
                        KINDS.getOrDefault(found.group(1), ""), found.group(2).replace("SERVICE", "archive")))
                .map(found -> found.group())
                .toList();
    }

    private static List<String> unknownValues(Instructions page) throws IOException {
        JsonNode values =
                Manifests.YAML.readTree(Files.readString(Manifests.DEPLOY.resolve("helm/broadsheet/values.yaml")));
        Set<String> roots = values.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
        return page.lines().stream()
                .filter(line -> line.matches("[a-zA-Z]+(\\.[a-zA-Z]+)+"))
                .filter(line -> roots.contains(line.substring(0, line.indexOf('.'))) || line.startsWith("SERVICE."))
                .filter(line -> values.at(
                                "/" + line.replace("SERVICE", "ingest").replace('.', '/'))
                        .isMissingNode())
                .toList();
    }

    /** Every address of the three services, with a star for each variable part. */
    private static Set<String> routes() throws IOException {
        Set<String> routes = new java.util.HashSet<>(Set.of("/q/health/ready", "/q/health/live", "/q/metrics"));
        for (String service : List.of("ingest-service", "parse-service", "archive-service")) {
            for (Path file : sources(service)) {
                String source = Files.readString(file);
                List<String> parts = ROUTE.matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                boolean rooted = !parts.isEmpty() && source.indexOf("@Path(") < start(source);
                String prefix = rooted ? parts.getFirst() : "";
                routes.add(shape(prefix));
                parts.stream().skip(rooted ? 1 : 0).forEach(part -> routes.add(shape(prefix + "/" + part)));
            }
        }
        return routes;
    }

    private static int start(String source) {
        return CLASS.matcher(source)
                .results()
                .map(found -> found.start())
                .findFirst()
                .orElse(0);
    }

    private static String shape(String path) {
        return path.replaceAll("/+", "/").replaceAll("\\{[^}]*}|ISSUE_ID", "*");
    }

    private static boolean isWritten(String service, String text) {
        try {
            String constant = text.toUpperCase(Locale.ROOT).replace('-', '_');
            for (Path file : sources(service)) {
                String source = Files.readString(file);
                if (source.contains(text) || source.contains(constant)) {
                    return true;
                }
            }
            return false;
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException("sources of " + service, cause);
        }
    }

    private static List<Path> sources(String service) throws IOException {
        try (Stream<Path> files = Files.walk(Manifests.ROOT.resolve(service).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
