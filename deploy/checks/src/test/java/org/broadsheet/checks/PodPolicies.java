package org.broadsheet.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** What each pod must say about itself. */
final class PodPolicies {
    static final List<Policy> ALL = List.of(
            new Policy(
                    "restricted-pod",
                    "the namespace enforces the restricted Pod Security standard: a pod outside it is refused",
                    manifests -> manifests.workloads().flatMap(PodPolicies::unrestricted)),
            new Policy(
                    "read-only-root",
                    "an intruder in one of our pods finds nothing to write to, and no user with a name",
                    onContainers(
                            PodPolicies::writable, "readOnlyRootFilesystem is not true, or /tmp is no emptyDir", true)),
            new Policy(
                    "probes",
                    "without them traffic goes to pods that can't answer, and dead ones stay",
                    onContainers(PodPolicies::unprobed, "probes are missing, or not on the management port", true)),
            new Policy(
                    "resources",
                    "without requests a node is over-booked, without a memory limit one leak takes its neighbours along",
                    onContainers(
                            (workload, container) -> lacks(container, "/resources/requests/cpu")
                                    || lacks(container, "/resources/requests/memory")
                                    || lacks(container, "/resources/limits/memory"),
                            "requests or memory limit missing",
                            false)),
            new Policy(
                    "no-token",
                    "no pod of ours talks to the API server, so none carries a token for it",
                    manifests -> manifests
                            .workloads()
                            .filter(workload ->
                                    !isFalse(workload.at("/spec/template/spec/automountServiceAccountToken")))
                            .map(workload -> workload.label() + " mounts a service account token")),
            new Policy(
                    "image-pinned",
                    "`latest` is another program after each restart",
                    onContainers(
                            (workload, container) -> {
                                String image = container.path("image").asText("");
                                return !image.matches(".+(@sha256:[0-9a-f]{64}|:[^:/@]+)") || image.endsWith(":latest");
                            },
                            "image has neither tag nor digest",
                            false)));

    private PodPolicies() {}

    private static Function<Manifests, Stream<String>> onContainers(
            BiPredicate<Manifest, JsonNode> isBad, String message, boolean deploymentsOnly) {
        return manifests -> (deploymentsOnly ? manifests.of("Deployment") : manifests.workloads())
                .flatMap(workload -> workload.containers()
                        .filter(container -> isBad.test(workload, container))
                        .map(container -> workload.label() + ": " + message));
    }

    private static Stream<String> unrestricted(Manifest workload) {
        JsonNode pod = workload.at("/spec/template/spec");
        Stream<String> ofPod = Stream.of(
                        !isTrue(pod.at("/securityContext/runAsNonRoot")) ? "may run as root" : "",
                        pod.at("/securityContext/runAsUser").asInt(0) == 0 ? "has no numeric user" : "",
                        !pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault")
                                ? "has no seccomp profile"
                                : "",
                        Stream.of("hostNetwork", "hostPID", "hostIPC").anyMatch(pod::has) ? "uses the host's" : "",
                        Manifest.elements(pod.at("/volumes")).anyMatch(volume -> volume.has("hostPath"))
                                ? "mounts the host's folders"
                                : "")
                .filter(problem -> !problem.isEmpty());
        Stream<String> ofContainers = workload.containers()
                .filter(container -> !isFalse(container.at("/securityContext/allowPrivilegeEscalation"))
                        || !container
                                .at("/securityContext/capabilities/drop/0")
                                .asText("")
                                .equals("ALL"))
                .map(container -> "escalates, or keeps capabilities");
        return Stream.concat(ofPod, ofContainers).map(problem -> workload.label() + " " + problem);
    }

    private static boolean writable(Manifest workload, JsonNode container) {
        boolean temporary = Manifest.elements(container.at("/volumeMounts"))
                .anyMatch(mount -> mount.path("mountPath").asText().equals("/tmp"));
        boolean empty = workload.each("/spec/template/spec/volumes")
                .anyMatch(volume -> volume.path("name").asText().equals("tmp") && volume.has("emptyDir"));
        return !isTrue(container.at("/securityContext/readOnlyRootFilesystem")) || !temporary || !empty;
    }

    private static boolean unprobed(Manifest workload, JsonNode container) {
        return Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .anyMatch(probe ->
                        !container.at("/" + probe + "/httpGet/port").asText("").equals("management"));
    }

    private static boolean lacks(JsonNode node, String pointer) {
        return node.at(pointer).isMissingNode();
    }

    private static boolean isTrue(JsonNode node) {
        return node.isBoolean() && node.asBoolean();
    }

    private static boolean isFalse(JsonNode node) {
        return node.isBoolean() && !node.asBoolean();
    }
}
