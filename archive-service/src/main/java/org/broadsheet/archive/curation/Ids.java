package org.broadsheet.archive.curation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.broadsheet.archive.web.Answers;
import org.jspecify.annotations.Nullable;

/** Ids that are made from what they name, so that the same act told twice is one act: 128 bits of SHA-256 in base32. */
final class Ids {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;

    private Ids() {}

    static String of(@Nullable Object... parts) {
        byte[] digest = Answers.sha256(
                String.join("\n", Arrays.stream(parts).map(String::valueOf).toList())
                        .getBytes(UTF_8));
        StringBuilder id = new StringBuilder(LENGTH);
        for (int character = 0; character < LENGTH; character++) {
            int value = 0;
            for (int bit = character * 5; bit < character * 5 + 5; bit++) {
                int next = bit < 128 ? digest[bit / 8] >> (7 - bit % 8) & 1 : 0;
                value = value << 1 | next;
            }
            id.append(ALPHABET.charAt(value));
        }
        return id.toString();
    }
}
