package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL has a connection for each that archive-service's pods may open, at their most and while one more is there. */
class DatabaseConnectionsTest {
    /** The migration, the operator of PostgreSQL, its replicas and a person. */
    private static final int OTHERS = 15;

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void databaseHasAConnectionForEachThatPodsMayOpen(String set) throws IOException {
        Manifests manifests = PolicyTest.read(set);
        int pods = manifests
                .of("ScaledObject")
                .filter(scaler -> scaler.name().equals("broadsheet-archive"))
                .map(scaler -> scaler.at("/spec/maxReplicaCount").asInt())
                .findFirst()
                .orElseGet(() -> manifests
                        .of("Deployment")
                        .filter(deployment -> deployment.name().equals("broadsheet-archive"))
                        .findFirst()
                        .orElseThrow()
                        .at("/spec/replicas")
                        .asInt());
        int connections = manifests
                .of("Cluster")
                .findFirst()
                .orElseThrow()
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
        assertThat((pods + 1) * poolSize() + OTHERS).isLessThanOrEqualTo(connections);
    }

    private static int poolSize() throws IOException {
        Path file = Manifests.ROOT.resolve("archive-service/src/main/resources/application.properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Integer.parseInt(properties.getProperty("quarkus.datasource.jdbc.max-size"));
    }
}
