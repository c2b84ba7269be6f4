package org.broadsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.broadsheet.stack.LocalService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that feeds the search index is killed: another one, which had been waiting for its turn, goes on. */
class FollowerIT {
    /** A killed member's partitions are another's after its session has ended, which takes Kafka most of this. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    static Path dir;

    @Test
    void aSecondArchiveFeedsTheSearchIndexWhenTheFirstIsKilled() throws InterruptedException {
        try (House house = House.start(dir)) {
            MadeUpPage before = new MadeUpPage(0);
            house.scanner().push(before.markdown(), PATIENCE);
            awaitFound(house.reader(), before);
            try (LocalService second = house.secondArchive()) {
                Reader reader = new Reader(second.url(), house.token("reader"));
                house.archive().kill();
                MadeUpPage after = new MadeUpPage(1);
                house.scanner().push(after.markdown(), PATIENCE);
                awaitFound(reader, after);
                awaitFound(reader, before);
            }
        }
    }

    private static void awaitFound(Reader reader, MadeUpPage page) throws InterruptedException {
        String search = "/api/articles?q=" + URLEncoder.encode('"' + page.headline() + '"', StandardCharsets.UTF_8);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long total = 0;
        while (total != 1 && System.nanoTime() < deadline) {
            Thread.sleep(200);
            total = reader.find(search)
                    .map(answer -> answer.path("total").asLong())
                    .orElse(0L);
        }
        assertThat(total).as(page.headline()).isEqualTo(1);
    }
}
