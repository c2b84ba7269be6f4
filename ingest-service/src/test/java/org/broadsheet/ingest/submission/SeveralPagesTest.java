package org.broadsheet.ingest.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.broadsheet.ingest.IngestStack;
import org.broadsheet.ingest.Pages;
import org.broadsheet.ingest.PublishedIssues;
import org.broadsheet.ingest.Push;
import org.broadsheet.ingest.Zips;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class SeveralPagesTest {

    private static final String CONTAINER = "application/vnd.broadsheet.pages+zip";
    private static final String BOUNDARY = "page-boundary";

    @Test
    void areOneIssueWithOneIdHoweverTheyArePushed() {
        String zipped =
                issueId(zip(Zips.of("p10.md", "# 十\n").and("p2.md", "# 二\n").and("p1.txt", "一\n")));
        String listed = issueId(zip(Zips.of("c.md", "# 十\n")
                .and("b.md", "# 二\n")
                .and("a.txt", "一\n")
                .and("manifest.json", "{\"pages\":[{\"name\":\"a.txt\"},{\"name\":\"b.md\"},{\"name\":\"c.md\"}]}")));
        String posted = issueId(form(part("p2.md", "# 二\n") + part("p10.md", "# 十\n") + part("p1.txt", "一\n")));
        byte[] published = PublishedIssues.of(zipped).getFirst().value();
        String contained = issueId(Push.to("/issues").type(CONTAINER).send(published));

        assertThat(List.of(listed, posted, contained)).containsOnly(zipped);
    }

    @Test
    void travelInTheCanonicalContainer() throws IOException {
        String issueId = issueId(zip(Zips.of("b.md", "# B\n").and("a.txt", "A\n")));

        ConsumerRecord<String, byte[]> published = PublishedIssues.of(issueId).getFirst();

        assertThat(PublishedIssues.headers(published)).containsEntry("content-type", CONTAINER);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(published.value()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                names.add(entry.getName());
                if (names.size() == 1) {
                    JsonNode pages =
                            Push.json(new String(zip.readAllBytes(), UTF_8)).path("pages");
                    assertThat(pages.toString())
                            .isEqualTo("[{\"name\":\"a.txt\",\"mediaType\":\"text/plain\",\"sizeBytes\":2},"
                                    + "{\"name\":\"b.md\",\"mediaType\":\"text/markdown\",\"sizeBytes\":4}]");
                }
            }
        }
        assertThat(names).containsExactly("manifest.json", "0001", "0002");
    }

    @Test
    void areTheSameBytesWhenPushedAgain() {
        String issueId = issueId(zip(Zips.of("1.md", "# 甲\n").and("2.md", "# 乙\n")));
        issueId(form(part("1.md", "# 甲\n") + part("2.md", "# 乙\n")));

        List<ConsumerRecord<String, byte[]>> published = PublishedIssues.of(issueId);

        assertThat(published).hasSize(2);
        assertThat(published.getFirst().value()).isEqualTo(published.getLast().value());
    }

    @Test
    void keepOnePageThatCameAloneWithoutAContainer() {
        Push.Answer answer = zip(new Zips().and("头版.md", Pages.real()));

        assertThat(issueId(answer)).isEqualTo(Pages.REAL_PAGE_ID);
        ConsumerRecord<String, byte[]> published =
                PublishedIssues.of(Pages.REAL_PAGE_ID).getLast();
        assertThat(published.value()).isEqualTo(Pages.real());
        assertThat(PublishedIssues.headers(published)).containsEntry("hint-filename", "头版.md");
    }

    @Test
    void passOverFoldersAndCompanions() {
        String plain = issueId(zip(Zips.of("a/1.md", "# 1\n").and("a/2.md", "# 2\n")));
        String fromAMac = issueId(zip(Zips.of("a/", "")
                .and("a/1.md", "# 1\n")
                .and("__MACOSX/a/._1.md", "\u0000")
                .and("a/.DS_Store", "\u0000")
                .and("a/2.md", "# 2\n")));

        assertThat(fromAMac).isEqualTo(plain);
    }

    @Test
    void areRefusedWhereTheArchiveCannotBeTrusted() {
        byte[] whole = Zips.of("1.md", "# 1\n").and("2.md", "# 2\n").bytes();

        refused(Push.to("/issues").type("application/zip").send("no zip"), 400, "bad-archive");
        refused(Push.to("/issues").type("application/zip").send(Arrays.copyOf(whole, 45)), 400, "bad-archive");
        refused(Push.to("/issues").type("application/zip").send(cutBeforeDirectory(whole)), 400, "bad-archive");
        refused(zip(Zips.of("../1.md", "# 1\n")), 400, "bad-archive");
        refused(zip(Zips.of("/etc/1.md", "# 1\n")), 400, "bad-archive");
        refused(zip(Zips.of("a\\..\\1.md", "# 1\n")), 400, "bad-archive");
        refused(
                zip(Zips.of("1.md", "# 1\n").and("manifest.json", "{\"pages\":[{\"name\":\"2.md\"}]}")),
                400,
                "bad-archive");
        refused(zip(Zips.of("1.md", "# 1\n").and("manifest.json", "{\"pages\":[]}")), 400, "bad-archive");
    }

    @Test
    void areRefusedWithTheNameOfThePageThatIsWrong() {
        Push.Answer empty = zip(Zips.of("1.md", "# 1\n").and("2.md", ""));
        Push.Answer picture = zip(Zips.of("1.md", "# 1\n").and("2.jpg", "x"));

        refused(empty, 400, "empty");
        assertThat(empty.json().path("page").asText()).isEqualTo("2.md");
        refused(picture, 415, "unsupported-type");
        assertThat(picture.json().path("detail").asText()).contains("2.jpg");
        refused(zip(new Zips()), 400, "empty");
    }

    @Test
    void areBoundedInNumberSizeAndRatio() {
        Zips many = new Zips();
        for (int i = 0; i <= 500; i++) {
            many.and(i + ".md", "# " + i);
        }
        byte[] page = "报纸".repeat(1_100_000).getBytes(UTF_8);

        refused(zip(many), 413, "too-many-pages");
        refused(
                Push.to("/issues")
                        .type("multipart/form-data; boundary=" + BOUNDARY)
                        .send(form(page, 4)),
                413,
                "too-large");
        refused(zip(new Zips().and("1.md", new byte[7 << 20])), 413, "too-large");
    }

    @Test
    void areRefusedInAFormThatIsNoForm() {
        refused(form("no part at all"), 400, "empty");
        refused(Push.to("/issues").type("multipart/form-data").send("x"), 400, "bad-form");
        refused(
                form("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"newspaper\"\r\n\r\nx\r\n"),
                400,
                "bad-form");
    }

    /** The entries without the directory behind them: a zip that was cut off between two entries looks like that. */
    private static byte[] cutBeforeDirectory(byte[] zip) {
        for (int i = 0; i < zip.length - 3; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return Arrays.copyOf(zip, i);
            }
        }
        throw new AssertionError("no directory");
    }

    private static Push.Answer zip(Zips zip) {
        return Push.to("/issues").type("application/zip").send(zip.bytes());
    }

    private static Push.Answer form(String parts) {
        return Push.to("/issues")
                .type("multipart/form-data; boundary=" + BOUNDARY)
                .send(parts + "--" + BOUNDARY + "--\r\n");
    }

    private static byte[] form(byte[] page, int times) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            form.writeBytes(part("p" + i + ".md", "").strip().getBytes(UTF_8));
            form.writeBytes("\r\n\r\n".getBytes(UTF_8));
            form.writeBytes(page);
            form.writeBytes("\r\n".getBytes(UTF_8));
        }
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return form.toByteArray();
    }

    private static String part(String name, String text) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"page\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n";
    }

    private static String issueId(Push.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().path("issueId").asText();
    }

    private static void refused(Push.Answer answer, int status, String problem) {
        assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
    }
}
