package org.broadsheet.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageOrderTest {

    @Test
    void countsNumbersByTheirValue() {
        assertThat(Stream.of("p10.md", "p2.md", "p1.md", "p02b.md", "a/3.md", "a/12.md")
                        .sorted(PageOrder.BY_NAME))
                .containsExactly("a/3.md", "a/12.md", "p1.md", "p2.md", "p02b.md", "p10.md");
    }

    @Test
    void isTotal() {
        assertThat(PageOrder.BY_NAME.compare("01.md", "1.md")).isNotZero();
        assertThat(PageOrder.BY_NAME.compare("1.md", "1.md")).isZero();
    }
}
