package org.broadsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyclonedx.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bill beside each image names the Java runtime and the base's packages, as scanners look for them. */
class BillOfMaterialsTest {
    private static final String APPLICATION = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
             "metadata": {"component": {"type": "application", "bom-ref": "service", "name": "service", "version": "1.0.0"}},
             "components": [{"type": "library", "bom-ref": "pkg:maven/org.example/jar@1", "name": "jar", "version": "1",
               "purl": "pkg:maven/org.example/jar@1"}],
             "dependencies": [{"ref": "service", "dependsOn": ["pkg:maven/org.example/jar@1"]}]}
            """;

    @TempDir
    private Path folder;

    private Path bill;

    @BeforeEach
    void write() throws IOException {
        bill = folder.resolve("bill.json");
        Files.writeString(bill, APPLICATION);
        Files.writeString(folder.resolve("jdk"), """
                IMPLEMENTOR="Eclipse Adoptium"
                IMPLEMENTOR_VERSION="Temurin-25.0.3+9"
                JAVA_VERSION="25.0.3"
                SEMANTIC_VERSION="25.0.3+9"
                """);
        Files.writeString(folder.resolve("runtime"), "MODULES=\"java.base java.logging\"\n");
        Files.writeString(
                folder.resolve("os-release"), "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian GNU/Linux 12\"\n");
        Path packages = Files.createDirectory(folder.resolve("packages"));
        Files.writeString(
                packages.resolve("libgcc-s1"),
                "Package: libgcc-s1\nSource: gcc-12 (12.2)\nVersion: 12.2.0-14+deb12u1\nArchitecture: amd64\nDescription: GCC\n more: of it\n");
        Files.writeString(packages.resolve("zlib1g"), "Package: zlib1g\nVersion: 1:1.2.13\nArchitecture: amd64\n");
    }

    private JsonNode completed(String... base) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Manifests.DEPLOY.resolve("images/BillOfMaterials.java").toString(),
                bill.toString(),
                folder.resolve("jdk").toString(),
                folder.resolve("runtime").toString()));
        command.addAll(List.of(base));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return new JsonMapper().readTree(bill.toFile());
    }

    @Test
    void hasTheRuntimeAndThePackagesOfTheBase() throws Exception {
        JsonNode complete = completed(folder.toString());
        assertThat(complete.findValuesAsText("purl"))
                .containsExactly(
                        "pkg:maven/org.example/jar@1",
                        "pkg:generic/temurin@25.0.3%2B9",
                        "pkg:deb/debian/libgcc-s1@12.2.0-14%2Bdeb12u1?arch=amd64&distro=debian-12&upstream=gcc-12",
                        "pkg:deb/debian/zlib1g@1%3A1.2.13?arch=amd64&distro=debian-12&upstream=zlib1g");
        assertThat(complete.findValuesAsText("cpe")).containsExactly("cpe:2.3:a:oracle:openjdk:25.0.3:*:*:*:*:*:*:*");
        assertThat(complete.at("/components/1/supplier/name").asText()).isEqualTo("Eclipse Adoptium");
        assertThat(complete.at("/dependencies/0/dependsOn")).hasSize(5);
    }

    @Test
    void isAsCycloneDxWantsIt() throws IOException, InterruptedException {
        completed(folder.toString());
        assertThat(complaints()).isEmpty();
    }

    @Test
    void anUnknownFieldIsNoticed() throws IOException {
        Files.writeString(bill, APPLICATION.replace("\"version\": 1,", "\"version\": 1, \"edition\": 2,"));
        assertThat(complaints()).hasSize(1);
    }

    @Test
    void aBaseFromElsewhereLeavesTheRuntimeAlone() throws IOException, InterruptedException {
        assertThat(completed().findValuesAsText("purl"))
                .containsExactly("pkg:maven/org.example/jar@1", "pkg:generic/temurin@25.0.3%2B9");
        assertThat(complaints()).isEmpty();
    }

    /** By CycloneDX's schema, which lies with the two that it names among the library's resources. */
    private List<Error> complaints() throws IOException {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7,
                        registry -> registry.schemas(id -> resource(id.replace("http://cyclonedx.org/schema/", "/"))))
                .getSchema(SchemaLocation.of("http://cyclonedx.org/schema/bom-1.6.schema.json"))
                .validate(Files.readString(bill), InputFormat.JSON);
    }

    private static @Nullable String resource(String name) {
        try (InputStream stream = Version.class.getResourceAsStream(name)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("a schema of CycloneDX can't be read", fault);
        }
    }
}
