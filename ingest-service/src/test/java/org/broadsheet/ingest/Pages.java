package org.broadsheet.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** Page bytes for tests. */
public final class Pages {

    public static final String REAL_PAGE_ID = "7lwmulu2vd5p4wnb5ya4auujnm";

    private Pages() {}

    /** The front page of the Liaoyuan Daily of 2020-08-12, as a scanner's OCR gave it. */
    public static byte[] real() {
        try (InputStream in = Pages.class.getResourceAsStream("/pages/liaoyuan-2020-08-12.md")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** In the form of RFC 9530. */
    public static String digest(byte[] bytes) {
        return "sha-256=:" + base64("SHA-256", bytes) + ":";
    }

    public static String digest512(byte[] bytes) {
        return "sha-512=:" + base64("SHA-512", bytes) + ":";
    }

    private static String base64(String algorithm, byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
