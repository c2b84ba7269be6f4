package org.broadsheet.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program that deploy/checks/install brings: helm, kubectl or promtool. */
record Tool(Path program) {
    /** What a program said. */
    record Answer(int status, String text) {}

    /** The program, or the test ends as skipped, with a line that says so. */
    static Tool orSkip(String name) {
        return everyOrSkip(name).getFirst();
    }

    /** The program in each version that is here, the one of the golden files first. */
    static List<Tool> everyOrSkip(String name) {
        List<Tool> found = find(name);
        if (found.isEmpty()) {
            String skipped = "SKIPPED: no " + name + " on the PATH or in the cache; deploy/checks/install brings it";
            System.out.println(skipped);
            Assumptions.abort(skipped);
        }
        return found;
    }

    private static List<Tool> find(String name) {
        String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        Path cached = Path.of(cache, "broadsheet", "kubectl-layer", name, name);
        // The cached one first: it has the version that the golden files were made with.
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !name.equals("helm"))
                .map(folder -> Path.of(folder, name));
        return Stream.concat(Stream.of(cached), onPath)
                .filter(Files::isExecutable)
                .map(Tool::new)
                .toList();
    }

    Answer run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
