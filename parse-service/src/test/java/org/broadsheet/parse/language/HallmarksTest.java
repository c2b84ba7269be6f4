package org.broadsheet.parse.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A hallmark spares a pattern its attempt; one that denies a form that is there changes what is read. */
class HallmarksTest {
    private static final LanguagePack PACK = Chinese.SIMPLIFIED;

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "report",
                    of(Hallmarks::mayBeginReport),
                    line -> PACK.dateline().matcher(line),
                    true),
            new Rule(
                    "caption",
                    of(Hallmarks::mayBeginCaption),
                    line -> PACK.captionStart().matcher(line),
                    true),
            new Rule(
                    "item", of(Hallmarks::mayBeginItem), line -> PACK.listItem().matcher(line), true),
            new Rule(
                    "subtitle",
                    of(Hallmarks::mayBeginSubtitle),
                    line -> PACK.subtitleStart().matcher(line),
                    true),
            new Rule(
                    "endnote",
                    of(Hallmarks::mayBeEndnote),
                    line -> PACK.endnote().matcher(line),
                    true),
            new Rule(
                    "authors",
                    of(Hallmarks::mayBeAuthors),
                    line -> PACK.authorLine().matcher(line),
                    true),
            new Rule("series", of(Hallmarks::mayBeSeries), line -> PACK.series().matcher(line), true),
            new Rule("rubric", of(Hallmarks::mayBeRubric), line -> PACK.rubric().matcher(line), true),
            new Rule(
                    "section",
                    of(Hallmarks::mayBeSection),
                    line -> PACK.section().matcher(line),
                    true),
            new Rule(
                    "opinion",
                    of(Hallmarks::mayBeginOpinion),
                    line -> PACK.opinionPrefix().matcher(line),
                    true),
            new Rule(
                    "jump in",
                    line -> JumpMarks.mayBegin(line, 0, line.length(), PACK),
                    line -> PACK.jumpIn().matcher(line),
                    true),
            new Rule("date", of(Hallmarks::mayBeginDate), line -> PACK.date().matcher(line), true),
            new Rule(
                    "credit",
                    line -> Hallmarks.mayEndInCredit(line, PACK),
                    line -> PACK.credit().matcher(line),
                    false),
            new Rule(
                    "names",
                    of(Hallmarks::mayEndInNames),
                    line -> PACK.tailByline().matcher(line),
                    false),
            new Rule("notice", of(Hallmarks::mayBeNotice), line -> PACK.notice().matcher(line), false),
            new Rule(
                    "kicker",
                    of(Hallmarks::mayEndLikeKicker),
                    line -> PACK.kickerEnd().matcher(line),
                    false),
            new Rule(
                    "jump out",
                    line -> JumpMarks.mayEnd(line, 0, line.length(), PACK),
                    line -> PACK.jumpOut().matcher(line),
                    false),
            new Rule(
                    "organization",
                    of(Hallmarks::mayBeOrganization),
                    line -> PACK.organization().matcher(line),
                    false));

    /** @param atHead the form is tried at the line's beginning only */
    private record Rule(String form, Predicate<String> mayBe, Function<String, Matcher> matcher, boolean atHead) {
        boolean denies(String line) {
            Matcher m = matcher.apply(line);
            return (atHead ? m.lookingAt() : m.find()) && !mayBe.test(line);
        }
    }

    private static Predicate<String> of(Predicate<Hallmarks> mayBe) {
        return line -> mayBe.test(Hallmarks.of(line, PACK));
    }

    @Test
    void denyNoFormThatStandsInAnyGoldenPage() throws IOException {
        for (String line : lines()) {
            for (Rule rule : RULES) {
                assertThat(rule.denies(line)).as("%s in %s", rule.form(), line).isFalse();
            }
        }
    }

    /** Parts of lines too: the forms meet at other borders than the golden pages have. */
    @Test
    void denyNoFormThatStandsInPartOfALine() throws IOException {
        for (String line : lines()) {
            for (int cut = 1; cut < Math.min(line.length(), 60); cut++) {
                String head = line.substring(0, cut);
                String tail = line.substring(line.length() - cut);
                for (Rule rule : RULES) {
                    assertThat(rule.denies(head))
                            .as("%s in %s", rule.form(), head)
                            .isFalse();
                    assertThat(rule.denies(tail))
                            .as("%s in %s", rule.form(), tail)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void findEveryCreditWhereItsPatternDoes() throws IOException {
        for (String line : lines()) {
            for (int cut = 1; cut <= line.length(); cut++) {
                String tail = line.substring(line.length() - cut);
                for (LanguagePack pack : List.of(Chinese.SIMPLIFIED, English.PACK)) {
                    Matcher credit = pack.credit().matcher(tail);
                    int expected = credit.find() ? credit.start() : -1;
                    assertThat(Credit.at(tail, pack)).as("credit in %s", tail).isEqualTo(expected);
                    assertThat(expected >= 0 && !Credit.mayEnd(tail, 0, tail.length(), pack))
                            .as("credit denied in %s", tail)
                            .isFalse();
                }
            }
        }
    }

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("input"))
                    .flatMap(file -> read(file).lines())
                    .map(line -> Folded.of(line, 0, line.length()).strip())
                    .filter(line -> !line.isEmpty() && line.length() <= 160)
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
