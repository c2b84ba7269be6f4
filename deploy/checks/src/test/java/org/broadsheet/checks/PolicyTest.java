package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every policy holds for what would be applied together, and every fixture that breaks one is noticed. */
class PolicyTest {
    private static final Path BROKEN = Path.of("src/test/resources/broken");

    /** What an operator applies together: the platform and the chart on it, or the chart on managed services. */
    static Stream<Arguments> appliedTogether() {
        return Policy.ALL.stream()
                .flatMap(policy -> Stream.of(
                        Arguments.of(policy, "small"),
                        Arguments.of(policy, "production"),
                        Arguments.of(policy, "external")));
    }

    @ParameterizedTest
    @MethodSource("appliedTogether")
    void policyHolds(Policy policy, String set) {
        assertThat(policy.violatedBy(read(set))).as(policy.reason()).isEmpty();
    }

    static List<Fixture> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            return files.sorted().map(Fixture::new).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void brokenManifestIsNoticed(Fixture fixture) throws IOException {
        Manifests broken = fixture.breakUp(read("production").and(Manifests.read(rendered("external"))));
        Policy policy = Policy.ALL.stream()
                .filter(candidate -> candidate.name().equals(fixture.policy()))
                .findFirst()
                .orElseThrow();
        assertThat(policy.violatedBy(broken)).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void everyPolicyHasAFixtureThatBreaksIt() throws IOException {
        Set<String> broken = fixtures().stream().map(Fixture::policy).collect(Collectors.toSet());
        assertThat(Policy.ALL).extracting(Policy::name).hasSameElementsAs(broken);
    }

    static Manifests read(String set) {
        Manifests chart = Manifests.read(rendered(set));
        return set.equals("external") ? chart : chart.and(Manifests.read(rendered("platform-" + set)));
    }

    private static Path rendered(String name) {
        return Manifests.RENDERED.resolve(name + ".yaml");
    }
}
