package org.broadsheet.ingest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.broadsheet.ingest.IngestStack;
import org.broadsheet.ingest.Push;
import org.broadsheet.ingest.Tokens;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class AuditTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> contexts = new CopyOnWriteArrayList<>();
    private final Logger log = Logger.getLogger("org.broadsheet.audit");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord event) {
            ExtLogRecord extended = ExtLogRecord.wrap(event);
            messages.add(extended.getFormattedMessage());
            contexts.add(extended.getMdcCopy());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(handler);
    }

    @Test
    void saysWhoPushedWhatAndWhen() {
        Push.Answer answer = Push.to("/issues")
                .header("Authorization", "Bearer " + Tokens.scanner("scanner \"7\"\nforged"))
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .type("text/plain")
                .send("audited");

        assertThat(answer.status()).isEqualTo(202);
        String issueId = answer.json().path("issueId").asText();
        assertThat(messages)
                .singleElement()
                .asString()
                .contains("push accepted who=\"scanner ?7??forged\"", "when=20", "issueId=" + issueId, "sizeBytes=7");
        assertThat(contexts.getFirst()).containsEntry("issueId", issueId).containsEntry("traceId", TRACE);
    }

    @Test
    void countsAndRecordsWhatWasRefused() {
        double before = refused();

        Push.to("/issues").type("text/plain").send("");

        assertThat(messages).singleElement().asString().contains("push refused who=\"scanner-1\"", "reason=empty");
        assertThat(refused()).isEqualTo(before + 1);
    }

    private static double refused() {
        return Push.managed("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("broadsheet_issues_refused_total{reason=\"empty\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }
}
