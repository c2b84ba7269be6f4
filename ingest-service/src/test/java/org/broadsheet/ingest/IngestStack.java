package org.broadsheet.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.stack.LocalKafka;
import org.jspecify.annotations.Nullable;

/** A broker in a process of its own and an issuer's key: all that ingest stands on. One for all tests of the module. */
public final class IngestStack implements QuarkusTestResourceLifecycleManager {

    private static @Nullable LocalKafka kafka;

    public static LocalKafka kafka() {
        return Objects.requireNonNull(kafka, "the broker is started with the first test");
    }

    @Override
    public Map<String, String> start() {
        try {
            Path dir = Files.createTempDirectory("ingest-test");
            Path key = dir.resolve("keys/public.pem");
            Tokens.writePublicKey(key);
            LocalKafka broker = LocalKafka.start(dir.resolve("kafka"));
            kafka = broker;
            return Map.of(
                    "kafka.bootstrap.servers", broker.bootstrapServers(),
                    "mp.jwt.verify.publickey.location", key.toUri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }
}
