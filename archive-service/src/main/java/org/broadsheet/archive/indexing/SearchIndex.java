package org.broadsheet.archive.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.broadsheet.archive.ArchiveConfig;
import org.broadsheet.archive.indexing.OpenSearch.Answer;
import org.jboss.logging.Logger;

/**
 * The indices behind the alias that serves and the alias of one being built. How far an index has come is written in
 * the index itself, so that one restored from an older snapshot goes on from where it truly is.
 */
@Singleton
public class SearchIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final String CHECKPOINT = "checkpoint";

    /** Where a bulk ends early: the engine refuses for good what takes more than a tenth of its heap. */
    private static final int BULK_CHARACTERS = 1_000_000;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final OpenSearch openSearch;
    private final OpenSearchConfig config;
    private final IndexDefinition definition;

    @Inject
    SearchIndex(OpenSearch openSearch, ArchiveConfig config) {
        this.openSearch = openSearch;
        this.config = config.opensearch();
        this.definition = IndexDefinition.load(this.config.shards(), this.config.replicas());
    }

    /** The alias that searches ask and the follower writes to. */
    public String serving() {
        return config.alias();
    }

    /** The alias of the index being built, if one is. */
    String building() {
        return config.alias() + "-building";
    }

    private String replaced() {
        return config.alias() + "-replaced";
    }

    /** An index and the version of its analysis. */
    record Named(String name, String analyzer) {}

    Optional<Named> findServing() {
        return find(serving());
    }

    Optional<Named> findBuilding() {
        return find(building());
    }

    boolean isCurrent(Named index) {
        return index.analyzer().equals(definition.version());
    }

    private Optional<Named> find(String alias) {
        List<Named> all = all(alias);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** By their names, which end with the time of their making. */
    private List<Named> all(String alias) {
        Answer answer = openSearch.get("/_alias/" + alias);
        if (answer.status() == 404) {
            return List.of();
        }
        return openSearch.must(answer).properties().stream()
                .map(entry -> named(entry.getKey()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    private Named named(String index) {
        JsonNode mapping = openSearch.must(openSearch.get("/" + index + "/_mapping?filter_path=*.mappings._meta"));
        return new Named(index, IndexDefinition.versionOf(mapping.path(index)));
    }

    /**
     * Leaves one index behind each alias. An engine that answered too late, or two operators at once, may have made
     * two, and then takes no more writes: the one that has come farthest stays.
     */
    void settle() {
        for (String alias : List.of(serving(), building())) {
            List<Named> rivals = new ArrayList<>(all(alias));
            if (rivals.size() > 1) {
                rivals.sort(Comparator.comparingLong(index -> checkpoint(index.name())));
                Named kept = rivals.removeLast();
                LOG.warnf("The alias %s had several indices; %s stays", alias, kept.name());
                rivals.forEach(this::delete);
            }
        }
    }

    /** The first index serves at once: there is nothing that it could replace. Made twice, it is made once. */
    void createServing() {
        String name = config.alias() + "-" + definition.version();
        Answer answer = create(name, serving(), "1s");
        if (answer.errorType().equals("resource_already_exists_exception")) {
            // It may have been replaced a moment ago, and would still be deleted as such.
            ObjectNode keep = Json.object("index", name, "alias", replaced(), "must_exist", false);
            ObjectNode serve = Json.object("index", name, "alias", serving());
            openSearch.must(openSearch.post(
                    "/_aliases",
                    Json.object("actions", Json.array(Json.object("remove", keep), Json.object("add", serve)))));
            return;
        }
        openSearch.must(answer);
    }

    void createBuilding() {
        openSearch.must(create(config.alias() + "-" + STAMP.format(Instant.now()), building(), "30s"));
    }

    private Answer create(String name, String alias, String refreshInterval) {
        ObjectNode body = definition.body();
        body.withObject("/settings/index").put("refresh_interval", refreshInterval);
        body.withObject("/aliases").set(alias, Json.object());
        return openSearch.put("/" + name, body);
    }

    /** The revision up to which everything is in the index; 0 at the beginning. */
    public long checkpoint(String alias) {
        Answer answer = openSearch.get("/" + alias + "/_doc/" + CHECKPOINT);
        return answer.status() == 404
                ? 0
                : openSearch.must(answer).at("/_source/checkpoint").asLong();
    }

    /**
     * Writes articles and, after them, the checkpoint. An article that is there in this revision or a newer one is done.
     *
     * @return ids and reasons of articles that the engine will never take
     */
    List<Refused> write(String alias, List<IndexedArticle> articles, long checkpoint) {
        List<Refused> refused = write(alias, articles);
        StringBuilder lines = new StringBuilder();
        lines.append(Json.object("index", Json.object("_id", CHECKPOINT))).append('\n');
        // Marked as withdrawn so that no search and no count ever sees it.
        lines.append(Json.object(CHECKPOINT, checkpoint, "withdrawn", true)).append('\n');
        JsonNode written =
                openSearch.must(openSearch.bulk(alias, lines.toString())).at("/items/0/index");
        // If the index takes not even this, what it refused before was not the articles' fault.
        if (written.path("status").asInt() / 100 != 2) {
            throw new SearchUnavailable("The search index takes no writes: " + written);
        }
        return refused;
    }

    /** In bulks, some of them side by side, as no two of them hold the same article. */
    List<Refused> write(String alias, List<IndexedArticle> articles) {
        List<String> bulks = bulks(articles);
        List<Refused> refused = new ArrayList<>();
        for (int from = 0; from < bulks.size(); from += config.bulksAtOnce()) {
            List<CompletableFuture<List<Refused>>> sent =
                    bulks.subList(from, Math.min(from + config.bulksAtOnce(), bulks.size())).stream()
                            .map(lines ->
                                    CompletableFuture.supplyAsync(() -> send(alias, lines), Thread::startVirtualThread))
                            .toList();
            sent.forEach(answer -> refused.addAll(received(answer)));
        }
        return refused;
    }

    private List<String> bulks(List<IndexedArticle> articles) {
        List<String> bulks = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        int count = 0;
        for (IndexedArticle article : articles) {
            article.writeBulk(lines);
            if (++count == config.bulkSize() || lines.length() >= BULK_CHARACTERS) {
                bulks.add(lines.toString());
                lines.setLength(0);
                count = 0;
            }
        }
        if (count > 0) {
            bulks.add(lines.toString());
        }
        return bulks;
    }

    private static List<Refused> received(CompletableFuture<List<Refused>> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SearchUnavailable away) {
                throw away;
            }
            throw new SearchUnavailable("A bulk could not be sent", e);
        }
    }

    private List<Refused> send(String alias, String lines) {
        List<Refused> refused = new ArrayList<>();
        JsonNode answer = openSearch.must(openSearch.bulk(alias, lines));
        for (JsonNode item : answer.path("items")) {
            JsonNode result = item.path("index");
            throwIfPassing(result);
            int status = result.path("status").asInt();
            if (status >= 400 && status != 409) {
                refused.add(new Refused(
                        result.path("_id").asText(), result.path("error").toString()));
            }
        }
        return refused;
    }

    /** 404: the alias is gone, and comes back with the next look at the indices. */
    private static void throwIfPassing(JsonNode result) {
        int status = result.path("status").asInt();
        if (status == 429 || status == 404 || status >= 500) {
            throw new SearchUnavailable("The search engine refused a part of a bulk for now: " + result);
        }
    }

    record Refused(String articleId, String why) {}

    /** Articles in the index, withdrawn ones too, as of the last refresh. */
    long count(String alias) {
        JsonNode query = Json.object("query", Json.object("exists", Json.object("field", "articleId")));
        return openSearch
                .must(openSearch.post("/" + alias + "/_count", query))
                .path("count")
                .asLong();
    }

    public void refresh(String alias) {
        openSearch.must(openSearch.post("/" + alias + "/_refresh"));
    }

    /** How long what was written may remain unseen. */
    void refreshEvery(String index, String interval) {
        openSearch.must(openSearch.put(
                "/" + index + "/_settings", Json.object("index", Json.object("refresh_interval", interval))));
    }

    /** From one request to the next, every search is answered by the new index. */
    void serveInstead(Named built, Optional<Named> replaced) {
        refreshEvery(built.name(), "1s");
        refresh(built.name());
        List<ObjectNode> actions = new ArrayList<>();
        actions.add(Json.object("remove", Json.object("index", built.name(), "alias", building())));
        actions.add(Json.object("add", Json.object("index", built.name(), "alias", serving())));
        replaced.ifPresent(old -> {
            actions.add(Json.object("remove", Json.object("index", old.name(), "alias", serving())));
            actions.add(Json.object("add", Json.object("index", old.name(), "alias", replaced())));
        });
        openSearch.must(openSearch.post("/_aliases", Json.object("actions", Json.array(actions))));
    }

    Optional<Named> findReplaced() {
        return find(replaced());
    }

    void delete(Named index) {
        openSearch.must(openSearch.delete("/" + index.name()));
    }
}
