package org.broadsheet.ingest.issue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Several pages as one value: a stored zip with {@code manifest.json} first, then {@code 0001}, {@code 0002}, … with the
 * pages' bytes. Times are fixed and nothing is compressed, so the same pages give the same bytes on any machine.
 */
public final class PagesContainer {

    public static final String MEDIA_TYPE = "application/vnd.broadsheet.pages+zip";
    public static final String MANIFEST = "manifest.json";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final JsonFactory JSON = new JsonFactory();

    private PagesContainer() {}

    /** The name of the entry that holds the page of that place, counted from 0. */
    public static String entryName(int place) {
        return String.format(Locale.ROOT, "%04d", place + 1);
    }

    static byte[] write(List<Page> pages) {
        int sizeBytes = pages.stream().mapToInt(Page::sizeBytes).sum();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(sizeBytes + 256 * (pages.size() + 2));
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            store(zip, MANIFEST, manifest(pages));
            for (int place = 0; place < pages.size(); place++) {
                store(zip, entryName(place), pages.get(place).bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] manifest(List<Page> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeArrayFieldStart("pages");
            for (Page page : pages) {
                json.writeStartObject();
                json.writeStringField("name", page.name());
                json.writeStringField("mediaType", page.mediaType());
                json.writeNumberField("sizeBytes", page.sizeBytes());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
