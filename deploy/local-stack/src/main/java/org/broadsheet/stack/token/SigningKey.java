package org.broadsheet.stack.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.broadsheet.stack.StackException;

/** An RSA key in {@code private.pem}, readable by its owner only, beside {@code public.pem}, which the services verify with. */
public final class SigningKey {
    /** The issuer that the services accept. */
    public static final String ISSUER = "https://broadsheet.local";

    /** The audience that the services accept. */
    public static final String AUDIENCE = "broadsheet";

    private static final int BITS = 2048;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey privateKey;
    private final Path publicFile;

    private SigningKey(PrivateKey privateKey, Path publicFile) {
        this.privateKey = privateKey;
        this.publicFile = publicFile;
    }

    /** Reads the key in this folder, or makes one. */
    public static SigningKey in(Path folder) {
        Path privateFile = folder.resolve("private.pem");
        Path publicFile = folder.resolve("public.pem");
        try {
            if (!Files.exists(privateFile) || !Files.exists(publicFile)) {
                Files.createDirectories(folder);
                make(privateFile, publicFile);
            }
            byte[] encoded = Base64.getMimeDecoder().decode(body(Files.readString(privateFile)));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(key, publicFile.toAbsolutePath());
        } catch (IOException | GeneralSecurityException e) {
            throw new StackException("no usable key in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The file for {@code mp.jwt.verify.publickey.location}. */
    public Path publicFile() {
        return publicFile;
    }

    /** A token for the subject with these roles, from now on for the given time. */
    public String token(String subject, Collection<String> roles, Duration validity) {
        return token(subject, roles, Instant.now(), validity);
    }

    /** A token that is valid from the given instant: one in the past makes an expired token. */
    public String token(String subject, Collection<String> roles, Instant from, Duration validity) {
        String groups = roles.stream().map(role -> '"' + role + '"').collect(Collectors.joining(",", "[", "]"));
        String claims = """
                {"iss":"%s","aud":"%s","sub":"%s","upn":"%s","groups":%s,"iat":%d,"exp":%d,"jti":"%s"}""".formatted(
                        ISSUER,
                        AUDIENCE,
                        subject,
                        subject,
                        groups,
                        from.getEpochSecond(),
                        from.plus(validity).getEpochSecond(),
                        UUID.randomUUID());
        String signed = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new StackException("cannot sign a token", e);
        }
    }

    private static void make(Path privateFile, Path publicFile) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        Files.deleteIfExists(privateFile);
        Files.createFile(
                privateFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(privateFile, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static String pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static String body(String pem) {
        return pem.lines().filter(line -> !line.startsWith("-----")).collect(Collectors.joining());
    }

    private static String encode(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
