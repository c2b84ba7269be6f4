package org.broadsheet.ingest.security;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.ingest.Tokens;
import org.broadsheet.stack.LocalKafka;
import org.broadsheet.stack.Ports;
import org.jspecify.annotations.Nullable;

/** A broker that speaks SASL over TLS, and a certificate for ingest: all of it by settings alone. */
public final class SecuredStack implements QuarkusTestResourceLifecycleManager {

    static final String PASSWORD = "only-a-test";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private static @Nullable LocalKafka kafka;
    private static @Nullable Path store;
    private static int securedPort;

    static Path keyStore() {
        return Objects.requireNonNull(store);
    }

    static Map<String, String> clientSettings(String user) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + securedPort,
                "security.protocol",
                "SASL_SSL",
                "ssl.truststore.location",
                keyStore().toString(),
                "ssl.truststore.password",
                PASSWORD,
                "ssl.truststore.type",
                "PKCS12",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN + " username=\"" + user + "\" password=\"ingest-secret\";");
    }

    @Override
    public Map<String, String> start() {
        try {
            Path dir = Files.createTempDirectory("ingest-secured");
            Tokens.writePublicKey(dir.resolve("keys/public.pem"));
            store = certificate(dir);
            securedPort = Ports.free();
            Path brokerDir = Files.createDirectories(dir.resolve("kafka"));
            Files.writeString(brokerDir.resolve("more.properties"), brokerSettings());
            kafka = LocalKafka.start(brokerDir);
            return settings(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> settings(Path dir) {
        Map<String, String> settings = new HashMap<>();
        clientSettings("ingest").forEach((name, value) -> settings.put("kafka." + name, value));
        settings.put(
                "mp.jwt.verify.publickey.location",
                dir.resolve("keys/public.pem").toUri().toString());
        settings.put("quarkus.tls.pushes.key-store.p12.path", keyStore().toString());
        settings.put("quarkus.tls.pushes.key-store.p12.password", PASSWORD);
        settings.put("quarkus.http.tls-configuration-name", "pushes");
        settings.put("quarkus.http.insecure-requests", "disabled");
        settings.put("quarkus.http.test-ssl-port", "0");
        return settings;
    }

    private static String brokerSettings() {
        return String.join(
                "\n",
                "listeners=SECURED://127.0.0.1:" + securedPort,
                "advertised.listeners=SECURED://127.0.0.1:" + securedPort,
                "listener.security.protocol.map=SECURED:SASL_SSL",
                "ssl.keystore.location=" + keyStore(),
                "ssl.keystore.password=" + PASSWORD,
                "ssl.keystore.type=PKCS12",
                "sasl.enabled.mechanisms=PLAIN",
                "listener.name.secured.plain.sasl.jaas.config=" + LOGIN + " user_ingest=\"ingest-secret\";");
    }

    private static Path certificate(Path dir) throws IOException, InterruptedException {
        Path file = dir.resolve("broadsheet.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "broadsheet",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "7",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("no certificate: " + said);
        }
        return file;
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }
}
