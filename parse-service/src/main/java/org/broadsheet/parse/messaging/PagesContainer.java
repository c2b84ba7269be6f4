package org.broadsheet.parse.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * Several pages as one value: a zip with {@code manifest.json} first, then {@code 0001}, {@code 0002}, … with the pages'
 * bytes. Nothing in it is compressed, so that reading it never takes more memory than the value itself.
 */
final class PagesContainer {
    static final String MEDIA_TYPE = "application/vnd.broadsheet.pages+zip";

    private static final String MANIFEST = "manifest.json";
    private static final int LARGEST_MANIFEST_BYTES = 1 << 20;

    private PagesContainer() {}

    /** The first entry: what the others are. */
    @RegisterForReflection
    record Manifest(@Nullable List<Entry> pages) {
        /** A page's file name, media type and length. */
        record Entry(@Nullable String name, @Nullable String mediaType, int sizeBytes) {}
    }

    static List<RawIssue.Page> read(byte[] value, int mostPages) throws MalformedRecordException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(value))) {
            Manifest manifest = Json.read(content(zip, MANIFEST, LARGEST_MANIFEST_BYTES), Manifest.class);
            List<Manifest.Entry> entries = manifest.pages() == null ? List.of() : manifest.pages();
            if (entries.isEmpty() || entries.size() > mostPages) {
                throw new MalformedRecordException(
                        "The container has " + entries.size() + " pages instead of 1 to " + mostPages);
            }
            List<RawIssue.Page> pages = new ArrayList<>(entries.size());
            for (Manifest.Entry entry : entries) {
                pages.add(page(zip, entry, String.format(Locale.ROOT, "%04d", pages.size() + 1)));
            }
            if (zip.getNextEntry() != null) {
                throw new MalformedRecordException("The container has more entries than its manifest lists");
            }
            return pages;
        } catch (IOException | IllegalArgumentException fault) {
            throw new MalformedRecordException("The container of pages cannot be read: " + fault.getMessage(), fault);
        }
    }

    private static RawIssue.Page page(ZipInputStream zip, Manifest.Entry entry, String name)
            throws IOException, MalformedRecordException {
        String mediaType = entry.mediaType();
        if (mediaType == null || mediaType.isBlank()) {
            throw new MalformedRecordException("The container's manifest has no media type for " + name);
        }
        byte[] bytes = content(zip, name, entry.sizeBytes());
        if (bytes.length != entry.sizeBytes()) {
            throw new MalformedRecordException("The container's entry " + name + " has " + bytes.length
                    + " bytes where its manifest says " + entry.sizeBytes());
        }
        return new RawIssue.Page(entry.name() == null ? "" : entry.name(), mediaType, bytes);
    }

    private static byte[] content(ZipInputStream zip, String name, int mostBytes)
            throws IOException, MalformedRecordException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new MalformedRecordException("The container has "
                    + (entry == null ? "no entry" : "the entry " + entry.getName()) + " where " + name + " is due");
        }
        if (entry.getMethod() != ZipEntry.STORED) {
            throw new MalformedRecordException("The container's entry " + name + " is compressed");
        }
        if (mostBytes < 0) {
            throw new ZipException("negative size of " + name);
        }
        byte[] bytes = zip.readNBytes(mostBytes);
        if (zip.read() >= 0) {
            throw new MalformedRecordException("The container's entry " + name + " is longer than " + mostBytes);
        }
        return bytes;
    }
}
