package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the chart sets is what the services read: a misspelt key would change nothing, or stop the start. */
class EnvironmentTest {
    /** Keys of Quarkus and its extensions that the chart sets, each in Quarkus's guide of all configuration. */
    private static final Set<String> OF_QUARKUS = Set.of(
            "QUARKUS_LOG_LEVEL",
            "QUARKUS_SHUTDOWN_TIMEOUT",
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            // The driver's own property, of the archive's application.properties; its MigrationConfigTest sets it so.
            "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_SOCKETTIMEOUT",
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
            "MP_JWT_VERIFY_ISSUER",
            "MP_JWT_VERIFY_AUDIENCES",
            "JAVA_TOOL_OPTIONS");

    @ParameterizedTest
    @CsvSource({
        "ingest,small", "ingest,production", "ingest,external",
        "parse,small", "parse,production", "parse,external",
        "archive,small", "archive,production", "archive,external"
    })
    void everyVariableIsAKeyOfTheService(String component, String set) throws IOException {
        ConfigurationKeys keys = ConfigurationKeys.of(component + "-service");
        assertThat(keys.keys()).isNotEmpty();
        assertThat(unknown(variables(component, set), keys)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "broadsheet.no.such.key",
        "broadsheet.readings.public",
        "kafka.bootstrap.server",
        "quarkus.datasource.url",
    })
    void aMisspeltKeyIsNoticed(String key) throws IOException {
        ConfigurationKeys keys = ConfigurationKeys.of("archive-service");
        assertThat(unknown(Stream.of(ConfigurationKeys.environmentVariable(key)), keys))
                .hasSize(1);
    }

    @Test
    void keysOfAMappingAreRead() throws IOException {
        assertThat(ConfigurationKeys.of("ingest-service").environmentVariables())
                .contains("BROADSHEET_ARCHIVE_URL", "BROADSHEET_INFLIGHT_BATCH_BYTES", "BROADSHEET_LIMITS_PAGE");
    }

    private static Stream<String> variables(String component, String set) {
        Manifests manifests = PolicyTest.read(set);
        String name = "broadsheet-" + component;
        Stream<String> configured = manifests
                .of("ConfigMap")
                .filter(config -> config.name().equals(name))
                .flatMap(config -> config.at("/data").propertyStream().map(java.util.Map.Entry::getKey));
        Stream<String> secret = manifests
                .of("Deployment", "Job")
                .filter(workload -> List.of(name, "broadsheet-migration").contains(workload.name()))
                .filter(workload ->
                        component.equals("archive") || workload.name().equals(name))
                .flatMap(Manifest::containers)
                .flatMap(container -> Manifest.elements(container.path("env")))
                .map((JsonNode variable) -> variable.path("name").asText());
        return Stream.concat(configured, secret);
    }

    private static Set<String> unknown(Stream<String> variables, ConfigurationKeys keys) {
        Set<String> ours = keys.environmentVariables();
        Set<String> unknown = new TreeSet<>();
        variables
                .filter(variable -> !ours.contains(variable))
                .filter(variable -> !OF_QUARKUS.contains(variable))
                .filter(variable -> !isKafkas(variable))
                .forEach(unknown::add);
        return unknown;
    }

    private static boolean isKafkas(String variable) {
        String property =
                variable.toLowerCase(Locale.ROOT).replaceFirst("^kafka_", "").replace('_', '.');
        return variable.startsWith("KAFKA_")
                && (ConsumerConfig.configNames().contains(property)
                        || ProducerConfig.configNames().contains(property));
    }
}
