package org.broadsheet.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One Kubernetes object of a file.
 *
 * @param source the file, for messages
 * @param tree the object as it stands there
 */
record Manifest(String source, JsonNode tree) {
    String kind() {
        return text("/kind");
    }

    String apiVersion() {
        return text("/apiVersion");
    }

    String name() {
        return text("/metadata/name");
    }

    /** What a message calls it. */
    String label() {
        return kind() + "/" + name();
    }

    /** The text at a JSON pointer; empty where there is none. */
    String text(String pointer) {
        return tree.at(pointer).asText("");
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /** A list's elements at a JSON pointer; none where there is none. */
    Stream<JsonNode> each(String pointer) {
        return elements(tree.at(pointer));
    }

    /** The pod that a workload makes. */
    Optional<JsonNode> podTemplate() {
        return switch (kind()) {
            case "Deployment", "StatefulSet", "Job" -> Optional.of(tree.at("/spec/template"));
            default -> Optional.empty();
        };
    }

    Stream<JsonNode> containers() {
        return podTemplate().stream().flatMap(pod -> elements(pod.at("/spec/containers")));
    }

    /** Whether Broadsheet's own image runs in it. */
    boolean isOurs() {
        return tree.at("/spec/template/metadata/labels/app.kubernetes.io~1name")
                .asText("")
                .equals("broadsheet");
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
