package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each alert is tried firing and not firing, and leads to a runbook. */
class AlertsTest {
    private static final Path ALERTS = Manifests.DEPLOY.resolve("alerts");
    private static final Path RUNBOOKS = Manifests.DEPLOY.resolve("runbooks");

    @TempDir
    private Path work;

    @Test
    void prometheusTakesTheRules() throws IOException, InterruptedException {
        Tool promtool = Tool.orSkip("promtool");
        writeRules(rule().toString());
        Tool.Answer checked = promtool.run(work, "check", "rules", "rules.yaml");
        assertThat(checked.status()).as(checked.text()).isZero();
    }

    @Test
    void everyAlertFiresAndIsSilentAsItsTestsSay() throws IOException, InterruptedException {
        Tool promtool = Tool.orSkip("promtool");
        writeRules(rule().toString());
        Tool.Answer tested = testRules(promtool);
        assertThat(tested.status()).as(tested.text()).isZero();
    }

    @Test
    void aWrongThresholdIsNoticed() throws IOException, InterruptedException {
        Tool promtool = Tool.orSkip("promtool");
        writeRules(rule().toString().replace("> 300", "> 30000"));
        assertThat(testRules(promtool).status()).isNotZero();
    }

    @Test
    void everyAlertHasATestThatFiresAndOneThatDoesNot() throws IOException {
        Set<String> firing = new HashSet<>();
        Set<String> silent = new HashSet<>();
        JsonNode tests = Manifests.YAML.readTree(Files.readString(ALERTS.resolve("broadsheet-rules.test.yaml")));
        for (JsonNode test : tests.findValues("alert_rule_test")) {
            for (JsonNode expectation : test) {
                (expectation.path("exp_alerts").isEmpty() ? silent : firing)
                        .add(expectation.path("alertname").asText());
            }
        }
        Set<String> alerts = alerts().collect(Collectors.toSet());
        assertThat(firing).isEqualTo(alerts);
        assertThat(silent).isEqualTo(alerts);
    }

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() throws IOException {
        assertThat(rule().findValuesAsText("runbook_url"))
                .allMatch(
                        url -> Files.isRegularFile(RUNBOOKS.resolve(url.substring(url.lastIndexOf('/') + 1) + ".md")));
        try (Stream<Path> files = Files.list(RUNBOOKS)) {
            List<String> runbooks = files.map(
                            file -> file.getFileName().toString().replace(".md", ""))
                    .toList();
            assertThat(alerts()).hasSameElementsAs(runbooks);
        }
    }

    @Test
    void everyRunbookSaysWhereToLookAndWhatToDo() throws IOException {
        try (Stream<Path> files = Files.list(RUNBOOKS)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).contains("\n## Look\n", "\n## Cure\n");
            }
        }
    }

    private Tool.Answer testRules(Tool promtool) throws IOException, InterruptedException {
        Files.copy(ALERTS.resolve("broadsheet-rules.test.yaml"), work.resolve("tests.yaml"));
        return promtool.run(work, "test", "rules", "tests.yaml");
    }

    /** JSON is YAML. */
    private void writeRules(String rules) throws IOException {
        Files.writeString(work.resolve("rules.yaml"), rules);
    }

    private static Stream<String> alerts() {
        return rule().findValuesAsText("alert").stream();
    }

    private static JsonNode rule() {
        return Manifests.read(ALERTS.resolve("broadsheet-rules.yaml"))
                .all()
                .getFirst()
                .at("/spec");
    }
}
