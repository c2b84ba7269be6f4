package org.broadsheet.archive.issue;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds issues in the order of newspaper, date and edition; the unidentified stand among them by their raw issue. */
@ApplicationScoped
public class IssueReading {

    /**
     * What a list of issues is restricted to.
     *
     * @param after the key of the last issue that the reader has
     */
    record Wanted(
            @Nullable String newspaper,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String state,
            @Nullable String after) {}

    List<IssueEntity> find(Wanted wanted, int limit) {
        StringBuilder query = new StringBuilder("issueKey > :after");
        Parameters values = Parameters.with("after", wanted.after() == null ? "" : wanted.after());
        restrict(query, values, "newspaper = :newspaper", "newspaper", wanted.newspaper());
        restrict(query, values, "date >= :from", "from", wanted.from());
        restrict(query, values, "date <= :to", "to", wanted.to());
        restrict(query, values, "state = :state", "state", wanted.state());
        return IssueEntity.<IssueEntity>find(query + " order by issueKey", values)
                .page(0, limit)
                .list();
    }

    private static void restrict(
            StringBuilder query, Parameters values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(" and ").append(condition);
            values.and(name, value);
        }
    }

    /** Ids of the raw issues of each of these issues, in the order of their receipt. */
    Map<String, List<String>> rawIssues(List<IssueEntity> issues) {
        if (issues.isEmpty()) {
            return new HashMap<>();
        }
        List<RawIssueEntity> rows = RawIssueEntity.list(
                "issueKey in ?1 order by firstReceivedAt, issueId",
                issues.stream().map(issue -> issue.issueKey).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.issueKey, Collectors.mapping(row -> row.issueId, Collectors.toList())));
    }

    List<IssueSummary> summaries(List<IssueEntity> issues) {
        Map<String, List<String>> raw = rawIssues(issues);
        return issues.stream()
                .map(issue -> IssueSummary.from(issue, raw.getOrDefault(issue.issueKey, List.of())))
                .toList();
    }

    /** The editions of one day, the unnamed one first. */
    public List<IssueEntity> editions(String newspaper, LocalDate date) {
        return IssueEntity.list("newspaper = ?1 and date = ?2 order by edition", newspaper, date);
    }

    Optional<IssueEntity> before(IssueEntity issue) {
        return IssueEntity.find(
                        "newspaper = ?1 and (date < ?2 or (date = ?2 and edition < ?3)) order by date desc, edition desc",
                        issue.newspaper,
                        issue.date,
                        issue.edition)
                .page(0, 1)
                .firstResultOptional();
    }

    Optional<IssueEntity> after(IssueEntity issue) {
        return IssueEntity.find(
                        "newspaper = ?1 and (date > ?2 or (date = ?2 and edition > ?3)) order by date, edition",
                        issue.newspaper,
                        issue.date,
                        issue.edition)
                .page(0, 1)
                .firstResultOptional();
    }

    /** All issues of a newspaper between two days, in order. */
    public List<IssueEntity> between(String newspaper, LocalDate first, LocalDate last) {
        return new ArrayList<>(IssueEntity.list(
                "newspaper = ?1 and date between ?2 and ?3 order by date, edition", newspaper, first, last));
    }
}
