package org.broadsheet.ingest.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.broadsheet.ingest.IngestStack;
import org.broadsheet.ingest.Pages;
import org.broadsheet.ingest.PublishedIssues;
import org.broadsheet.ingest.Push;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class PushTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void givesAReceiptForARealPage() {
        byte[] page = Pages.real();

        Push.Answer answer =
                Push.to("/issues").type("text/markdown; charset=utf-8").send(page);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("http://localhost:8080/api/raw-issues/" + Pages.REAL_PAGE_ID);
        JsonNode receipt = answer.json();
        assertThat(receipt.path("issueId").asText()).isEqualTo(Pages.REAL_PAGE_ID);
        assertThat(receipt.path("digest").asText()).isEqualTo(Pages.digest(page));
        assertThat(receipt.path("sizeBytes").asInt()).isEqualTo(page.length);
        assertThat(receipt.path("receivedAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void publishesTheVeryBytesWithTheirProvenance() {
        byte[] page = Pages.real();
        String query = "?newspaper=liaoyuanribao&date=2020-08-12&filename=" + Push.encoded("头版.md");

        Push.Answer answer = Push.to("/issues" + query)
                .type("text/markdown")
                .header("traceparent", TRACE)
                .send(page);

        ConsumerRecord<String, byte[]> published =
                PublishedIssues.of(Pages.REAL_PAGE_ID).getLast();
        assertThat(published.value()).isEqualTo(page);
        assertThat(answer.header("traceparent")).isEqualTo(TRACE);
        assertThat(PublishedIssues.headers(published))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "org.broadsheet.issue.received.v1")
                .containsEntry("ce_source", "/broadsheet/ingest-service")
                .containsEntry("ce_subject", Pages.REAL_PAGE_ID)
                .containsEntry("content-type", "text/markdown")
                .containsEntry("traceparent", TRACE)
                .containsEntry("hint-newspaper", "liaoyuanribao")
                .containsEntry("hint-date", "2020-08-12")
                .containsEntry("hint-filename", "头版.md")
                .containsEntry("broadsheet-subject", "scanner-1")
                .containsEntry("ce_time", answer.json().path("receivedAt").asText())
                .containsEntry(
                        "broadsheet-receivedat",
                        answer.json().path("receivedAt").asText());
    }

    @Test
    void givesTheSameIdsToTheSamePushAgain() {
        Push.to("/issues").type("text/plain").send("again\n");
        String issueId = issueId(Push.to("/issues").type("text/plain").send("again\n"));

        assertThat(PublishedIssues.of(issueId))
                .hasSize(2)
                .extracting(published -> PublishedIssues.headers(published).get("ce_id"))
                .containsOnly(
                        PublishedIssues.headers(PublishedIssues.of(issueId).getFirst())
                                .get("ce_id"));
    }

    @Test
    void makesATraceWhereThereIsNoneThatIsValid() {
        Push.Answer answer = Push.to("/issues")
                .type("text/plain")
                .header("traceparent", "00-zz-00-01")
                .send("traced\n");

        assertThat(answer.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(PublishedIssues.headers(PublishedIssues.of(issueId(answer)).getLast()))
                .containsEntry("traceparent", answer.header("traceparent"));
    }

    @Test
    void leavesAByteOrderMarkAndLineEndsAsTheyAre() {
        byte[] page = "\uFEFF第一行\r\n第二行\r".getBytes(UTF_8);

        String issueId = issueId(Push.to("/issues").type("text/plain").send(page));

        assertThat(PublishedIssues.of(issueId).getFirst().value()).isEqualTo(page);
    }

    @Test
    void unpacksGzipAndChecksTheDigestOfWhatWasSent() {
        byte[] packed = Pages.gzip(Pages.real());

        Push.Answer answer = Push.to("/issues")
                .type("text/markdown")
                .header("Content-Encoding", "gzip")
                .header("Content-Digest", Pages.digest(packed) + ", unixsum=:AAAA:, " + Pages.digest512(packed))
                .send(packed);

        assertThat(issueId(answer)).isEqualTo(Pages.REAL_PAGE_ID);
    }

    @Test
    void refusesContentThatIsNotWhatItsDigestSays() {
        String other = Pages.digest("other".getBytes(UTF_8));

        refused(plain().header("Content-Digest", other).send("text"), 400, "digest-mismatch");
        refused(plain().header("Content-Digest", "sha-256=abc").send("text"), 400, "bad-digest");
        refused(plain().header("Content-Digest", "sha-256=:YWJj:").send("text"), 400, "bad-digest");
    }

    @Test
    void refusesWhatIsEmpty() {
        refused(plain().send(""), 400, "empty");
        refused(plain().send("\uFEFF"), 400, "empty");
    }

    @Test
    void refusesTextThatIsNotUtf8AndSaysWhere() {
        Push.Answer answer = plain().send(new byte[] {'a', 'b', (byte) 0xff, 'c'});

        refused(answer, 400, "not-utf-8");
        assertThat(answer.json().path("byteOffset").asInt(-1)).isEqualTo(2);
    }

    @Test
    void refusesTypesAndEncodingsThatItDoesNotKnow() {
        refused(Push.to("/issues").type("application/pdf").send("x"), 415, "unsupported-type");
        refused(Push.to("/issues").type("text/plain; charset=gb18030").send("x"), 415, "unsupported-type");
        refused(Push.to("/issues").send("x"), 415, "unsupported-type");
        refused(plain().header("Content-Encoding", "br").send("x"), 415, "unsupported-encoding");
    }

    @Test
    void takesAPageOfTheLimitAndNoneOverIt() {
        byte[] page = new byte[8 << 20];
        Arrays.fill(page, (byte) 'x');
        byte[] larger = Arrays.copyOf(page, page.length + 1);
        larger[page.length] = 'x';

        assertThat(plain().send(page).status()).isEqualTo(202);
        refused(plain().send(larger), 413, "too-large");
    }

    @Test
    void refusesAFileOfAnySizeWithAnAnswer() {
        byte[] chunk = new byte[64 << 20];
        Arrays.fill(chunk, (byte) 'x');

        refused(plain().send(chunk), 413, "too-large");
        refused(plain().stream(() -> new ByteArrayInputStream(chunk)), 413, "too-large");
        refused(Push.to("/issues").type("application/zip").send(chunk), 400, "bad-archive");
        assertThat(plain().send("next").status()).isEqualTo(202);
    }

    @Test
    void refusesAFewBytesThatUnpackToAGreatMany() {
        byte[] bomb = Pages.gzip(new byte[7 << 20]);

        refused(plain().header("Content-Encoding", "gzip").send(bomb), 413, "too-large");
    }

    @Test
    void refusesDamagedGzip() {
        byte[] packed = Pages.gzip(Pages.real());
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);

        refused(plain().header("Content-Encoding", "gzip").send(cut), 400, "bad-encoding");
        refused(plain().header("Content-Encoding", "gzip").send("plain"), 400, "bad-encoding");
    }

    @Test
    void namesTheHintThatIsWrong() {
        Push.Answer answer =
                Push.to("/issues?date=12.08.2020").type("text/plain").send("x");

        refused(answer, 400, "bad-hint");
        assertThat(answer.json().path("parameter").asText()).isEqualTo("date");
        assertThat(answer.json().path("detail").asText()).contains("ISO 8601");
    }

    private static Push plain() {
        return Push.to("/issues").type("text/plain");
    }

    private static String issueId(Push.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().path("issueId").asText();
    }

    private static void refused(Push.Answer answer, int status, String problem) {
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }
}
