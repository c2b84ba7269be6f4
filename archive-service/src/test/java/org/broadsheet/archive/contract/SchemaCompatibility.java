package org.broadsheet.archive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** What a changed schema takes from consumers who were promised its baseline. */
final class SchemaCompatibility {

    private static final List<String> FIXED =
            List.of("type", "const", "enum", "pattern", "format", "items", "prefixItems", "$ref");

    private SchemaCompatibility() {}

    /** Each breach as a sentence; empty if only optional fields were added. */
    static List<String> breaches(JsonNode baseline, JsonNode now) {
        List<String> breaches = new ArrayList<>();
        compare("", baseline, now, breaches);
        return breaches;
    }

    private static void compare(String at, JsonNode baseline, JsonNode now, List<String> breaches) {
        for (String keyword : FIXED) {
            boolean nested = keyword.equals("items") && baseline.path(keyword).isObject();
            if (nested) {
                compare(at + "[]", baseline.path(keyword), now.path(keyword), breaches);
            } else if (!Objects.equals(baseline.path(keyword), now.path(keyword))) {
                breaches.add(keyword + " changed at " + at);
            }
        }
        List<String> required = names(baseline);
        names(now).stream()
                .filter(name -> !required.contains(name))
                .forEach(name -> breaches.add("newly required: " + at + "/" + name));
        required.stream()
                .filter(name -> !names(now).contains(name))
                .forEach(name -> breaches.add("not promised any more: " + at + "/" + name));
        compareMembers(at, "properties", baseline, now, breaches);
        compareMembers(at, "$defs", baseline, now, breaches);
    }

    private static void compareMembers(
            String at, String keyword, JsonNode baseline, JsonNode now, List<String> breaches) {
        for (Map.Entry<String, JsonNode> field : baseline.path(keyword).properties()) {
            JsonNode same = now.path(keyword).path(field.getKey());
            if (same.isMissingNode()) {
                breaches.add("removed: " + at + "/" + field.getKey());
            } else {
                compare(at + "/" + field.getKey(), field.getValue(), same, breaches);
            }
        }
    }

    private static List<String> names(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
