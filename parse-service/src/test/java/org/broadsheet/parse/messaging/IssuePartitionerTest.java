package org.broadsheet.parse.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class IssuePartitionerTest {
    @Test
    void putsAnIssueAndItsArticlesIntoOnePartition() {
        for (int i = 0; i < 100; i++) {
            String issueId = Push.someKey();
            int partition = IssuePartitioner.partition(issueId.getBytes(UTF_8), 24);
            assertThat(IssuePartitioner.partition((issueId + "-" + i * 37).getBytes(UTF_8), 24))
                    .isEqualTo(partition)
                    .isEqualTo(Utils.toPositive(Utils.murmur2(issueId.getBytes(UTF_8))) % 24);
        }
    }

    @Test
    void spreadsIssuesOverAllPartitions() {
        assertThat(java.util.stream.IntStream.range(0, 2000)
                        .map(i -> IssuePartitioner.partition(Push.someKey().getBytes(UTF_8), 24))
                        .distinct()
                        .count())
                .isEqualTo(24);
    }
}
