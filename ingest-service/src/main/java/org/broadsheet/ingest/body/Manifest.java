package org.broadsheet.ingest.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.broadsheet.ingest.issue.PagesContainer;
import org.jspecify.annotations.Nullable;

/**
 * The order of page files, where the pusher says it: {@code {"pages":[{"name":"p1.md","mediaType":"text/markdown"}]}}.
 *
 * @param pages in reading order
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record Manifest(List<Listed> pages) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Manifest {
        pages = pages == null ? List.of() : List.copyOf(pages);
    }

    static Manifest read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Manifest.class);
        } catch (JsonProcessingException e) {
            throw ZipEntries.damaged(
                            "its manifest is no JSON of the form {\"pages\":[{\"name\":…}]}: " + e.getOriginalMessage())
                    .thrown();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** The entry in which the page of that place lies. */
    String entryOf(int place, boolean container) {
        return container ? PagesContainer.entryName(place) : pages.get(place).name();
    }

    /**
     * One page.
     *
     * @param mediaType null where the file name says it
     */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(String name, @Nullable String mediaType) {

        Listed {
            name = name == null ? "" : ZipEntries.checkedName(name);
        }
    }
}
