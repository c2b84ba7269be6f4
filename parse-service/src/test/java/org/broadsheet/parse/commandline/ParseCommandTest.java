package org.broadsheet.parse.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
    private static final String PAGE = "# 清河晚报\n\n2024年3月5日 星期二\n\n## 清河大桥昨日通车\n\n本报讯(记者 陈一帆)清河大桥昨日正式通车。\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsOneLinePerFileInTheOrderGiven() throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            files.add(file("p" + i + ".md", PAGE.repeat(1 + (40 - i) * 5)));
        }
        assertThat(run("", files.toArray(String[]::new))).isZero();
        assertThat(lines()).hasSize(40);
        for (int i = 0; i < 40; i++) {
            assertThat(json(lines().get(i)).path("source").asText()).isEqualTo("p" + i + ".md");
        }
    }

    @Test
    void printsTheParsedIssueWithEveryKeyOfAnArticle() throws IOException {
        assertThat(run("", file("page.md", PAGE))).isZero();
        JsonNode issue = json(lines().getFirst());
        assertThat(issue.fieldNames())
                .toIterable()
                .containsExactly(
                        "source",
                        "issueId",
                        "parser",
                        "language",
                        "masthead",
                        "articles",
                        "corrections",
                        "findings",
                        "ledger");
        assertThat(issue.path("articles").path(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "ordinal",
                        "articleId",
                        "page",
                        "genre",
                        "kickers",
                        "headline",
                        "subtitles",
                        "series",
                        "column",
                        "byline",
                        "paragraphs",
                        "captions",
                        "signature",
                        "jump",
                        "confidence",
                        "findings");
        JsonNode ledger = issue.path("ledger");
        assertThat(ledger.path(0).path("start").asInt()).isZero();
        assertThat(ledger.path(ledger.size() - 1).path("end").asInt()).isEqualTo(PAGE.length());
    }

    @Test
    void saysWhichFileCannotBeReadAndPrintsTheOthers() throws IOException {
        assertThat(run("", folder.resolve("gone.md").toString(), file("page.md", PAGE), folder.toString()))
                .isEqualTo(1);
        assertThat(lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("gone.md: no such file")
                .contains("is a directory");
    }

    @Test
    void printsARejectionAsALineOfItsOwn() throws IOException {
        Path broken = Files.write(folder.resolve("broken.md"), new byte[] {'a', (byte) 0xff, 'b'});
        assertThat(run("", broken.toString())).isZero();
        JsonNode rejection = json(lines().getFirst());
        assertThat(rejection.fieldNames()).toIterable().containsExactly("source", "issueId", "parser", "rejected");
        assertThat(rejection.path("rejected").path(0).path("start").asInt()).isEqualTo(1);
    }

    @Test
    void readsStandardInput() throws IOException {
        assertThat(run(PAGE, "-")).isZero();
        assertThat(json(lines().getFirst()).path("source").asText()).isEqualTo("-");
    }

    @Test
    void explainsInsteadOfPrinting() throws IOException {
        assertThat(run("", "--explain", file("page.md", PAGE))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotStartWith("{");
    }

    @Test
    void refusesAWrongCommandLine() throws IOException {
        assertThat(run("")).isEqualTo(2);
        assertThat(run("", "--bogus")).isEqualTo(2);
        assertThat(run("", "--date", "yesterday", "-")).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("unknown option --bogus")
                .contains("Usage");
    }

    private int run(String input, String... arguments) throws IOException {
        return ParseCommand.run(
                arguments,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static JsonNode json(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }
}
