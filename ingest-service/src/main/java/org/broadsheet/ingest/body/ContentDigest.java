package org.broadsheet.ingest.body;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.ingest.issue.Digests;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The header {@code Content-Digest} of RFC 9530: over the content as it was sent, before any gunzip. */
final class ContentDigest {

    private static final Pattern MEMBER =
            Pattern.compile("\\s*([a-z*][a-z0-9_.*-]*)\\s*=\\s*:([A-Za-z0-9+/]*={0,2}):(?:\\s*;[^,]*)?\\s*");

    private final List<Expected> expected;

    private ContentDigest(List<Expected> expected) {
        this.expected = List.copyOf(expected);
    }

    /** Reads the header's sha-256 and sha-512; other algorithms are ignored, as the RFC asks. */
    static ContentDigest ofHeader(@Nullable String header) {
        List<Expected> expected = new ArrayList<>();
        if (header != null) {
            for (String member : header.split(",", -1)) {
                expectedOf(member, expected);
            }
        }
        return new ContentDigest(expected);
    }

    private static void expectedOf(String member, List<Expected> into) {
        Matcher matcher = MEMBER.matcher(member);
        if (!matcher.matches()) {
            throw unreadable("\"" + member.strip() + "\" is not of the form sha-256=:base64:")
                    .thrown();
        }
        switch (matcher.group(1)) {
            case "sha-256" -> into.add(new Expected("sha-256", Digests.sha256(), decoded(matcher.group(2), 32)));
            case "sha-512" -> into.add(new Expected("sha-512", Digests.sha512(), decoded(matcher.group(2), 64)));
            default -> {
                // an algorithm that RFC 9530 does not hold for secure proves nothing
            }
        }
    }

    private static byte[] decoded(String base64, int length) {
        try {
            byte[] digest = Base64.getDecoder().decode(base64);
            if (digest.length == length) {
                return digest;
            }
        } catch (IllegalArgumentException e) {
            throw unreadable(e.getMessage()).thrown();
        }
        throw unreadable("the digest is not " + length + " bytes long").thrown();
    }

    private static Refusal unreadable(@Nullable String why) {
        return Refusal.of(Reason.BAD_DIGEST, "The header Content-Digest cannot be read: " + why + ".");
    }

    void update(byte[] bytes, int from, int length) {
        expected.forEach(digest -> digest.running.update(bytes, from, length));
    }

    /** Refuses content that is not what the header says; to be asked once, after all bytes. */
    void verify() {
        for (Expected digest : expected) {
            byte[] found = digest.running.digest();
            if (!MessageDigest.isEqual(found, digest.value)) {
                throw Refusal.of(
                                Reason.DIGEST_MISMATCH,
                                "The content has another " + digest.algorithm
                                        + " than the header Content-Digest says: it was changed on its way. Push it again.")
                        .with(
                                "found",
                                digest.algorithm + "=:" + Base64.getEncoder().encodeToString(found) + ":")
                        .thrown();
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // private to this class and never compared
    private record Expected(String algorithm, MessageDigest running, byte[] value) {}
}
