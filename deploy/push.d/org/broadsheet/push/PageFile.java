package org.broadsheet.push;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file to push.
 *
 * @param name as it stands below the folder that was named
 */
record PageFile(Path path, String name) {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    /** The named files, and the page files in the named folders in the order of their paths; hidden ones are left out. */
    static List<PageFile> below(List<Path> paths) throws IOException {
        List<PageFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(within(path));
            } else if (Files.isReadable(path)) {
                files.add(new PageFile(path, path.getFileName().toString()));
            } else {
                throw new IllegalArgumentException(path + " is not there, or not readable");
            }
        }
        return files;
    }

    private static List<PageFile> within(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(path -> new PageFile(path, folder.relativize(path).toString().replace('\\', '/')))
                    .filter(file -> !("/" + file.name).contains("/.") && !file.mediaType().equals("application/octet-stream"))
                    .sorted((one, other) -> one.name.compareTo(other.name))
                    .toList();
        }
    }

    String mediaType() {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return "text/markdown";
        }
        if (lower.endsWith(".txt") || lower.endsWith(".text")) {
            return "text/plain";
        }
        return lower.endsWith(".zip") ? "application/zip" : "application/octet-stream";
    }

    /** The id that the archive knows this page by; empty for a zip, whose pages ingest puts in order. */
    Optional<String> issueId() throws IOException {
        if (!mediaType().startsWith("text/")) {
            return Optional.empty();
        }
        MessageDigest digest = sha256();
        digest.update(mediaType().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(Files.size(path)).array());
        digestFile(digest);
        return Optional.of(base32(digest.digest()));
    }

    /** In the form of RFC 9530. */
    String contentDigest() throws IOException {
        MessageDigest digest = sha256();
        digestFile(digest);
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest.digest()) + ":";
    }

    private void digestFile(MessageDigest digest) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String base32(byte[] digest) {
        StringBuilder text = new StringBuilder(26);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < 16; i++) {
            buffer = (buffer << 8) | (digest[i] & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
                bits -= 5;
            }
        }
        return text.append(BASE32.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", e);
        }
    }
}
