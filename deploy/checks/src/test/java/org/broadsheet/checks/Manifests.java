package org.broadsheet.checks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Objects that would be applied together. */
record Manifests(List<Manifest> all) {
    static final Path ROOT = Path.of(System.getProperty("broadsheet.root", "../.."));
    static final Path DEPLOY = ROOT.resolve("deploy");
    static final Path RENDERED = DEPLOY.resolve("rendered");
    /** A key that stands twice is a mistake that a lenient reader hides. */
    static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    Manifests {
        all = List.copyOf(all);
    }

    static Manifests read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException cause) {
            throw new UncheckedIOException("can't read " + file, cause);
        }
    }

    static Manifests parse(String source, String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            List<Manifest> found = new ArrayList<>();
            while (documents.hasNextValue()) {
                JsonNode document = documents.nextValue();
                if (document.isObject()) {
                    found.add(new Manifest(source, document));
                }
            }
            return new Manifests(found);
        } catch (IOException cause) {
            throw new UncheckedIOException("no YAML in " + source, cause);
        }
    }

    Manifests and(Manifests others) {
        return new Manifests(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    Stream<Manifest> of(String... kinds) {
        List<String> wanted = List.of(kinds);
        return all.stream().filter(manifest -> wanted.contains(manifest.kind()));
    }

    Stream<Manifest> workloads() {
        return of("Deployment", "StatefulSet", "Job");
    }

    boolean has(String kind, String name) {
        return of(kind).anyMatch(manifest -> manifest.name().equals(name));
    }
}
