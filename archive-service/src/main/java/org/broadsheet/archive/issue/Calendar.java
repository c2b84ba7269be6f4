package org.broadsheet.archive.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year of a newspaper.
 *
 * @param days days with an issue
 * @param missing days between two issues on which one seems to be missing: the running numbers say that some were
 *     printed, or say nothing
 * @param numberJumps places where the running number does not go on by one
 */
@RegisterForReflection
public record Calendar(
        String newspaper, int year, List<Day> days, List<LocalDate> missing, List<NumberJump> numberJumps) {

    /** A day and its editions. */
    @RegisterForReflection
    public record Day(LocalDate date, List<Edition> editions) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Edition(
            String edition, String state, @Nullable Integer issueNumber, int articles, String link) {}

    /**
     * @param missingIssues how many numbers were left out; 0 or less where the numbers contradict each other
     */
    @RegisterForReflection
    public record NumberJump(LocalDate from, int fromNumber, LocalDate to, int toNumber, int missingIssues) {}

    /**
     * @param issues of the year in order, with the last one of the year before where there is one
     */
    static Calendar from(String newspaper, int year, List<IssueEntity> issues) {
        List<Day> days = new ArrayList<>();
        List<LocalDate> missing = new ArrayList<>();
        List<NumberJump> jumps = new ArrayList<>();
        IssueEntity before = null;
        for (IssueEntity issue : issues) {
            LocalDate date = java.util.Objects.requireNonNull(issue.date);
            if (before != null && !date.equals(before.date)) {
                compare(before, issue, year, missing, jumps);
            }
            before = before != null && date.equals(before.date) && issue.issueNumber == null ? before : issue;
            if (date.getYear() == year) {
                addEdition(days, date, issue);
            }
        }
        return new Calendar(newspaper, year, days, missing, jumps);
    }

    private static void addEdition(List<Day> days, LocalDate date, IssueEntity issue) {
        if (days.isEmpty() || !days.getLast().date().equals(date)) {
            days.add(new Day(date, new ArrayList<>()));
        }
        days.getLast()
                .editions()
                .add(new Edition(
                        issue.edition, issue.state, issue.issueNumber, issue.articles, IssueSummary.address(issue)));
    }

    private static void compare(
            IssueEntity before, IssueEntity issue, int year, List<LocalDate> missing, List<NumberJump> jumps) {
        LocalDate from = java.util.Objects.requireNonNull(before.date);
        LocalDate to = java.util.Objects.requireNonNull(issue.date);
        boolean goesOn = false;
        if (before.issueNumber != null && issue.issueNumber != null) {
            int left = issue.issueNumber - before.issueNumber - 1;
            goesOn = left == 0;
            if (!goesOn) {
                jumps.add(new NumberJump(from, before.issueNumber, to, issue.issueNumber, left));
            }
        }
        if (!goesOn) {
            from.plusDays(1).datesUntil(to).filter(day -> day.getYear() == year).forEach(missing::add);
        }
    }
}
