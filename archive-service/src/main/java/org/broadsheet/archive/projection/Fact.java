package org.broadsheet.archive.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one event said. Facts are stored once and never changed; all that readers see is made from them. */
public sealed interface Fact {
    /** The raw issue that the fact is about. */
    String issueId();

    /**
     * Bytes that a scanner pushed.
     *
     * @param eventId derived from the content and the hints: the same push again has the same id
     * @param subject who pushed, as the token said
     */
    record IssueReceived(
            String issueId,
            String eventId,
            Instant receivedAt,
            Map<String, String> hints,
            @Nullable String subject,
            String contentType,
            byte[] bytes)
            implements Fact {
        public IssueReceived {
            hints = Map.copyOf(hints);
        }
    }

    /**
     * One way in which a parser read a raw issue, or why it could not.
     *
     * @param receivedAt of the push or request that made it read
     * @param readAt when it was read
     * @param pagesCertain the page numbers were printed or hinted, not counted
     * @param articleIds the whole set; none where it was rejected
     * @param document the event's value, JSON
     */
    record IssueRead(
            String issueId,
            String parseId,
            Instant receivedAt,
            Instant readAt,
            boolean rejected,
            @Nullable String parser,
            @Nullable String language,
            @Nullable String newspaper,
            @Nullable String newspaperTitle,
            @Nullable LocalDate date,
            @Nullable String edition,
            @Nullable String cn,
            @Nullable Integer issueNumber,
            @Nullable Integer pageCount,
            List<Integer> pages,
            boolean pagesCertain,
            List<String> articleIds,
            String document)
            implements Fact {
        public IssueRead {
            pages = List.copyOf(pages);
            articleIds = List.copyOf(articleIds);
        }
    }

    /**
     * One article of one reading.
     *
     * @param start offset of its first UTF-16 unit in the reading text
     * @param end offset after its last
     * @param document the event's value, JSON
     */
    record ArticleExtracted(
            String issueId,
            String articleId,
            String parseId,
            Instant receivedAt,
            Instant readAt,
            int page,
            int start,
            int end,
            String document)
            implements Fact {}

    /** A reading no longer has this article. */
    record ArticleWithdrawn(String issueId, String articleId, String parseId, Instant withdrawnAt) implements Fact {}

    /** A curator's overlay on a span of the reading text. */
    record CorrectionMade(
            String issueId,
            String correctionId,
            int start,
            int end,
            String original,
            String replacement,
            String who,
            Instant when,
            @Nullable String why)
            implements Fact {}

    /** A curator took a correction back. */
    record CorrectionUndone(String issueId, String correctionId) implements Fact {}

    /**
     * The archive asked for another reading; its hints are a curator's word and win over a scanner's.
     *
     * @param document the event's value, JSON
     */
    record ParseRequested(
            String issueId,
            String requestId,
            Instant requestedAt,
            @Nullable String requestedBy,
            String reason,
            Map<String, String> hints,
            String document)
            implements Fact {
        public ParseRequested {
            hints = Map.copyOf(hints);
        }
    }
}
