package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each manifest is read into its API type, and against its custom resource's schema, with nothing unknown in it. */
class StrictReadingTest {
    /** Kinds that neither a model nor a schema was at hand for: said here so that the list can't grow unseen. */
    private static final Set<String> UNCHECKED = Set.of("ObjectStore");

    private static final CustomResourceSchemas SCHEMAS = CustomResourceSchemas.configured();

    static Stream<Path> files() throws IOException {
        try (Stream<Path> rendered = Files.list(Manifests.RENDERED);
                Stream<Path> alerts = Files.list(Manifests.DEPLOY.resolve("alerts"));
                Stream<Path> tools = Files.list(Manifests.DEPLOY.resolve("platform/tools"))) {
            return Stream.of(
                    rendered,
                    alerts.filter(file -> file.toString().endsWith("rules.yaml")),
                    tools.filter(file -> file.toString().endsWith(".yaml"))
                            .filter(file -> !file.toString().endsWith("-values.yaml")))
                    .flatMap(files -> files)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyObjectIsOfItsType(Path file) {
        List<String> refusals = Manifests.read(file).all().stream()
                .filter(TypedReading::knows)
                .flatMap(manifest -> TypedReading.refusal(manifest).stream())
                .toList();
        assertThat(refusals).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCustomResourceFitsItsSchema(Path file) throws IOException {
        skipWithoutSchemas();
        List<String> refusals = new ArrayList<>();
        for (Manifest manifest : Manifests.read(file).all()) {
            if (SCHEMAS.knows(manifest)) {
                refusals.addAll(SCHEMAS.refusals(manifest));
            } else if (!TypedReading.knows(manifest) && !UNCHECKED.contains(manifest.kind())) {
                refusals.add(manifest.label() + ": neither type nor schema");
            }
        }
        assertThat(refusals).isEmpty();
    }

    @Test
    void refusesAPropertyThatTheTypeDoesNotKnow() {
        Manifest deployment = deployment();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("readynessProbe", "typo");
        assertThat(TypedReading.refusal(deployment))
                .hasValueSatisfying(why -> assertThat(why).contains("readynessProbe"));
    }

    @Test
    void refusesAValueOfTheWrongType() {
        Manifest deployment = deployment();
        ((ObjectNode) deployment.at("/spec")).put("minReadySeconds", "soon");
        assertThat(TypedReading.refusal(deployment)).isPresent();
    }

    @Test
    void refusesAnUnknownPropertyOfStrimzi() {
        Manifest topic = platform("KafkaTopic");
        ((ObjectNode) topic.at("/spec")).put("partition", 24);
        assertThat(TypedReading.refusal(topic))
                .hasValueSatisfying(why -> assertThat(why).contains("partition"));
    }

    @Test
    void refusesACustomResourceThatItsSchemaDoesNotAllow() throws IOException {
        skipWithoutSchemas();
        Manifest cluster = platform("Cluster");
        ((ObjectNode) cluster.at("/spec")).put("instance", 3);
        assertThat(SCHEMAS.refusals(cluster)).isNotEmpty();
    }

    private static void skipWithoutSchemas() {
        if (!SCHEMAS.isPresent()) {
            String skipped =
                    "SKIPPED: no schemas of custom resources in " + SCHEMAS.folder() + " (-Dbroadsheet.crds=…)";
            System.out.println(skipped);
            Assumptions.abort(skipped);
        }
    }

    private static Manifest deployment() {
        return first("production.yaml", "Deployment");
    }

    private static Manifest platform(String kind) {
        return first("platform-production.yaml", kind);
    }

    private static Manifest first(String file, String kind) {
        return Manifests.read(Manifests.RENDERED.resolve(file))
                .of(kind)
                .findFirst()
                .orElseThrow();
    }
}
