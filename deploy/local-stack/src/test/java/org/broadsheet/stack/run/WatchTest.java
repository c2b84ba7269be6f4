package org.broadsheet.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.broadsheet.stack.FakeService;
import org.broadsheet.stack.LocalService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final CountDownLatch givenUp = new CountDownLatch(1);

    @TempDir
    Path dir;

    @Test
    void aDeadServiceComesBackTwiceAndItsThirdDeathEndsAll() throws IOException, InterruptedException {
        try (LocalService service = FakeService.start(dir)) {
            Console console = new Console(new PrintStream(seen, true, StandardCharsets.UTF_8));
            Thread.startVirtualThread(new Watch(service, console, () -> false, givenUp::countDown));

            killAndAwaitReturn(service);
            assertThat(lines()).contains("fake-service ended with code 137: starting it again (1 of 3 in a minute)");
            killAndAwaitReturn(service);
            assertThat(givenUp.getCount()).isOne();
            service.kill();

            assertThat(givenUp.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(lines()).contains("the third time in a minute").contains("| fake service serves");
        }
    }

    private void killAndAwaitReturn(LocalService service) throws InterruptedException {
        long killed = service.pid();
        service.kill();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while ((service.pid() == killed || !service.isAlive()) && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(service.pid()).isNotEqualTo(killed);
        assertThat(service.isAlive()).isTrue();
    }

    private String lines() {
        return seen.toString(StandardCharsets.UTF_8);
    }
}
