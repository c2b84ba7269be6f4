package org.broadsheet.ingest.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Every record whose key starts with the same issue id goes to the same partition, so that an issue's events are in order. */
@RegisterForReflection
public final class IssuePartitioner implements Partitioner {

    private static final int ISSUE_ID_BYTES = 26;

    @Override
    public int partition(
            String topic,
            @Nullable Object key,
            byte @Nullable [] keyBytes,
            @Nullable Object value,
            byte @Nullable [] valueBytes,
            Cluster cluster) {
        if (keyBytes == null) {
            throw new IllegalArgumentException("a record without a key for " + topic);
        }
        return partition(keyBytes, cluster.partitionsForTopic(topic).size());
    }

    static int partition(byte[] key, int partitions) {
        byte[] issueId = key.length <= ISSUE_ID_BYTES ? key : Arrays.copyOf(key, ISSUE_ID_BYTES);
        return Utils.toPositive(Utils.murmur2(issueId)) % partitions;
    }

    @Override
    public void close() {
        // holds nothing
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // has no settings
    }
}
