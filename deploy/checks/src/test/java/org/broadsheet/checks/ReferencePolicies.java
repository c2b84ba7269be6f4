package org.broadsheet.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever an object names must be there. */
final class ReferencePolicies {
    static final List<Policy> ALL = List.of(
            new Policy(
                    "config-maps-exist",
                    "a pod that names a ConfigMap that is not there does not start",
                    manifests -> missing(manifests.workloads(), "configMapRef", manifests, "ConfigMap")),
            new Policy(
                    "service-accounts-exist",
                    "a pod of an account that is not there is not made",
                    manifests -> manifests
                            .workloads()
                            .filter(workload ->
                                    workload.at("/spec/template/spec").has("serviceAccountName"))
                            .filter(workload -> !manifests.has(
                                    "ServiceAccount", workload.text("/spec/template/spec/serviceAccountName")))
                            .map(workload -> workload.label() + " names a ServiceAccount that is not there")),
            new Policy(
                    "secrets-exist",
                    "a pod that names a Secret that nobody makes waits for ever",
                    ReferencePolicies::unknownSecrets),
            new Policy(
                    "ports-exist",
                    "a Service, a route or a policy with a wrong port leads nowhere",
                    manifests -> Stream.concat(unknownTargetPorts(manifests), unknownBackends(manifests))),
            new Policy(
                    "topics-exist",
                    "nobody creates a topic by naming it, so that a misspelt one never gets a record",
                    ReferencePolicies::unknownTopics),
            new Policy(
                    "metrics-scraped",
                    "an alert on what nobody reads is silent for ever",
                    ReferencePolicies::unwatched));

    private ReferencePolicies() {}

    private static Stream<String> missing(
            Stream<Manifest> workloads, String reference, Manifests manifests, String kind) {
        return workloads.flatMap(workload -> workload.tree().findValues(reference).stream()
                .map(node -> node.path("name").asText())
                .filter(name -> !manifests.has(kind, name))
                .map(name -> workload.label() + " names " + kind + " " + name + " that is not there"));
    }

    private static Stream<String> unknownSecrets(Manifests manifests) {
        Set<String> made = new HashSet<>(BroughtSecrets.names());
        manifests.of("ExternalSecret").forEach(secret -> made.add(secret.text("/spec/target/name")));
        manifests.of("KafkaUser").forEach(user -> made.add(user.name()));
        manifests.of("Certificate").forEach(certificate -> made.add(certificate.text("/spec/secretName")));
        manifests.of("Kafka").forEach(kafka -> made.add(kafka.name() + "-cluster-ca-cert"));
        manifests.of("Cluster").forEach(cluster -> {
            made.add(cluster.name() + "-app");
            made.add(cluster.name() + "-ca");
        });
        return manifests.all().stream()
                .flatMap(manifest -> secretsOf(manifest)
                        .filter(name -> !made.contains(name))
                        .map(name -> manifest.label() + " names Secret " + name + " that nobody makes"));
    }

    private static Stream<String> secretsOf(Manifest manifest) {
        JsonNode tree = manifest.tree();
        Stream<String> inPods = manifest.podTemplate().isEmpty()
                ? Stream.of()
                : Stream.concat(
                        Stream.of("secretKeyRef", "secretRef", "imagePullSecrets")
                                .flatMap(reference -> tree.findValues(reference).stream())
                                .flatMap(node -> node.isArray() ? Manifest.elements(node) : Stream.of(node))
                                .map(node -> node.path("name").asText()),
                        tree.findValues("secretName").stream().map(JsonNode::asText));
        Stream<String> inTriggers = manifest.each("/spec/secretTargetRef")
                .map(node -> node.path("name").asText());
        Stream<String> inIngress = manifest.kind().equals("Ingress")
                ? manifest.each("/spec/tls").map(node -> node.path("secretName").asText())
                : Stream.of();
        return Stream.of(inPods, inTriggers, inIngress).flatMap(names -> names).distinct();
    }

    private static Stream<String> unknownTargetPorts(Manifests manifests) {
        return manifests
                .of("Service")
                .flatMap(service -> service.each("/spec/ports")
                        .filter(port -> manifests
                                .of("Deployment", "StatefulSet")
                                .filter(workload -> WorkloadPolicies.covers(selector(service), workload))
                                .noneMatch(workload -> portNames(workload)
                                        .contains(port.path("targetPort").asText())))
                        .map(port -> service.label() + " leads to port "
                                + port.path("targetPort").asText() + " of no pod"));
    }

    private static JsonNode selector(Manifest service) {
        return Manifests.YAML.createObjectNode().set("matchLabels", service.at("/spec/selector"));
    }

    private static Set<String> portNames(Manifest workload) {
        return workload.containers()
                .flatMap(container -> Manifest.elements(container.path("ports")))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<String> unknownBackends(Manifests manifests) {
        Set<String> served = manifests
                .of("Service")
                .flatMap(service -> service.each("/spec/ports")
                        .map(port -> service.name() + ":" + port.path("port").asInt()))
                .collect(Collectors.toSet());
        Stream<String> routes = manifests
                .of("HTTPRoute")
                .flatMap(route -> route.tree().findValues("backendRefs").stream())
                .flatMap(Manifest::elements)
                .map(backend -> backend.path("name").asText() + ":"
                        + backend.path("port").asInt());
        Stream<String> ingresses = manifests
                .of("Ingress")
                .flatMap(ingress -> ingress.tree().findValues("backend").stream())
                .map(backend -> backend.at("/service/name").asText() + ":"
                        + backend.at("/service/port/number").asInt());
        return Stream.concat(routes, ingresses)
                .distinct()
                .filter(backend -> !served.contains(backend))
                .map(backend -> "a route leads to " + backend + ", which no Service serves");
    }

    private static Stream<String> unknownTopics(Manifests manifests) {
        Set<String> topics = DeclaredTopics.names();
        Stream<String> triggers = manifests
                .of("ScaledObject")
                .flatMap(scaler -> scaler.each("/spec/triggers"))
                .map(trigger -> trigger.at("/metadata/topic").asText());
        Stream<String> rights = manifests
                .of("KafkaUser")
                .flatMap(user -> user.each("/spec/authorization/acls"))
                .filter(right -> right.at("/resource/type").asText().equals("topic"))
                .map(right -> right.at("/resource/name").asText());
        return Stream.concat(triggers, rights)
                .distinct()
                .filter(topic -> !topics.contains(topic))
                .map(topic -> "topic " + topic + " is declared nowhere");
    }

    /** Where anything is watched, so is what the services stand on: the alerts on lag, replicas and backups come from there. */
    private static Stream<String> unwatched(Manifests manifests) {
        Set<JsonNode> watched = manifests
                .of("PodMonitor")
                .map(monitor -> monitor.at("/spec/selector/matchLabels"))
                .collect(Collectors.toSet());
        Stream<Manifest> stood = watched.isEmpty() ? Stream.of() : manifests.of("Kafka", "Cluster");
        return stood.filter(cluster -> !watched.contains(Manifests.YAML
                        .createObjectNode()
                        .put(
                                cluster.kind().equals("Kafka") ? "strimzi.io/cluster" : "cnpg.io/cluster",
                                cluster.name())))
                .map(cluster -> cluster.label() + " is watched by no PodMonitor");
    }
}
