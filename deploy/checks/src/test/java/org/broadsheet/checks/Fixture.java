package org.broadsheet.checks;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to break good manifests: {@code remove} or {@code set} of one JSON pointer in one object, or {@code drop} of the object.
 *
 * @param file where it stands; the file's name up to the first dot is the policy that must notice
 */
record Fixture(Path file) {
    String policy() {
        return file.getFileName().toString().split("\\.", 2)[0];
    }

    Manifests breakUp(Manifests good) throws IOException {
        JsonNode how = Manifests.YAML.readTree(Files.readString(file));
        List<Manifest> broken = new ArrayList<>();
        boolean found = false;
        for (Manifest manifest : good.all()) {
            if (!manifest.label().equals(how.path("object").asText())) {
                broken.add(manifest);
                continue;
            }
            found = true;
            if (!how.has("drop")) {
                broken.add(
                        new Manifest(manifest.source(), changed(manifest.tree().deepCopy(), how)));
            }
        }
        if (!found) {
            throw new IllegalArgumentException(
                    file + ": no " + how.path("object").asText() + " among the good manifests");
        }
        return new Manifests(broken);
    }

    private static JsonNode changed(JsonNode tree, JsonNode how) {
        JsonPointer pointer = JsonPointer.compile(
                how.has("remove")
                        ? how.path("remove").asText()
                        : how.path("set").asText());
        JsonNode parent = tree.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), how.path("value"));
        } else if (how.has("remove")) {
            ((ObjectNode) parent).remove(last);
        } else {
            ((ObjectNode) parent).set(last, how.path("value"));
        }
        return tree;
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
