package org.broadsheet.archive.article;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article among the others of its issue: its place on the page, its neighbours, and the other half of a jump, which
 * may have come in another push.
 */
public final class Surroundings {
    private final List<Neighbour> articles;
    private final Map<String, Integer> indexes = new HashMap<>();

    /** What is needed of each article that stands in the issue. */
    @RegisterForReflection
    public record Neighbour(
            String articleId,
            int page,
            @Nullable String headline,
            @Nullable Integer jumpFrom,
            @Nullable Integer jumpTo) {}

    /**
     * @param articles in reading order
     */
    public Surroundings(List<Neighbour> articles) {
        this.articles = List.copyOf(articles);
        for (int index = 0; index < articles.size(); index++) {
            indexes.put(articles.get(index).articleId(), index);
        }
    }

    /** The issue's served articles, read without their texts. */
    static Surroundings of(String issueKey) {
        List<Neighbour> articles = ArticleEntity.find(
                        "issueKey = ?1 and not withdrawn order by page, ordinal, articleId", issueKey)
                .project(Neighbour.class)
                .list();
        return new Surroundings(articles);
    }

    /** Place on its page, from 1; 0 where it does not stand in the issue any more. */
    int place(String articleId) {
        Integer index = indexes.get(articleId);
        if (index == null) {
            return 0;
        }
        int page = articles.get(index).page();
        return (int) articles.subList(0, index).stream()
                        .filter(article -> article.page() == page)
                        .count()
                + 1;
    }

    @Nullable
    String previous(String articleId) {
        Integer index = indexes.get(articleId);
        return index == null || index == 0
                ? null
                : Article.address(articles.get(index - 1).articleId());
    }

    @Nullable
    String next(String articleId) {
        Integer index = indexes.get(articleId);
        return index == null || index + 1 == articles.size()
                ? null
                : Article.address(articles.get(index + 1).articleId());
    }

    List<String> continuedOn(String articleId) {
        Integer index = indexes.get(articleId);
        Neighbour from = index == null ? null : articles.get(index);
        if (from == null || from.jumpTo() == null) {
            return List.of();
        }
        return closest(
                from,
                articles.stream()
                        .filter(to -> to.jumpFrom() != null && meets(from, to))
                        .toList());
    }

    List<String> continuedFrom(String articleId) {
        Integer index = indexes.get(articleId);
        Neighbour to = index == null ? null : articles.get(index);
        if (to == null || to.jumpFrom() == null) {
            return List.of();
        }
        return closest(
                to,
                articles.stream()
                        .filter(from -> from.jumpTo() != null && meets(from, to))
                        .toList());
    }

    private static boolean meets(Neighbour from, Neighbour to) {
        return !from.articleId().equals(to.articleId())
                && Objects.equals(from.jumpTo(), to.page())
                && Objects.equals(to.jumpFrom(), from.page());
    }

    /** Several articles may jump between the same two pages: the headline tells them apart. */
    private static List<String> closest(Neighbour article, List<Neighbour> candidates) {
        if (candidates.size() <= 1) {
            return candidates.stream().map(Neighbour::articleId).toList();
        }
        Set<String> wanted = bigrams(article.headline());
        int best = 1;
        List<String> found = new ArrayList<>();
        for (Neighbour candidate : candidates) {
            Set<String> shared = bigrams(candidate.headline());
            shared.retainAll(wanted);
            if (shared.size() > best) {
                found.clear();
                best = shared.size();
            }
            if (shared.size() == best) {
                found.add(candidate.articleId());
            }
        }
        return List.copyOf(found);
    }

    private static Set<String> bigrams(@Nullable String headline) {
        Set<String> bigrams = new HashSet<>();
        String text = headline == null ? "" : headline;
        for (int index = 0; index + 2 <= text.length(); index++) {
            bigrams.add(text.substring(index, index + 2));
        }
        return bigrams;
    }
}
