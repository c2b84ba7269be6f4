package org.broadsheet.archive;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.stack.LocalKafka;
import org.broadsheet.stack.LocalPostgres;
import org.jspecify.annotations.Nullable;

/** A real Kafka and a real PostgreSQL, shared by all tests of the module that start the service. */
public final class ArchiveStack implements QuarkusTestResourceLifecycleManager {
    private static @Nullable LocalKafka kafka;
    private static @Nullable LocalPostgres postgres;

    static LocalKafka kafka() {
        return java.util.Objects.requireNonNull(kafka);
    }

    static LocalPostgres postgres() {
        return java.util.Objects.requireNonNull(postgres);
    }

    @Override
    public Map<String, String> start() {
        try {
            Path dir = Files.createTempDirectory("archive-stack");
            Path key = dir.resolve("issuer.pem");
            Tokens.writePublicKey(key);
            LocalPostgres database = LocalPostgres.start(dir.resolve("postgres"));
            LocalKafka broker = LocalKafka.start(dir.resolve("kafka"));
            kafka = broker;
            postgres = database;
            Map<String, String> settings = new HashMap<>();
            settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
            settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            settings.put("quarkus.datasource.username", database.username());
            settings.put("quarkus.datasource.password", database.password());
            settings.put("broadsheet.requests.every", "1s");
            settings.put("broadsheet.requests.patience", "1s");
            settings.put("mp.jwt.verify.publickey.location", key.toUri().toString());
            return settings;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void stop() {
        kafka().close();
        postgres().close();
    }
}
