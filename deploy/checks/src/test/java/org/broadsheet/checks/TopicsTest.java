package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A cluster's topics are those that everything was tested with. */
class TopicsTest {
    private final Properties local = localStack();

    @Test
    void clusterHasTheTopicsOfTheLocalStack() {
        assertThat(DeclaredTopics.names())
                .hasSameElementsAs(local.stringPropertyNames().stream()
                        .filter(name -> name.startsWith("topic."))
                        .map(name -> name.substring("topic.".length()))
                        .toList());
    }

    @Test
    void topicsHaveTheSameSettings() {
        DeclaredTopics.specs()
                .forEach((topic, spec) -> assertThat(settings(spec))
                        .as(topic)
                        .containsAllEntriesOf(expected(topic))
                        .hasSize(expected(topic).size() + 1));
    }

    @Test
    void topicsHaveTheSamePartitions() {
        assertThat(DeclaredTopics.specs().values())
                .allMatch(spec -> spec.path("partitions").asText().equals(local.getProperty("partitions")));
    }

    @Test
    void aPushIsAcknowledgedByTwoReplicasOfThree() {
        assertThat(DeclaredTopics.specs().values())
                .allMatch(spec -> spec.path("replicas").asInt() == 3);
        assertThat(DeclaredTopics.specs().values())
                .allSatisfy(spec -> assertThat(settings(spec)).contains(entry("min.insync.replicas", "2")));
    }

    @Test
    void chartKnowsThePartitionCount() throws IOException {
        JsonNode values =
                Manifests.YAML.readTree(Files.readString(Manifests.DEPLOY.resolve("helm/broadsheet/values.yaml")));
        assertThat(values.at("/kafka/partitions").asText()).isEqualTo(local.getProperty("partitions"));
        assertThat(values.at("/parse/autoscaling/maxReplicas").asInt())
                .isEqualTo(values.at("/kafka/partitions").asInt());
    }

    private Map<String, String> expected(String topic) {
        String kind = local.getProperty("topic." + topic) + ".";
        return local.stringPropertyNames().stream()
                .filter(name -> name.startsWith(kind))
                .collect(Collectors.toMap(name -> name.substring(kind.length()), local::getProperty));
    }

    private static Map<String, String> settings(JsonNode spec) {
        return spec.path("config").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, setting -> setting.getValue().asText()));
    }

    private static Properties localStack() {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Manifests.DEPLOY.resolve("local-stack/src/main/resources/topics.properties"))) {
            properties.load(reader);
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException("the local stack lists its topics", cause);
        }
        return properties;
    }
}
