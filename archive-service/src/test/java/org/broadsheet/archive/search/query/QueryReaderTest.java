package org.broadsheet.archive.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.broadsheet.archive.search.query.Clause.All;
import org.broadsheet.archive.search.query.Clause.Any;
import org.broadsheet.archive.search.query.Clause.Not;
import org.broadsheet.archive.search.query.Clause.Phrase;
import org.broadsheet.archive.search.query.Clause.Prefix;
import org.broadsheet.archive.search.query.Clause.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

    private static Word word(String text) {
        return new Word(Field.ANYWHERE, text);
    }

    private static Phrase phrase(String text) {
        return new Phrase(Field.ANYWHERE, text, 0);
    }

    private static All all(Clause... clauses) {
        return new All(List.of(clauses));
    }

    private static Any any(Clause... clauses) {
        return new Any(List.of(clauses));
    }

    @Test
    void wordsMustAllBeThere() {
        assertThat(QueryReader.read("辽源 文明城市")).isEqualTo(all(word("辽源"), word("文明城市")));
        assertThat(QueryReader.read("辽源　AND 文明")).isEqualTo(all(word("辽源"), word("文明")));
    }

    @Test
    void orBindsLooserThanAnd() {
        assertThat(QueryReader.read("a b OR c")).isEqualTo(any(all(word("a"), word("b")), word("c")));
        assertThat(QueryReader.read("a (b OR c)")).isEqualTo(all(word("a"), any(word("b"), word("c"))));
    }

    @Test
    void minusTakesAWordAPhraseOrAParenthesisAway() {
        assertThat(QueryReader.read("a -b -\"c d\" -(e OR f) NOT g"))
                .isEqualTo(all(
                        word("a"),
                        new Not(word("b")),
                        new Not(phrase("c d")),
                        new Not(any(word("e"), word("f"))),
                        new Not(word("g"))));
        assertThat(QueryReader.read("well-known")).isEqualTo(word("well-known"));
        assertThat(QueryReader.read("中国 - 美国")).isEqualTo(all(word("中国"), word("美国")));
    }

    @Test
    void aFieldHoldsForAWordAPhraseOrAParenthesis() {
        assertThat(QueryReader.read("headline:夜经济 作者：刘红娟"))
                .isEqualTo(all(new Word(Field.HEADLINE, "夜经济"), new Word(Field.AUTHOR, "刘红娟")));
        assertThat(QueryReader.read("headline:(a OR \"b c\")"))
                .isEqualTo(any(new Word(Field.HEADLINE, "a"), new Phrase(Field.HEADLINE, "b c", 0)));
        assertThat(QueryReader.read("-genre:news page:3"))
                .isEqualTo(all(new Not(new Word(Field.GENRE, "news")), new Word(Field.PAGE, "3")));
        assertThat(QueryReader.read("10:30")).isEqualTo(word("10:30"));
        assertThat(QueryReader.read("时间:下午")).isEqualTo(word("时间:下午"));
    }

    @Test
    void chineseMarksWorkLikeTheirAsciiCounterparts() {
        assertThat(QueryReader.read("“文明城市”～5")).isEqualTo(new Phrase(Field.ANYWHERE, "文明城市", 5));
        assertThat(QueryReader.read("（甲 OR 乙） －丙")).isEqualTo(all(any(word("甲"), word("乙")), new Not(word("丙"))));
    }

    @Test
    void punctuationInsideAWordSeparatesWords() {
        assertThat(QueryReader.read("工作，报告。")).isEqualTo(all(word("工作"), word("报告")));
        assertThat(QueryReader.read("\"，工作，报告。\"")).isEqualTo(phrase("工作，报告"));
    }

    @Test
    void aStarEndsLatinWords() {
        assertThat(QueryReader.read("econom*")).isEqualTo(new Prefix(Field.ANYWHERE, "econom"));
        assertThat(QueryReader.read("*")).isEqualTo(new Clause.Everything());
        assertThat(QueryReader.read("")).isEqualTo(new Clause.Everything());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a \"b|2",
                "a (b|2",
                "a b)|3",
                "OR a|0",
                "a OR|2",
                "a OR OR b|2",
                "a AND|2",
                "AND a|0",
                "a ()|2",
                "colour:red|0",
                "http://x.cn|0",
                "headline:|0",
                "a -(|3",
                "经济*|2",
                "e*nom|1",
                "e*|1",
                "\"a\"~|3",
                "\"a\"~999|4",
                "genre:poem|6",
                "page:first|5",
                "\"，\"|0",
                "，|0",
                "-OR|0",
            })
    void aMistakeIsToldWithItsPlace(String query, int position) {
        assertThatThrownBy(() -> QueryReader.read(query))
                .isInstanceOfSatisfying(
                        QueryMistake.class,
                        mistake -> assertThat(mistake.position()).isEqualTo(position));
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 150, 30})
    void sizeIsBounded(int count) {
        String query = count == 3_000 ? "x".repeat(count) : count == 150 ? "x ".repeat(count) : "(".repeat(count);
        assertThatThrownBy(() -> QueryReader.read(query)).isInstanceOf(QueryMistake.class);
    }

    /** Whatever is typed is a query or a mistake inside the text, never a failure. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyTextIsAQueryOrAMistake(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "a", "文", "\"", "“", "(", "）", "-", " ", "OR", "AND", "headline:", "page:", "*", "~5", "，", "𠂉"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int n = random.nextInt(10); n >= 0; n--) {
                query.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                assertThat(QueryReader.read(query.toString())).isNotNull();
            } catch (QueryMistake mistake) {
                assertThat(mistake.position()).isBetween(0, query.length());
                assertThat(mistake).hasMessageEndingWith(".");
            }
        }
    }
}
