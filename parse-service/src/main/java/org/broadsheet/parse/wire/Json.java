package org.broadsheet.parse.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The one way in which this service writes and reads JSON: UTF-8, camelCase, no indentation. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** Writes a record of this package as UTF-8. */
    public static byte[] write(Object wireRecord) {
        try {
            return MAPPER.writeValueAsBytes(wireRecord);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("A wire record must be writable: " + wireRecord.getClass(), fault);
        }
    }

    /**
     * Reads a record, ignoring fields that it does not declare.
     *
     * @throws IOException where the bytes are not JSON of that shape
     */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }
}
