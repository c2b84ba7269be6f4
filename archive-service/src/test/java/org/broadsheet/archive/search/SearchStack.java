package org.broadsheet.archive.search;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.broadsheet.stack.LocalOpenSearch;
import org.broadsheet.stack.LocalPostgres;

/** PostgreSQL and OpenSearch as processes of their own, one of each for all tests of search. */
public class SearchStack implements QuarkusTestResourceLifecycleManager {
    private static final KeyPair KEYS = keys();

    /** Started by the first test class that asks; they end with this process, as a later class may need them. */
    private static final class Running {
        private static final Path DIR = folder();
        private static final LocalPostgres POSTGRES = LocalPostgres.start(DIR.resolve("postgres"));
        private static final LocalOpenSearch OPEN_SEARCH = LocalOpenSearch.start(DIR.resolve("opensearch"));
    }

    @Override
    public Map<String, String> start() {
        LocalPostgres postgres = Running.POSTGRES;
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        settings.put("quarkus.datasource.username", postgres.username());
        settings.put("quarkus.datasource.password", postgres.password());
        settings.put("broadsheet.opensearch.url", Running.OPEN_SEARCH.url());
        settings.put("broadsheet.opensearch.keep-replaced", "1s");
        settings.put("broadsheet.opensearch.follow-every", "100ms");
        settings.put("broadsheet.opensearch.longest-back-off", "1s");
        settings.put("broadsheet.opensearch.connect-timeout", "1s");
        settings.put("broadsheet.opensearch.request-timeout", "15s");
        settings.put("mp.jwt.verify.issuer", "https://broadsheet.local");
        settings.put("mp.jwt.verify.audiences", "broadsheet");
        settings.put("mp.jwt.verify.publickey", publicKey());
        return settings;
    }

    @Override
    public void stop() {}

    public static LocalOpenSearch openSearch() {
        return Running.OPEN_SEARCH;
    }

    /** A bearer token with one role. */
    public static String token(String role) {
        return Jwt.issuer("https://broadsheet.local")
                .audience("broadsheet")
                .upn("test")
                .groups(Set.of(role))
                .sign(KEYS.getPrivate());
    }

    private static String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----";
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("broadsheet-search");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
