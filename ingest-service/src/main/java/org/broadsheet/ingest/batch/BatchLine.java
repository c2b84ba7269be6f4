package org.broadsheet.ingest.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.ingest.refusal.Refusal;
import org.broadsheet.ingest.submission.Receipt;

/** One line of a batch's answer: the item's place from 1, its name if it has one, and its receipt or its problem. */
final class BatchLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchLine() {}

    static byte[] receipt(long item, String name, Receipt receipt, URI location) {
        Map<String, Object> line = line(item, name);
        line.put("issueId", receipt.issueId());
        line.put("digest", receipt.digest());
        line.put("sizeBytes", receipt.sizeBytes());
        line.put("receivedAt", receipt.receivedAt());
        line.put("location", location.toString());
        return bytes(line);
    }

    static byte[] problem(long item, String name, Refusal refusal) {
        Map<String, Object> line = line(item, name);
        line.put("problem", refusal.problem());
        return bytes(line);
    }

    private static Map<String, Object> line(long item, String name) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("item", item);
        if (!name.isEmpty()) {
            line.put("name", name);
        }
        return line;
    }

    private static byte[] bytes(Map<String, Object> line) {
        try {
            return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text and numbers are JSON", e);
        }
    }
}
