package org.broadsheet.archive.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.archive.article.ArticleReading;
import org.jspecify.annotations.Nullable;

/** Leafs through the issues of a newspaper: a day, its neighbours, a year. */
@ApplicationScoped
public class IssueBrowsing {
    private final IssueReading issues;
    private final ArticleReading articles;

    IssueBrowsing(IssueReading issues, ArticleReading articles) {
        this.issues = issues;
        this.articles = articles;
    }

    /**
     * @param edition null for the unnamed or first one
     */
    public Optional<WholeIssue> find(String newspaper, LocalDate date, @Nullable String edition) {
        List<IssueEntity> editions = issues.editions(newspaper, date);
        return editions.stream()
                .filter(issue -> edition == null || issue.edition.equals(edition))
                .findFirst()
                .map(issue -> WholeIssue.from(
                        issue,
                        RawIssueEntity.list("issueKey = ?1 order by firstReceivedAt, issueId", issue.issueKey),
                        articles.ofIssue(issue.issueKey),
                        editions.stream().map(other -> other.edition).toList(),
                        issues.before(issue).map(IssueSummary::address).orElse(null),
                        issues.after(issue).map(IssueSummary::address).orElse(null)));
    }

    public Calendar calendar(String newspaper, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        List<IssueEntity> found = new ArrayList<>();
        IssueEntity edge = new IssueEntity();
        edge.newspaper = newspaper;
        edge.date = first;
        edge.edition = "";
        issues.before(edge).ifPresent(found::add);
        found.addAll(issues.between(newspaper, first, last));
        return Calendar.from(newspaper, year, found);
    }
}
