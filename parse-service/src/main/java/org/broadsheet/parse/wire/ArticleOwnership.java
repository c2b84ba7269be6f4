package org.broadsheet.parse.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadsheet.parse.document.Correction;
import org.broadsheet.parse.document.LedgerEntry;
import org.broadsheet.parse.document.Span;

/** Which article owns which place, as the ledger says. */
final class ArticleOwnership {
    private static final Span NOWHERE = new Span(0, 0);
    private static final int NOBODY = -1;

    private final Map<Integer, Span> reach = new HashMap<>();
    private final TreeMap<Integer, Integer> ownerByStart = new TreeMap<>();

    private ArticleOwnership() {}

    static ArticleOwnership from(List<LedgerEntry> ledger) {
        ArticleOwnership ownership = new ArticleOwnership();
        for (LedgerEntry entry : ledger) {
            Integer article = entry.article();
            ownership.ownerByStart.put(entry.start(), article == null ? NOBODY : article);
            if (article != null) {
                ownership.reach.merge(
                        article,
                        new Span(entry.start(), entry.end()),
                        (before, now) ->
                                new Span(Math.min(before.start(), now.start()), Math.max(before.end(), now.end())));
            }
        }
        return ownership;
    }

    int start(int article) {
        return reach.getOrDefault(article, NOWHERE).start();
    }

    int end(int article) {
        return reach.getOrDefault(article, NOWHERE).end();
    }

    /** Corrections by the ordinal of the article that owns their first character; the masthead's are under no article. */
    Map<Integer, List<WireCorrection>> byArticle(List<Correction> corrections) {
        return corrections.stream()
                .collect(Collectors.groupingBy(
                        this::owner, Collectors.mapping(WireCorrection::from, Collectors.toList())));
    }

    private int owner(Correction correction) {
        Map.Entry<Integer, Integer> entry = ownerByStart.floorEntry(correction.start());
        return entry == null ? NOBODY : entry.getValue();
    }
}
