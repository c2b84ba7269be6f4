package org.broadsheet.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.broadsheet.archive.search.Archive.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches that can't be: an answer that points at the character, or names the parameter. */
@QuarkusTest
@WithTestResource(SearchStack.class)
class BadSearchTest {

    @Test
    void pointsAtTheCharacterUnderWideOnesToo() {
        Reply reply = Archive.search("未来 (城", "");
        assertThat(reply.json().path("position").asInt()).isEqualTo(3);
        assertThat(reply.json().path("pointer").asText()).isEqualTo("未来 (城\n\u3000\u3000 ^");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=\"a|q-position 0",
                "q=a (b|2",
                "q=x&sort=best|sort",
                "q=x&size=999|size",
                "q=x&from=2020-13-01|from",
                "q=x&page=one|page",
                "q=x&minConfidence=2|minConfidence",
                "q=x&corrected=maybe|corrected",
                "q=x&facets=colour|facets",
                "q=x&histogram=hour|histogram",
                "q=x&cursor=abc|cursor",
                "q=x&cursor=WyJhIiwxLDIsMywxLCIiXQ|cursor",
                "q=x&from=2020-01-02&to=2020-01-01|to"
            })
    void whatCannotBeReadIsToldByName(String parameters, String named) {
        StringBuilder path = new StringBuilder("/api/articles?");
        for (String parameter : parameters.split("&")) {
            String[] pair = parameter.split("=", 2);
            path.append(pair[0])
                    .append('=')
                    .append(URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                    .append('&');
        }
        Reply reply = Archive.get(path.toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.response().headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(reply.json().path("detail").asText()).isNotEmpty();
        if (named.matches("[a-zA-Z]+")) {
            assertThat(reply.json().path("parameter").asText()).isEqualTo(named);
        } else {
            assertThat(reply.json().has("position")).isTrue();
        }
    }
}
