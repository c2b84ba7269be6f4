package org.broadsheet.stack.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.broadsheet.stack.LocalKafka;
import org.broadsheet.stack.LocalOpenSearch;
import org.broadsheet.stack.LocalPostgres;
import org.broadsheet.stack.LocalService;
import org.broadsheet.stack.Ports;
import org.broadsheet.stack.ServiceLaunch;
import org.broadsheet.stack.StackException;
import org.broadsheet.stack.StackLayout;
import org.broadsheet.stack.StackPart;
import org.broadsheet.stack.token.SigningKey;

/** All processes of one run: what the services need first, side by side; then the services, side by side. */
final class Stack {
    private final RunOptions options;
    private final DataFolder data;
    private final Console console;
    private final SigningKey key;
    private final StackPorts ports;
    private final List<StackPart> services = new CopyOnWriteArrayList<>();
    private final List<StackPart> stores = new CopyOnWriteArrayList<>();

    Stack(RunOptions options, DataFolder data, Console console, SigningKey key) {
        this.options = options;
        this.data = data;
        this.console = console;
        this.key = key;
        this.ports = StackPorts.withOffset(options.portOffset());
    }

    /**
     * Starts everything and returns when all of it serves.
     *
     * @throws StackException naming every port that is taken, or the part that did not start
     */
    void start() {
        requirePorts();
        Executor executor = Thread::startVirtualThread;
        Thread news = Thread.startVirtualThread(console::tellWhatIsStarting);
        try {
            CompletableFuture<LocalOpenSearch> openSearch = CompletableFuture.supplyAsync(
                    () -> store(
                            "OpenSearch",
                            () -> LocalOpenSearch.start(
                                    data.resolve("opensearch"), ports.openSearch(), ports.openSearchTransport())),
                    executor);
            CompletableFuture<LocalKafka> kafka = CompletableFuture.supplyAsync(
                    () -> store(
                            "Kafka",
                            () -> LocalKafka.start(data.resolve("kafka"), ports.kafka(), ports.kafkaController())),
                    executor);
            CompletableFuture<LocalPostgres> postgres = CompletableFuture.supplyAsync(
                    () -> store("PostgreSQL", () -> LocalPostgres.start(data.resolve("postgres"), ports.postgres())),
                    executor);
            StackLayout layout = layout(kafka.join(), postgres.join());
            CompletableFuture.allOf(
                            service(layout.archive(), executor),
                            service(layout.ingest(), executor),
                            service(layout.parse(), executor),
                            openSearch)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StackException cause) {
                throw cause;
            }
            throw e;
        } finally {
            news.interrupt();
        }
    }

    /** Everything that runs, the services first. */
    List<StackPart> parts() {
        List<StackPart> all = new ArrayList<>(services);
        all.addAll(stores);
        return all;
    }

    StackPorts ports() {
        return ports;
    }

    /** Ends the services, all at once; then OpenSearch, Kafka and PostgreSQL, which the services need to end well. */
    void stop() {
        CompletableFuture.allOf(services.stream()
                        .map(part -> CompletableFuture.runAsync(part::close, Thread::startVirtualThread))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        console.say("  services stopped");
        for (Class<? extends StackPart> kind : List.of(LocalOpenSearch.class, LocalKafka.class, LocalPostgres.class)) {
            stores.stream().filter(kind::isInstance).forEach(part -> {
                part.close();
                console.say("  " + part.name() + " stopped");
            });
        }
    }

    private StackLayout layout(LocalKafka kafka, LocalPostgres postgres) {
        return new StackLayout(
                options.root(),
                data.resolve("logs"),
                key,
                ports.services(),
                kafka.bootstrapServers(),
                StackLayout.Database.of(postgres),
                "http://127.0.0.1:" + ports.openSearch());
    }

    private <T extends StackPart> T store(String name, Supplier<T> start) {
        T part = console.started(name, start);
        stores.add(part);
        return part;
    }

    private CompletableFuture<Void> service(ServiceLaunch launch, Executor executor) {
        return CompletableFuture.runAsync(
                () -> services.add(console.started(launch.name(), () -> LocalService.start(launch))), executor);
    }

    private void requirePorts() {
        Map<Integer, String> taken = new TreeMap<>(ports.purposes());
        taken.keySet().removeIf(Ports::isFree);
        if (!taken.isEmpty()) {
            List<String> named = taken.entrySet().stream()
                    .map(port -> port.getKey() + " (" + port.getValue() + ")")
                    .toList();
            throw new StackException("taken by another program: port " + String.join(", port ", named)
                    + ". End that program, or move all ports with --port-offset N");
        }
    }
}
