package org.broadsheet.ingest.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.ingest.Settings;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Admission admission = new Admission(
            Settings.of(Map.of(
                    "broadsheet.inflight.bytes", "1000",
                    "broadsheet.source.bytes", "600",
                    "broadsheet.source.requests", "2",
                    "broadsheet.source.issues-per-minute", "60")),
            metrics);

    @Test
    void refusesBytesThatDoNotFitAndTakesThemAgainAfterwards() {
        try (Grant one = admission.open("a");
                Grant other = admission.open("b")) {
            Grant.Account held = one.account(Duration.ZERO);
            held.take(600);
            Grant.Account more = other.account(Duration.ZERO);

            assertThat(refused(() -> more.take(401))).isEqualTo(Reason.BUSY);
            held.close();
            more.take(401);

            assertThat(admission.inflightBytes()).isEqualTo(401);
            assertThat(metrics.get("broadsheet.ingest.inflight.bytes").gauge().value())
                    .isEqualTo(401);
            more.close();
        }
        assertThat(admission.inflightBytes()).isZero();
    }

    @Test
    void boundsWhatOneSourceHasUnderWay() {
        try (Grant first = admission.open("a");
                Grant second = admission.open("a");
                Grant.Account account = second.account(Duration.ZERO)) {
            account.take(600);

            assertThat(refused(() -> first.account(Duration.ZERO).take(1))).isEqualTo(Reason.SOURCE_BUSY);
            assertThat(refused(() -> admission.open("a"))).isEqualTo(Reason.SOURCE_BUSY);
            admission.open("b").close();
        }
        admission.open("a").close();
    }

    @Test
    void letsNobodyInWhileEverythingIsTaken() {
        try (Grant one = admission.open("a");
                Grant other = admission.open("b");
                Grant.Account held = one.account(Duration.ZERO);
                Grant.Account alsoHeld = other.account(Duration.ZERO)) {
            held.take(500);
            alsoHeld.take(500);

            assertThat(refused(() -> admission.open("c"))).isEqualTo(Reason.BUSY);
        }
    }

    @Test
    void waitsForRoomAsLongAsItMay() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        try (Grant one = admission.open("a");
                Grant other = admission.open("b")) {
            Grant.Account held = one.account(Duration.ZERO);
            held.take(600);
            Thread waiter = Thread.ofVirtual().start(() -> {
                waiting.countDown();
                try (Grant.Account patient = other.account(Duration.ofSeconds(30))) {
                    patient.take(500);
                }
            });
            waiting.await();
            held.close();

            assertThat(waiter.join(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(admission.inflightBytes()).isZero();
    }

    @Test
    void countsIssuesInAMinuteBySource() {
        AtomicLong now = new AtomicLong();
        SourceRates rates = new SourceRates(60, now::get);
        for (int i = 0; i < 60; i++) {
            assertThat(rates.reserve("a", Duration.ZERO)).isZero();
        }

        assertThat(rates.reserve("a", Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(rates.reserve("b", Duration.ZERO)).isZero();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(rates.reserve("a", Duration.ZERO)).isZero();
        assertThat(rates.reserve("a", Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(1));
        assertThat(rates.reserve("a", Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(2));
    }

    private static Reason refused(ThrowingCallable action) {
        return catchThrowableOfType(RefusedException.class, action).refusal().reason();
    }
}
