package org.broadsheet.checks;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** JSON Schemas of custom resources, in a folder that holds them as {@code GROUP/KIND_VERSION.json}. */
record CustomResourceSchemas(Path folder) {
    static CustomResourceSchemas configured() {
        return new CustomResourceSchemas(Path.of(System.getProperty("broadsheet.crds", "../../../shared/crds")));
    }

    boolean isPresent() {
        return Files.isDirectory(folder);
    }

    boolean knows(Manifest manifest) {
        return Files.isRegularFile(file(manifest));
    }

    List<String> refusals(Manifest manifest) throws IOException {
        List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(file(manifest)))
                .validate(manifest.tree().toString(), InputFormat.JSON);
        return errors.stream().map(error -> manifest.label() + " " + error).toList();
    }

    private Path file(Manifest manifest) {
        String[] groupAndVersion = manifest.apiVersion().split("/", 2);
        String version = groupAndVersion[groupAndVersion.length - 1];
        return folder.resolve(groupAndVersion[0])
                .resolve(manifest.kind().toLowerCase(Locale.ROOT) + "_" + version + ".json");
    }
}
