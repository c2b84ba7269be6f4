package org.broadsheet.endtoend.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.broadsheet.endtoend.House;
import org.broadsheet.stack.LocalService;
import org.broadsheet.stack.StackPart;

/** The faults that Broadsheet survives without losing, doubling or being helped. */
public final class Faults {
    private static final Duration DEATH = Duration.ofSeconds(1);

    private Faults() {}

    /**
     * All of them.
     *
     * @param stall how long a stalled or slow part stays so
     */
    public static List<Fault> all(Duration stall) {
        List<Fault> faults = new ArrayList<>();
        faults.add(killed("ingest-service killed", house -> List.of(house.ingest())));
        faults.add(killed("parse-service killed", house -> List.of(house.parse())));
        faults.add(killed("archive-service killed", house -> List.of(house.archive())));
        faults.add(killed("broker killed", house -> List.of(house.kafka())));
        faults.add(killed("PostgreSQL killed", house -> List.of(house.postgres())));
        faults.add(killed("OpenSearch killed", house -> List.of(house.openSearch())));
        faults.add(killed(
                "all of them killed at once",
                house -> List.of(
                        house.kafka(),
                        house.postgres(),
                        house.openSearch(),
                        house.ingest(),
                        house.parse(),
                        house.archive())));
        faults.add(stalled("broker stalled", House::kafka, stall));
        faults.add(stalled("PostgreSQL stalled", House::postgres, stall));
        faults.add(new Fault("slow network", house -> slow(house, stall)));
        faults.add(new Fault("network resets connections", house -> resetting(house, stall)));
        faults.add(new Fault("parse-service joined by a second, which leaves", Faults::rebalanced));
        faults.add(new Fault("records delivered again, out of order", Redelivery::ofEverything));
        faults.add(new Fault("lz4 records of gigabytes of blanks", Blanks::published));
        faults.add(new Fault("archive's disk full", house -> FullDisk.fill(stall), FullDisk::empty));
        return List.copyOf(faults);
    }

    /** Those in whose name the regular expression finds something. */
    public static List<Fault> named(String expression, Duration stall) {
        Pattern wanted = Pattern.compile(expression);
        return all(stall).stream()
                .filter(fault -> wanted.matcher(fault.name()).find())
                .toList();
    }

    private static Fault killed(String name, Function<House, List<StackPart>> parts) {
        return new Fault(
                name,
                house -> {
                    List<StackPart> dying = parts.apply(house);
                    dying.forEach(StackPart::kill);
                    Thread.sleep(DEATH);
                },
                House::revive);
    }

    private static Fault stalled(String name, Function<House, StackPart> part, Duration stall) {
        return new Fault(
                name,
                house -> {
                    part.apply(house).pause();
                    Thread.sleep(stall);
                },
                house -> part.apply(house).resume());
    }

    private static void slow(House house, Duration stall) throws InterruptedException {
        long kafkaBytes = house.kafkaProxy().bytes();
        long postgresBytes = house.postgresProxy().bytes();
        house.kafkaProxy().delay(Duration.ofMillis(20));
        house.postgresProxy().delay(Duration.ofMillis(20));
        Thread.sleep(stall);
        house.kafkaProxy().delay(Duration.ZERO);
        house.postgresProxy().delay(Duration.ZERO);
        requireTraffic("Kafka", house.kafkaProxy().bytes() - kafkaBytes);
        requireTraffic("PostgreSQL", house.postgresProxy().bytes() - postgresBytes);
    }

    private static void resetting(House house, Duration stall) throws InterruptedException {
        long brokenBefore = house.kafkaProxy().broken() + house.postgresProxy().broken();
        long end = System.nanoTime() + stall.toNanos();
        while (System.nanoTime() < end) {
            house.kafkaProxy().breakConnections();
            house.postgresProxy().breakConnections();
            Thread.sleep(500);
        }
        requireTraffic(
                "broken connections",
                house.kafkaProxy().broken() + house.postgresProxy().broken() - brokenBefore);
    }

    /** A broker that advertised its own address would send its clients past the proxy, and the fault would be none. */
    private static void requireTraffic(String what, long amount) {
        if (amount == 0) {
            throw new AssertionError("nothing went through the proxy during the fault: " + what);
        }
    }

    private static void rebalanced(House house) throws InterruptedException {
        LocalService second = house.secondParse();
        Thread.sleep(DEATH);
        second.kill();
        Thread.sleep(DEATH);
    }
}
