package org.broadsheet.ingest.faults;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.broadsheet.ingest.IngestStack;

/** Short times and little room, so that faults show within a test. */
public class ImpatientProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "broadsheet.delivery.timeout", "3s",
                "broadsheet.delivery.batch-patience", "30s",
                "broadsheet.delivery.retry-after", "1s",
                "broadsheet.inflight.bytes", "12M");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(IngestStack.class));
    }
}
