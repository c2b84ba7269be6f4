package org.broadsheet.ingest.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuePartitionerTest {

    private static final int PARTITIONS = 24;

    /** Hashes as Kafka's own tests pin them down. */
    @ParameterizedTest
    @CsvSource({
        "21,-973932308",
        "foobar,-790332482",
        "a-little-bit-long-string,-985981536",
        "a-little-bit-longer-string,-1486304829"
    })
    void isMurmur2OfTheKey(String key, int murmur2) {
        assertThat(IssuePartitioner.partition(key.getBytes(UTF_8), PARTITIONS))
                .isEqualTo((murmur2 & 0x7fffffff) % PARTITIONS);
    }

    @Test
    void putsEveryRecordOfAnIssueIntoOnePartition() {
        byte[] issue = "a-little-bit-longer-string".getBytes(UTF_8);
        byte[] article = "a-little-bit-longer-string-1234".getBytes(UTF_8);

        assertThat(IssuePartitioner.partition(article, PARTITIONS))
                .isEqualTo(IssuePartitioner.partition(issue, PARTITIONS));
    }
}
