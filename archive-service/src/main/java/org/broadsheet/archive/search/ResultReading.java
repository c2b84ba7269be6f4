package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.search.SearchEngine.Page;
import org.jspecify.annotations.Nullable;

/** A result as a whole, a piece at a time, for exports and feeds. */
@Singleton
public class ResultReading {
    private final SearchEngine engine;

    @Inject
    ResultReading(SearchEngine engine) {
        this.engine = engine;
    }

    /**
     * An article with its text.
     *
     * @param paragraphs the body's, then captions
     * @param cursor at which the rest of the result goes on
     */
    public record Entry(FoundArticle article, List<String> paragraphs, String cursor) {
        public Entry {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * @param next for the following piece; empty if this is the last
     */
    public record Piece(List<Entry> entries, Optional<String> next) {
        public Piece {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param cursor of an {@link Entry} or {@link Piece} of the same search; absent to begin
     * @throws BadSearch for a cursor of another search
     */
    public Piece read(Search search, @Nullable String cursor, int size) {
        @Nullable Cursor after = cursor == null || cursor.isBlank() ? null : Cursor.read(cursor, search.fingerprint());
        Page page = engine.page(search, size, after, Json.object(), Json.object());
        List<Entry> entries =
                page.hits().stream().map(hit -> entry(search, page, hit)).toList();
        return new Piece(entries, page.next().map(Cursor::write));
    }

    private static Entry entry(Search search, Page page, JsonNode hit) {
        Cursor cursor = Cursor.after(hit, search.fingerprint(), page.total(), null);
        return new Entry(
                FoundArticle.from(hit, search.sort()), FoundArticle.texts(hit.at("/_source/body")), cursor.write());
    }
}
