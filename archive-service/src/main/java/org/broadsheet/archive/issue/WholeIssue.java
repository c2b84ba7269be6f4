package org.broadsheet.archive.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.archive.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * An issue as a reader knows it: its pages and their articles in order, whatever pushes they came in.
 *
 * @param title the newspaper's, as printed that day
 * @param editions editions of that day
 * @param previous address of the issue before
 * @param next address of the issue after
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WholeIssue(
        @Nullable String newspaper,
        @Nullable String title,
        @Nullable LocalDate date,
        String edition,
        List<String> editions,
        String state,
        @Nullable Integer issueNumber,
        @Nullable Integer pageCount,
        List<Integer> missingPages,
        List<Page> pages,
        List<RawPart> rawIssues,
        @Nullable String previous,
        @Nullable String next) {

    /** A printed page. */
    @RegisterForReflection
    public record Page(int number, List<Article> articles) {}

    /** A push that the issue is made of. */
    @RegisterForReflection
    public record RawPart(String issueId, String state, List<Integer> pages, String link) {}

    static WholeIssue from(
            IssueEntity issue,
            List<RawIssueEntity> raw,
            List<Article> articles,
            List<String> editions,
            @Nullable String previous,
            @Nullable String next) {
        IssueSummary summary = IssueSummary.from(issue, List.of());
        return new WholeIssue(
                issue.newspaper,
                raw.stream()
                        .map(part -> part.newspaperTitle)
                        .filter(title -> title != null)
                        .findFirst()
                        .orElse(null),
                issue.date,
                issue.edition,
                editions,
                issue.state,
                issue.issueNumber,
                issue.pageCount,
                summary.missingPages(),
                pages(issue.pages, articles),
                raw.stream()
                        .map(part ->
                                new RawPart(part.issueId, part.state, part.pages, "/api/raw-issues/" + part.issueId))
                        .toList(),
                previous,
                next);
    }

    private static List<Page> pages(List<Integer> numbers, List<Article> articles) {
        Map<Integer, List<Article>> byPage = new TreeMap<>();
        numbers.forEach(number -> byPage.put(number, new ArrayList<>()));
        articles.forEach(article -> byPage.computeIfAbsent(article.page(), page -> new ArrayList<>())
                .add(article));
        return byPage.entrySet().stream()
                .map(page -> new Page(page.getKey(), page.getValue()))
                .toList();
    }
}
