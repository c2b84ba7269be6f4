package org.broadsheet.ingest.batch;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.broadsheet.ingest.body.PageType;
import org.jspecify.annotations.Nullable;

/**
 * One page of a line of an NDJSON batch.
 *
 * @param name of the page's file
 * @param mediaType null where the name says it, and else Markdown
 * @param text the page as text, or
 * @param base64 its very bytes
 */
@RegisterForReflection
@SuppressWarnings("ArrayRecordComponent") // never compared
record NdjsonPage(
        @Nullable String name,
        @Nullable String mediaType,
        @Nullable String text,
        byte @Nullable [] base64) {

    String shownName() {
        return name == null ? "" : name;
    }

    long decodedBytes() {
        return base64 != null ? base64.length : text == null ? 0 : 3L * text.length();
    }

    String type() {
        if (mediaType == null) {
            return PageType.ofFileName(shownName()).orElse(PageType.MARKDOWN);
        }
        String type = PageType.bare(mediaType);
        if (!PageType.isPage(type)) {
            throw PageType.unsupported("The media type " + mediaType + " is not taken.")
                    .thrown();
        }
        return type;
    }

    byte[] bytes() {
        if ((text == null) == (base64 == null)) {
            throw NdjsonItems.unreadable("a page has either text or base64").thrown();
        }
        return base64 != null ? base64 : utf8(String.valueOf(text));
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw NdjsonItems.unreadable("its text has half of a character (a lone surrogate)")
                    .thrown();
        }
    }
}
