package org.broadsheet.stack.run;

import java.util.Map;
import org.broadsheet.stack.StackLayout.ServicePorts;

/** Every port of a run, all on loopback. */
record StackPorts(
        int kafka, int kafkaController, int postgres, int openSearch, int openSearchTransport, ServicePorts services) {

    static StackPorts withOffset(int offset) {
        return new StackPorts(
                9092 + offset,
                9093 + offset,
                15432 + offset,
                9200 + offset,
                9300 + offset,
                ServicePorts.withOffset(offset));
    }

    /** What each port is for. */
    Map<Integer, String> purposes() {
        return Map.ofEntries(
                Map.entry(kafka, "Kafka"),
                Map.entry(kafkaController, "Kafka's controller"),
                Map.entry(postgres, "PostgreSQL"),
                Map.entry(openSearch, "OpenSearch"),
                Map.entry(openSearchTransport, "OpenSearch's transport"),
                Map.entry(services.archive(), "archive-service"),
                Map.entry(services.archiveManagement(), "archive-service's management"),
                Map.entry(services.ingest(), "ingest-service"),
                Map.entry(services.ingestManagement(), "ingest-service's management"),
                Map.entry(services.parse(), "parse-service"),
                Map.entry(services.parseManagement(), "parse-service's management"));
    }
}
