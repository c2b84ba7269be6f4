package org.broadsheet.archive.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.archive.article.ArticleEntity;
import org.broadsheet.archive.feed.ArticleChanges.Changes;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.search.BadSearch;
import org.broadsheet.archive.search.Search;
import org.broadsheet.archive.search.SearchParameters;
import org.broadsheet.archive.search.Sort;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes as they happen. */
@Path("/api/articles/stream")
@Tag(name = "Feeds")
@RolesAllowed(Roles.READER)
public class StreamResource {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int LOOKS_PER_SIGN_OF_LIFE = 30;

    private final ArticleChanges changes;

    StreamResource(ArticleChanges changes) {
        this.changes = changes;
    }

    // A Multi would begin on the event loop, and the first look at the database must not.
    @Blocking
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Live stream of changes (server-sent events)",
            description =
                    "Events `article` and `withdrawn`, each with the change's revision as its id; with `Last-Event-ID` the"
                            + " stream goes on after it, without it begins now. Filters and `q` as in search.")
    @APIResponse(responseCode = "200", description = "The stream; a comment every 15 seconds tells that it lives")
    public Multi<OutboundSseEvent> stream(
            @BeanParam SearchParameters parameters,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        Search search = Search.from(parameters, Sort.OLDEST);
        AtomicLong seen = new AtomicLong(revision(lastEventId));
        AtomicInteger idle = new AtomicInteger();
        return Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToMultiAndConcatenate(tick -> Multi.createFrom().iterable(look(search, seen, idle, sse)));
    }

    private List<OutboundSseEvent> look(Search search, AtomicLong seen, AtomicInteger idle, Sse sse) {
        Changes found = changes.after(seen.get(), search);
        seen.set(found.upTo());
        List<OutboundSseEvent> events = new ArrayList<>();
        found.articles().forEach(article -> events.add(event(article, sse)));
        if (!events.isEmpty()) {
            idle.set(0);
        } else if (idle.incrementAndGet() % LOOKS_PER_SIGN_OF_LIFE == 1) {
            events.add(sse.newEventBuilder()
                    .id(Long.toString(found.upTo()))
                    .comment("up to " + found.upTo())
                    .build());
        }
        return events;
    }

    private long revision(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return changes.latest();
        }
        if (!lastEventId.strip().matches("[0-9]{1,18}")) {
            throw new BadSearch("Last-Event-ID", "“" + lastEventId + "” is no id of an event of this stream.");
        }
        return Long.parseLong(lastEventId.strip());
    }

    private static OutboundSseEvent event(ArticleEntity article, Sse sse) {
        ObjectNode data = Json.object(
                "articleId",
                article.articleId,
                "revision",
                article.revision,
                "url",
                "/api/articles/" + article.articleId,
                "page",
                article.page,
                "genre",
                article.genre,
                "changedAt",
                article.changedAt.toString());
        put(data, "newspaper", article.newspaper);
        put(data, "newspaperTitle", article.newspaperTitle);
        put(data, "date", article.date == null ? null : article.date.toString());
        put(data, "headline", article.withdrawn ? null : article.headline);
        return sse.newEventBuilder()
                .id(Long.toString(article.revision))
                .name(article.withdrawn ? "withdrawn" : "article")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(String.class, data.toString())
                .build();
    }

    private static void put(ObjectNode data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
