package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema of the chart's values describes each of them, and no other. */
class ValuesTest {
    private static final Path CHART = Manifests.DEPLOY.resolve("helm/broadsheet");

    @Test
    void everyValueIsDescribed() throws IOException {
        List<String> missing = new ArrayList<>();
        undescribed("", Manifests.YAML.readTree(Files.readString(CHART.resolve("values.yaml"))), schema(), missing);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyDescribedValueHasADefault() throws IOException {
        JsonNode values = Manifests.YAML.readTree(Files.readString(CHART.resolve("values.yaml")));
        List<String> without = new ArrayList<>();
        undefaulted("", schema(), values, without);
        // `global` is helm's own.
        assertThat(without).containsExactly("/global");
    }

    @Test
    void anUndescribedValueIsNoticed() throws IOException {
        List<String> missing = new ArrayList<>();
        undescribed("", Manifests.YAML.readTree("ingest: {replica: 2}"), schema(), missing);
        assertThat(missing).containsExactly("/ingest/replica");
    }

    private static JsonNode schema() throws IOException {
        return Manifests.YAML.readTree(Files.readString(CHART.resolve("values.schema.json")));
    }

    private static void undescribed(String path, JsonNode values, JsonNode schema, List<String> missing) {
        if (schema.path("description").asText("").isBlank()) {
            missing.add(path);
            return;
        }
        // A schema without properties describes a map of the operator's own keys.
        if (values.isObject() && schema.has("properties")) {
            values.properties()
                    .forEach(value -> undescribed(
                            path + "/" + value.getKey(),
                            value.getValue(),
                            schema.at("/properties/" + value.getKey()),
                            missing));
        }
    }

    private static void undefaulted(String path, JsonNode schema, JsonNode values, List<String> without) {
        schema.path("properties").properties().forEach(property -> {
            String below = path + "/" + property.getKey();
            JsonNode value = values.path(property.getKey());
            boolean optional = below.endsWith("/limits/cpu");
            if (value.isMissingNode() && !optional) {
                without.add(below);
            } else {
                undefaulted(below, property.getValue(), value, without);
            }
        });
    }
}
