package org.broadsheet.stack.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    Path dir;

    @Test
    void aTokenVerifiesWithThePublicFile() throws Exception {
        String[] parts = SigningKey.in(dir)
                .token("scanner-1", List.of("scanner"), Duration.ofHours(1))
                .split("\\.");

        String pem = Files.readString(dir.resolve("public.pem")).replaceAll("-----[^\n]*|\n", "");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .contains("\"sub\":\"scanner-1\"", "\"groups\":[\"scanner\"]", "\"aud\":\"broadsheet\"");
    }

    @Test
    void thePrivateKeyIsItsOwnersAlone() throws Exception {
        SigningKey.in(dir);
        assertThat(Files.getPosixFilePermissions(dir.resolve("private.pem")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void theKeyIsKeptBetweenRuns() throws Exception {
        SigningKey.in(dir);
        String first = Files.readString(dir.resolve("public.pem"));
        SigningKey.in(dir);
        assertThat(Files.readString(dir.resolve("public.pem"))).isEqualTo(first);
    }
}
