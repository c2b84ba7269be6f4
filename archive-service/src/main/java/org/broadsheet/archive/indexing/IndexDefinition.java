package org.broadsheet.archive.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.archive.search.query.Folding;
import org.broadsheet.archive.search.query.Punctuation;

/** Settings and mapping of the search index, with the tables of {@link Folding} and {@link Punctuation} filled in. */
public final class IndexDefinition {
    /** What every separating mark becomes: a token, so that bigrams and phrases don't cross it. */
    private static final String GAP = " zqzgap ";

    private final ObjectNode definition;
    private final String version;

    private IndexDefinition(ObjectNode definition, String version) {
        this.definition = definition;
        this.version = version;
    }

    public static IndexDefinition load(int shards, int replicas) {
        String text = template()
                .replace("\"$simplified\"", mappings(Folding.simplified()))
                .replace("\"$alike\"", synonyms(Folding.alikeGroups()))
                .replace("\"$words\"", WORDS);
        ObjectNode definition = (ObjectNode) Json.read(text);
        String version = digest(text);
        definition.withObject("/mappings/_meta").put("analyzer", version);
        definition.withObject("/settings/index").put("number_of_shards", shards).put("number_of_replicas", replicas);
        return new IndexDefinition(definition, version);
    }

    private static final String WORDS =
            "{\"words\":{\"type\":\"text\",\"analyzer\":\"indexed\",\"search_analyzer\":\"bigrams\"}}";

    /** Changes when, and only when, the analysis or the mapping does: an index of another version must be rebuilt. */
    public String version() {
        return version;
    }

    public ObjectNode body() {
        return definition.deepCopy();
    }

    private static String template() {
        try (InputStream in =
                Objects.requireNonNull(IndexDefinition.class.getResourceAsStream("/search/index.json"), "index.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mappings(Map<Integer, Integer> folding) {
        Stream<String> characters = folding.entrySet().stream()
                .map(entry -> Character.toString(entry.getKey()) + " => " + Character.toString(entry.getValue()));
        Stream<String> separators = Punctuation.SEPARATORS.codePoints().mapToObj(c -> escaped(List.of(c)));
        Stream<String> beforeBlank =
                Punctuation.SEPARATORS_BEFORE_BLANK.codePoints().mapToObj(c -> escaped(List.of(c, (int) ' ')));
        Stream<String> gaps = Stream.concat(separators, beforeBlank)
                .map(mark -> mark + " => " + escaped(GAP.codePoints().boxed().toList()));
        return Json.array(Stream.concat(characters, gaps).toList()).toString();
    }

    private static String synonyms(Collection<Set<Integer>> groups) {
        return Json.array(groups.stream()
                        .map(group -> group.stream().map(Character::toString).collect(Collectors.joining(",")))
                        .toList())
                .toString();
    }

    /** The filter's own notation, which takes blanks and arrows as its syntax. */
    private static String escaped(List<Integer> codePoints) {
        return codePoints.stream()
                .flatMapToInt(c -> IntStream.of(Character.toChars(c)[0]))
                .mapToObj(c -> String.format("\\u%04x", c))
                .reduce("", String::concat);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of an index that exists, by the answer to {@code GET /<index>/_mapping}'s inner object. */
    static String versionOf(JsonNode mapping) {
        return mapping.at("/mappings/_meta/analyzer").asText("");
    }
}
