package org.broadsheet.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one of the three services starts.
 *
 * @param name as a person reads it: {@code parse-service}
 * @param jar its {@code quarkus-run.jar}
 * @param port of its API, on loopback
 * @param managementPort of its health and metrics, on loopback
 * @param jvmOptions memory bounds and the like
 * @param environment its configuration
 * @param log where its output is appended
 */
public record ServiceLaunch(
        String name,
        Path jar,
        int port,
        int managementPort,
        List<String> jvmOptions,
        Map<String, String> environment,
        Path log) {
    public ServiceLaunch {
        jvmOptions = List.copyOf(jvmOptions);
        environment = Map.copyOf(environment);
    }

    /** The same with more configuration, which wins. */
    public ServiceLaunch with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new ServiceLaunch(name, jar, port, managementPort, jvmOptions, all, log);
    }
}
