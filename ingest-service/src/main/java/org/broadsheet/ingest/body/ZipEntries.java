package org.broadsheet.ingest.body;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;

/**
 * The files of a zip, one after the other while it arrives. Folders and the companions that macOS adds are passed over; a
 * path that leads outside, damage, and an archive that ends early are refused.
 */
public final class ZipEntries {

    private static final int MOST_NAME_CHARS = 255;
    private static final int SKIPPED_AT_ONCE = 8 << 10;
    /** The count of an archive whose true count stands in its zip64 record. */
    private static final int ZIP64 = 0xffff;

    private final ZipTail packed;
    private final ZipInputStream zip;
    private final Current current;
    private final int ratio;
    private long unpackedBytes;
    private int seen;

    public ZipEntries(InputStream content, int ratio) {
        this.packed = new ZipTail(content);
        this.zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
        this.current = new Current(zip);
        this.ratio = ratio;
    }

    /**
     * The name of the next file, whose bytes {@link #current()} gives; empty after the last. What was not read of the
     * file before is read here, within the same bounds. The name is not yet {@link #safe}.
     */
    public Optional<String> next() throws IOException {
        try {
            current.skipToEnd();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                seen++;
                if (!entry.isDirectory() && !isCompanion(entry.getName())) {
                    return Optional.of(entry.getName());
                }
            }
        } catch (ZipException | EOFException e) {
            throw damaged(String.valueOf(e.getMessage())).thrown();
        } catch (IllegalArgumentException e) {
            throw damaged("a file name is not UTF-8").thrown();
        }
        checkComplete();
        return Optional.empty();
    }

    /** The bytes of the file that {@link #next()} named. */
    public InputStream current() {
        return current;
    }

    private void checkComplete() throws IOException {
        packed.readToEnd();
        int listed = packed.listedEntries()
                .orElseThrow(() -> damaged(
                                seen == 0
                                        ? "this is not a zip"
                                        : "its directory is missing, so it may have been cut off")
                        .thrown());
        if (listed != (seen & 0xffff) && listed != ZIP64) {
            throw damaged("its directory lists " + listed + " entries, but " + seen + " came")
                    .thrown();
        }
    }

    private static boolean isCompanion(String name) {
        return name.startsWith("__MACOSX/") || name.equals(".DS_Store") || name.endsWith("/.DS_Store");
    }

    /** The name, if it stays inside and can travel as a hint and stand in a manifest. */
    public static String safe(String name) {
        boolean outside = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || ("/" + name + "/").contains("/../")
                || ("/" + name + "/").contains("/./");
        if (outside) {
            throw damaged("the path \"" + name + "\" leads outside of it").thrown();
        }
        return checkedName(name);
    }

    /** A file name that can travel as a hint and stand in a manifest. */
    static String checkedName(String name) {
        if (name.length() > MOST_NAME_CHARS || name.chars().anyMatch(Character::isISOControl)) {
            throw damaged("a file name has control characters or more than " + MOST_NAME_CHARS + " characters")
                    .thrown();
        }
        return name;
    }

    static Refusal damaged(String why) {
        return Refusal.of(Reason.BAD_ARCHIVE, "The archive cannot be read: " + why + ".");
    }

    /** The bytes of one file, counted against the archive's own size. */
    private final class Current extends FilterInputStream {

        Current(InputStream zip) {
            super(zip);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        void skipToEnd() throws IOException {
            byte[] skipped = new byte[SKIPPED_AT_ONCE];
            while (read(skipped, 0, skipped.length) >= 0) {
                // counted by the reading
            }
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                int n = super.read(into, from, length);
                unpackedBytes += Math.max(n, 0);
                Ratio.check(unpackedBytes, packed.bytes(), ratio);
                return n;
            } catch (ZipException | EOFException e) {
                throw damaged(String.valueOf(e.getMessage())).thrown();
            }
        }

        @Override
        public void close() {
            // the archive goes on behind this file
        }
    }
}
