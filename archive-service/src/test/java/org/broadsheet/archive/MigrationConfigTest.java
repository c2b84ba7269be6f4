package org.broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chart's migration waits for a statement as long as it takes; the service itself gives up after a minute. */
class MigrationConfigTest {
    private static final String KEY = "quarkus.datasource.jdbc.additional-jdbc-properties";
    private static final String VARIABLE = "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_SOCKETTIMEOUT";

    private static Map<String, String> driversProperties(Map<String, String> environment) throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        MigrationConfigTest.class.getResource("/application.properties"), 250))
                .withSources(new EnvConfigSource(environment, 300))
                .build();
        return config.getValues(KEY, String.class, String.class);
    }

    @Test
    void serviceWaitsAMinute() throws IOException {
        assertThat(driversProperties(Map.of())).containsEntry("socketTimeout", "60");
    }

    @Test
    void migrationWaitsAsLongAsItTakes() throws IOException {
        assertThat(driversProperties(Map.of(VARIABLE, "0"))).containsEntry("socketTimeout", "0");
    }
}
