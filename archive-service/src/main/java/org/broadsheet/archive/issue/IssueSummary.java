package org.broadsheet.archive.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An issue in a list.
 *
 * @param newspaper absent where it is unidentified
 * @param edition empty where a day has one
 * @param state received, parsed, rejected or unidentified
 * @param issueNumber running number, as the masthead prints it
 * @param pageCount pages that the masthead announces
 * @param pages pages that are there
 * @param missingPages announced pages that are not there
 * @param rawIssues ids of the pushes that it is made of
 * @param articles how many are served
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueSummary(
        @Schema(examples = "liaoyuanribao") @Nullable String newspaper,
        @Schema(examples = "2020-08-12") @Nullable LocalDate date,
        String edition,
        @Schema(examples = "parsed") String state,
        @Nullable Integer issueNumber,
        @Nullable Integer pageCount,
        List<Integer> pages,
        List<Integer> missingPages,
        List<String> rawIssues,
        int articles,
        Instant receivedAt,
        String link) {

    static IssueSummary from(IssueEntity issue, List<String> rawIssues) {
        return new IssueSummary(
                issue.newspaper,
                issue.date,
                issue.edition,
                issue.state,
                issue.issueNumber,
                issue.pageCount,
                issue.pages,
                missingPages(issue),
                rawIssues,
                issue.articles,
                issue.receivedAt,
                address(issue));
    }

    /** A misread page count must not list thousands of missing pages. */
    private static List<Integer> missingPages(IssueEntity issue) {
        Integer count = issue.pageCount;
        if (count == null || count > 400) {
            return List.of();
        }
        return java.util.stream.IntStream.rangeClosed(1, count)
                .filter(page -> !issue.pages.contains(page))
                .boxed()
                .toList();
    }

    static String address(IssueEntity issue) {
        if (issue.newspaper == null || issue.date == null || issue.issueKey.startsWith("unidentified/")) {
            return "/api/raw-issues/" + issue.issueKey.substring(issue.issueKey.indexOf('/') + 1);
        }
        return "/api/newspapers/" + issue.newspaper + "/issues/" + issue.date
                + (issue.edition.isEmpty()
                        ? ""
                        : "?edition=" + URLEncoder.encode(issue.edition, StandardCharsets.UTF_8));
    }
}
