package org.broadsheet.ingest.issue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The expected ids were computed by another implementation, in another language. */
class IssueIdTest {

    @Test
    void isTheFirst128BitsOverTypeLengthAndBytes() throws IOException {
        assertThat(IssueId.of(List.of(realPage())).value()).isEqualTo("7lwmulu2vd5p4wnb5ya4auujnm");
    }

    @Test
    void dependsOnEveryPageAndItsType() {
        Page one = new Page("1.md", "text/markdown", "# 一\n".getBytes(UTF_8));
        Page two = new Page("2.txt", "text/plain", "二\n".getBytes(UTF_8));

        assertThat(IssueId.of(List.of(one, two)).value()).isEqualTo("duizwt2l2ompdeo4uo6iirkntu");
        assertThat(IssueId.of(List.of(two, one))).isNotEqualTo(IssueId.of(List.of(one, two)));
        assertThat(IssueId.of(List.of(one)))
                .isNotEqualTo(IssueId.of(List.of(new Page("1.md", "text/plain", one.bytes()))));
    }

    @Test
    void doesNotDependOnNames() {
        byte[] text = "text".getBytes(UTF_8);

        assertThat(IssueId.of(List.of(new Page("a.md", "text/markdown", text))))
                .isEqualTo(IssueId.of(List.of(new Page("b.md", "text/markdown", text))));
    }

    @Test
    void givesEachSetOfHintsAnEventIdOfItsOwn() throws IOException {
        IssueId issueId = IssueId.of(List.of(realPage()));

        assertThat(issueId.eventId(Hints.NONE)).isEqualTo("s6qindutiryfjvsohxzxgpcmxq");
        assertThat(issueId.eventId(new Hints(new TreeMap<>(Map.of("page", "1", "newspaper", "liaoyuanribao")))))
                .isEqualTo("sraleirailk7oemeh6fxna6hom");
    }

    private static Page realPage() throws IOException {
        try (InputStream in = IssueIdTest.class.getResourceAsStream("/pages/liaoyuan-2020-08-12.md")) {
            return new Page("", "text/markdown", Objects.requireNonNull(in).readAllBytes());
        }
    }
}
