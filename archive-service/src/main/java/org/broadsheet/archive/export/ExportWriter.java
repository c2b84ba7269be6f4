package org.broadsheet.archive.export;

import java.io.Closeable;
import java.io.IOException;
import org.broadsheet.archive.search.ResultReading.Entry;

/** Writes articles one after another; closing ends the file, not the connection. */
sealed interface ExportWriter extends Closeable permits NdjsonWriter, CsvWriter, MarkdownZipWriter {
    void write(Entry entry) throws IOException;
}
