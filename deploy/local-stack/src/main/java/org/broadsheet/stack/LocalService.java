package org.broadsheet.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the three services as a JVM; it serves when its readiness check says so. */
public final class LocalService extends StackPart {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PROBE = Duration.ofSeconds(2);

    private final ServiceLaunch launch;

    private LocalService(ServiceLaunch launch) {
        super(launch.name());
        this.launch = launch;
    }

    /** Starts the service and returns when it is ready. */
    public static LocalService start(ServiceLaunch launch) {
        LocalService service = new LocalService(launch);
        service.begin();
        return service;
    }

    /** The address of its API, without a trailing slash. */
    public String url() {
        return "http://127.0.0.1:" + launch.port();
    }

    /** The address of its health and metrics, without a trailing slash. */
    public String managementUrl() {
        return "http://127.0.0.1:" + launch.managementPort();
    }

    @Override
    ChildProcess spawn() {
        if (!Files.exists(launch.jar())) {
            throw new StackException(launch.jar() + " is missing: build " + launch.name() + " first");
        }
        Ports.requireFree(launch.port(), name());
        Ports.requireFree(launch.managementPort(), name() + "'s management");
        List<String> command = new ArrayList<>();
        command.add(StackLibrary.java().toString());
        command.addAll(launch.jvmOptions());
        command.addAll(List.of("-jar", launch.jar().toString()));
        ChildProcess started =
                ChildProcess.start(name(), command, environment(), ChildProcess.StopSignal.TERM, launch.log());
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PROBE).build()) {
            started.awaitReady(pid -> isReady(client), PATIENCE);
        }
        return started;
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(launch.environment());
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(launch.port()));
        all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(launch.managementPort()));
        return all;
    }

    private boolean isReady(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(managementUrl() + "/q/health/ready"))
                .timeout(PROBE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while waiting for " + name(), e);
        }
    }
}
