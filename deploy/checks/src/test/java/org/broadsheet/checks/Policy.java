package org.broadsheet.checks;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule that every set of manifests keeps.
 *
 * @param name the rule, and the name of the folder of fixtures that break it
 * @param reason what happens to the operator otherwise
 * @param violations what is wrong with the manifests, one sentence each
 */
record Policy(String name, String reason, Function<Manifests, Stream<String>> violations) {
    static final List<Policy> ALL = Stream.of(PodPolicies.ALL, WorkloadPolicies.ALL, ReferencePolicies.ALL)
            .flatMap(List::stream)
            .toList();

    List<String> violatedBy(Manifests manifests) {
        return violations.apply(manifests).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
