package org.broadsheet.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** Tokens as an issuer would sign them, and as a stranger would. */
public final class Tokens {

    private static final KeyPair ISSUER = pair();
    private static final KeyPair STRANGER = pair();

    private Tokens() {}

    public static String scanner() {
        return scanner("scanner-1");
    }

    public static String scanner(String subject) {
        return signed(subject, Instant.now().plus(Duration.ofHours(1)), ISSUER.getPrivate(), "scanner");
    }

    public static String withRole(String role) {
        return signed("somebody", Instant.now().plus(Duration.ofHours(1)), ISSUER.getPrivate(), role);
    }

    public static String expired() {
        return signed("scanner-1", Instant.now().minus(Duration.ofHours(1)), ISSUER.getPrivate(), "scanner");
    }

    public static String foreign() {
        return signed("scanner-1", Instant.now().plus(Duration.ofHours(1)), STRANGER.getPrivate(), "scanner");
    }

    public static String ofOtherAudience() {
        return Jwt.issuer("https://broadsheet.local")
                .audience("another-house")
                .subject("scanner-1")
                .groups("scanner")
                .expiresIn(Duration.ofHours(1))
                .sign(ISSUER.getPrivate());
    }

    /** A reader's token whose role was changed after it was signed. */
    public static String tampered() {
        String[] parts = withRole("reader").split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("\"reader\"", "\"scanner\"");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8))
                + "." + parts[2];
    }

    public static void writePublicKey(Path file) {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(ISSUER.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String signed(String subject, Instant expires, PrivateKey key, String role) {
        return Jwt.issuer("https://broadsheet.local")
                .audience("broadsheet")
                .subject(subject)
                .groups(Set.of(role))
                .issuedAt(expires.minus(Duration.ofHours(2)))
                .expiresAt(expires)
                .sign(key);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
