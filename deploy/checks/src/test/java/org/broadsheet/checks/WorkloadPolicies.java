package org.broadsheet.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What must stand around each workload. */
final class WorkloadPolicies {
    static final List<Policy> ALL = List.of(
            new Policy(
                    "disruption-budget",
                    "a node drain may not take all of a service's pods at once, nor be blocked for ever",
                    manifests -> manifests
                            .of("Deployment", "StatefulSet")
                            .filter(workload -> manifests
                                    .of("PodDisruptionBudget")
                                    .noneMatch(budget -> covers(budget.at("/spec/selector"), workload)
                                            && budget.at("/spec/maxUnavailable").asInt(0) >= 1))
                            .map(workload -> workload.label() + " has no PodDisruptionBudget that lets one pod go")),
            new Policy(
                    "network-policy",
                    "a pod that no policy selects may talk to all the world",
                    manifests -> manifests
                            .workloads()
                            .filter(workload -> !isolated(manifests, workload, "Ingress")
                                    || !isolated(manifests, workload, "Egress"))
                            .map(workload -> workload.label() + " is not isolated in both directions")),
            new Policy(
                    "stable-selector",
                    "a Deployment's selector can't be changed: with a version in it the next upgrade fails",
                    manifests -> manifests
                            .of("Deployment", "StatefulSet")
                            .filter(workload -> workload.at("/spec/selector/matchLabels")
                                            .isEmpty()
                                    || workload.at("/spec/selector/matchLabels").has("app.kubernetes.io/version")
                                    || workload.at("/spec/selector/matchLabels").has("helm.sh/chart")
                                    || !covers(workload.at("/spec/selector"), workload))
                            .map(workload -> workload.label() + " selects by what changes, or not its own pods")),
            new Policy(
                    "rolling-update",
                    "an upgrade keeps every pod that serves until its successor is ready, and lets it finish its work",
                    manifests -> manifests
                            .of("Deployment")
                            .filter(workload -> workload.at("/spec/strategy/rollingUpdate/maxUnavailable")
                                                    .asInt(-1)
                                            != 0
                                    || !drainsInTime(manifests, workload))
                            .map(workload ->
                                    workload.label() + " loses pods in a roll-out, or is killed while it drains")),
            new Policy(
                    "config-checksum",
                    "a changed ConfigMap restarts nothing by itself",
                    manifests -> manifests
                            .of("Deployment")
                            .filter(workload -> workload.at("/spec/template/metadata/annotations/checksum~1config")
                                            .asText("")
                                            .length()
                                    != 64)
                            .map(workload -> workload.label() + " does not roll out when its ConfigMap changes")),
            new Policy(
                    "topology-spread",
                    "one zone's or node's end must not be a service's end",
                    manifests -> manifests
                            .of("Deployment", "StatefulSet")
                            .filter(workload -> workload.each("/spec/template/spec/topologySpreadConstraints")
                                    .noneMatch(spread ->
                                            spread.path("topologyKey").asText().equals("topology.kubernetes.io/zone")
                                                    && covers(spread.at("/labelSelector"), workload)))
                            .map(workload -> workload.label() + " is not spread over zones")),
            new Policy(
                    "scaling",
                    "two owners of the replica count fight, and consumers beyond the partitions stand idle",
                    WorkloadPolicies::wronglyScaled),
            new Policy(
                    "tls",
                    "bearer tokens never go in the clear",
                    manifests -> Stream.concat(
                            manifests
                                    .of("Ingress")
                                    .filter(ingress -> ingress.text("/spec/tls/0/secretName")
                                            .isEmpty())
                                    .map(ingress -> ingress.label() + " has no TLS"),
                            manifests
                                    .of("HTTPRoute")
                                    .filter(route -> !route.text("/spec/parentRefs/0/sectionName")
                                            .equals("https"))
                                    .map(route -> route.label() + " is not bound to an HTTPS listener"))));

    /** Every topic has so many; the platform's KafkaTopics say so too, and a check compares. */
    private static final int PARTITIONS = 24;

    private WorkloadPolicies() {}

    private static boolean isolated(Manifests manifests, Manifest workload, String direction) {
        return manifests
                .of("NetworkPolicy")
                .filter(policy -> covers(policy.at("/spec/podSelector"), workload))
                .anyMatch(policy -> policy.each("/spec/policyTypes")
                        .anyMatch(type -> type.asText().equals(direction)));
    }

    private static boolean drainsInTime(Manifests manifests, Manifest workload) {
        int grace =
                workload.at("/spec/template/spec/terminationGracePeriodSeconds").asInt(30);
        int preStop = workload.containers()
                .mapToInt(container ->
                        container.at("/lifecycle/preStop/sleep/seconds").asInt(0))
                .max()
                .orElse(0);
        int drain = manifests
                .of("ConfigMap")
                .filter(config -> config.name().equals(workload.name()))
                .map(config -> config.text("/data/QUARKUS_SHUTDOWN_TIMEOUT").replace("s", ""))
                .filter(text -> !text.isEmpty())
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(Integer.MAX_VALUE / 2);
        return preStop > 0 && grace > preStop + drain;
    }

    private static Stream<String> wronglyScaled(Manifests manifests) {
        return manifests
                .of("ScaledObject", "HorizontalPodAutoscaler")
                .map(scaler -> {
                    String target = scaler.text("/spec/scaleTargetRef/name");
                    boolean unknown = !manifests.has("Deployment", target);
                    boolean fought = manifests
                            .of("Deployment")
                            .anyMatch(workload -> workload.name().equals(target)
                                    && workload.at("/spec").has("replicas"));
                    boolean idle = scaler.at("/spec/maxReplicaCount").asInt(0) > PARTITIONS;
                    boolean none = scaler.at("/spec/minReplicaCount").asInt(1) < 1;
                    return unknown || fought || idle || none
                            ? scaler.label() + " has no target, a target with replicas, or more pods than partitions"
                            : null;
                })
                .filter(Objects::nonNull);
    }

    /** Whether a label selector selects the workload's pods. */
    static boolean covers(JsonNode selector, Manifest workload) {
        JsonNode labels = workload.at("/spec/template/metadata/labels");
        boolean matches = selector.path("matchLabels").properties().stream()
                .allMatch(label -> labels.path(label.getKey())
                        .asText("")
                        .equals(label.getValue().asText()));
        boolean expressions = StreamSupport.stream(
                        selector.path("matchExpressions").spliterator(), false)
                .allMatch(expression -> Manifest.elements(expression.path("values"))
                        .anyMatch(value -> value.asText()
                                .equals(labels.path(expression.path("key").asText())
                                        .asText(""))));
        return matches && expressions;
    }
}
