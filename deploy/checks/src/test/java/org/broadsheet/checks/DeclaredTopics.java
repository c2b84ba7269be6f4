package org.broadsheet.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics that deploy/platform declares. */
final class DeclaredTopics {
    private static final Map<String, JsonNode> SPECS = Manifests.read(
                    Manifests.DEPLOY.resolve("platform/base/topics.yaml"))
            .of("KafkaTopic")
            .collect(Collectors.toUnmodifiableMap(Manifest::name, topic -> topic.at("/spec")));

    private DeclaredTopics() {}

    static Set<String> names() {
        return SPECS.keySet();
    }

    static Map<String, JsonNode> specs() {
        return SPECS;
    }
}
