package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no image can be built or run, the probe says why, and .ci/run skips the images and does not fail. */
class ImagesProbeTest {
    private static final int NOT_HERE = 3;

    @TempDir
    private Path folder;

    @BeforeEach
    void installPrograms() throws IOException {
        for (String program : List.of("podman", "runc", "mmdebstrap", "openssl", "curl")) {
            install(program, "exit 0");
        }
    }

    private void install(String program, String script) throws IOException {
        Path file = folder.resolve(program);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Also where this test does not run as root: then that is the reason. */
    private String reasonAgainst() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(Manifests.DEPLOY.resolve("images/probe").toString()).redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment()
                .put("BROADSHEET_IMAGE_STORE", folder.resolve("store").toString());
        Process probe = builder.start();
        String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(probe.waitFor()).as(said).isEqualTo(NOT_HERE);
        return said;
    }

    @Test
    void saysWhyNoContainerRuns() throws IOException, InterruptedException {
        install("podman", "echo 'Error: clone: Operation not permitted' >&2; exit 125");
        assertThat(reasonAgainst()).containsAnyOf("no container runs here: Error: clone", "not root");
    }

    @Test
    void saysWhyThereIsNoBase() throws IOException, InterruptedException {
        install("mmdebstrap", "echo 'I: chosen mode' >&2; echo 'E: apt-get update failed' >&2; exit 25");
        assertThat(reasonAgainst()).containsAnyOf("can't be had from Debian", "not root");
    }
}
