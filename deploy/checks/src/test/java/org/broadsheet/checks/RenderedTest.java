package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** deploy/rendered is what helm and kustomize make; {@code -Dgolden.update=true} writes it anew. */
class RenderedTest {
    private static final Path CHART = Manifests.DEPLOY.resolve("helm/broadsheet");

    @ParameterizedTest
    @ValueSource(strings = {"small", "production", "external"})
    void chartRendersAsRecorded(String values) throws IOException, InterruptedException {
        Tool.Answer rendered = Tool.orSkip("helm")
                .run(CHART, "template", "broadsheet", ".", "--namespace", "broadsheet", "--values", values(values));
        compare(rendered, Manifests.RENDERED.resolve(values + ".yaml"));
    }

    /** By each kubectl that is here: operators bring theirs, and an older kustomize panicked on what a newer one took. */
    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void platformRendersAsRecorded(String overlay) throws IOException, InterruptedException {
        Path folder = Manifests.DEPLOY.resolve("platform/overlays").resolve(overlay);
        for (Tool kubectl : Tool.everyOrSkip("kubectl")) {
            Tool.Answer rendered = kubectl.run(folder, "kustomize", ".");
            compare(rendered, Manifests.RENDERED.resolve("platform-" + overlay + ".yaml"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production", "external"})
    void chartPassesStrictLint(String values) throws IOException, InterruptedException {
        Tool.Answer linted = Tool.orSkip("helm").run(CHART, "lint", ".", "--strict", "--values", values(values));
        assertThat(linted.status()).as(linted.text()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parse.autoscaling.maxReplicas=25",
                "ingest.image.digest=sha256:short",
                "podDisruptionBudget.maxUnavailable=0",
                "unheardOf=1",
                "ingress.enabled=true",
                "kafka.bootstrapServers=nowhere",
                "auth.readingIsPublic=perhaps",
                "kafka.tls.enabled=false,kafka.properties.security\\.protocol=SASL_SSL,archive.autoscaling.enabled=true",
            })
    void chartRefusesWhatCanNotWork(String setting) throws IOException, InterruptedException {
        Tool.Answer answer = Tool.orSkip("helm").run(CHART, "template", "broadsheet", ".", "--set", setting);
        assertThat(answer.status()).as(answer.text()).isNotZero();
    }

    @Test
    void everyRenderedFileIsMadeByATest() throws IOException {
        List<String> made = List.of(
                "small.yaml", "production.yaml", "external.yaml", "platform-small.yaml", "platform-production.yaml");
        try (Stream<Path> files = Files.list(Manifests.RENDERED)) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(made);
        }
    }

    private static String values(String name) {
        return "ci/" + name + "-values.yaml";
    }

    private static void compare(Tool.Answer rendered, Path golden) throws IOException {
        assertThat(rendered.status()).as(rendered.text()).isZero();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, rendered.text());
        }
        assertThat(rendered.text()).isEqualTo(Files.readString(golden));
    }
}
