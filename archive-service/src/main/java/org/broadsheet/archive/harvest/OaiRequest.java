package org.broadsheet.archive.harvest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request's verb and arguments, checked by the rules of section 3.1 and of each verb. */
record OaiRequest(String verb, Map<String, String> arguments) {
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "Identify", Set.of(),
            "ListMetadataFormats", Set.of(),
            "ListSets", Set.of(),
            "ListIdentifiers", Set.of("metadataPrefix"),
            "ListRecords", Set.of("metadataPrefix"),
            "GetRecord", Set.of("identifier", "metadataPrefix"));
    private static final Map<String, Set<String>> OPTIONAL = Map.of(
            "Identify", Set.of(),
            "ListMetadataFormats", Set.of("identifier"),
            "ListSets", Set.of(),
            "ListIdentifiers", Set.of("from", "until", "set"),
            "ListRecords", Set.of("from", "until", "set"),
            "GetRecord", Set.of());
    private static final Set<String> RESUMABLE = Set.of("ListSets", "ListIdentifiers", "ListRecords");

    OaiRequest {
        arguments = Map.copyOf(arguments);
    }

    static OaiRequest from(MultivaluedMap<String, String> parameters) {
        List<String> verbs = parameters.getOrDefault("verb", List.of());
        if (verbs.size() != 1 || !REQUIRED.containsKey(verbs.getFirst())) {
            throw new OaiFault(
                    "badVerb",
                    verbs.size() > 1
                            ? "The verb is given more than once."
                            : "The verb is missing or is none of the six.");
        }
        Map<String, String> arguments = new java.util.HashMap<>();
        parameters.forEach((name, values) -> {
            if (values.size() != 1) {
                throw bad("The argument " + name + " is given more than once.");
            }
            if (!name.equals("verb")) {
                arguments.put(name, values.getFirst());
            }
        });
        OaiRequest request = new OaiRequest(verbs.getFirst(), arguments);
        request.check();
        return request;
    }

    private void check() {
        if (arguments.containsKey("resumptionToken") && RESUMABLE.contains(verb)) {
            if (arguments.size() > 1) {
                throw bad("A resumptionToken stands alone.");
            }
            return;
        }
        Set<String> required = REQUIRED.getOrDefault(verb, Set.of());
        for (String name : required) {
            if (!arguments.containsKey(name)) {
                throw bad("The argument " + name + " is missing.");
            }
        }
        Set<String> unknown = new HashSet<>(arguments.keySet());
        unknown.removeAll(required);
        unknown.removeAll(OPTIONAL.getOrDefault(verb, Set.of()));
        if (!unknown.isEmpty()) {
            throw bad("The verb " + verb + " has no argument " + String.join(", ", unknown) + ".");
        }
        String prefix = arguments.get("metadataPrefix");
        if (prefix != null && !prefix.equals("oai_dc")) {
            throw new OaiFault("cannotDisseminateFormat", "Only oai_dc is to be had.");
        }
    }

    @Nullable
    String argument(String name) {
        return arguments.get(name);
    }

    /** Changes from this moment on are asked for. */
    @Nullable
    Instant from() {
        String from = argument("from");
        String until = argument("until");
        if (from != null && until != null && from.length() != until.length()) {
            throw bad("from and until have different granularities.");
        }
        return from == null ? null : moment(from, false);
    }

    /** Changes before this moment are asked for: the end of the second or day given. */
    @Nullable
    Instant before() {
        String until = argument("until");
        if (until == null) {
            return null;
        }
        Instant before = moment(until, true);
        Instant from = from();
        if (from != null && !from.isBefore(before)) {
            throw bad("until is before from.");
        }
        return before;
    }

    private static Instant moment(String text, boolean end) {
        try {
            if (text.length() == "2020-01-01".length()) {
                LocalDate day = LocalDate.parse(text);
                return (end ? day.plusDays(1) : day)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            if (text.length() == "2020-01-01T00:00:00Z".length() && text.endsWith("Z")) {
                Instant second = Instant.parse(text);
                return end ? second.plus(1, ChronoUnit.SECONDS) : second;
            }
        } catch (DateTimeException e) {
            throw bad("“" + text + "” is no date.");
        }
        throw bad("“" + text + "” is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ.");
    }

    private static OaiFault bad(String message) {
        return new OaiFault("badArgument", message);
    }
}
