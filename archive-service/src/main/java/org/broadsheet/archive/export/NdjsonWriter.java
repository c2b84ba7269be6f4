package org.broadsheet.archive.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.search.ResultReading.Entry;

/** A line of JSON for each article: what search shows, its paragraphs, and the cursor after it. */
final class NdjsonWriter implements ExportWriter {
    private final OutputStream out;

    NdjsonWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Entry entry) throws IOException {
        ObjectNode line = (ObjectNode) Json.tree(entry.article());
        line.remove("lead");
        line.remove("score");
        line.set("paragraphs", Json.array(entry.paragraphs()));
        line.put("cursor", entry.cursor());
        out.write(Json.bytes(line));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
