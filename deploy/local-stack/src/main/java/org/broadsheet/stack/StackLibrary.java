package org.broadsheet.stack;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder of server jars that the system property {@code broadsheet.stack.lib} names, and how a JVM starts on it. */
public final class StackLibrary {
    private StackLibrary() {}

    /** The folder with the jars of Kafka, PostgreSQL and OpenSearch. */
    public static Path folder() {
        String folder = System.getProperty("broadsheet.stack.lib");
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            throw new StackException("the local stack's jars are not in " + folder
                    + " (system property broadsheet.stack.lib): run `mvn -pl deploy/local-stack package` first");
        }
        return Path.of(folder).toAbsolutePath();
    }

    /** The {@code java} of the JVM that asks. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** A command that runs a main class of this module on the server jars. */
    static List<String> javaCommand(List<String> jvmOptions, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", ownClasses() + File.pathSeparator + folder().resolve("*"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    private static Path ownClasses() {
        try {
            return Path.of(StackLibrary.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new StackException("cannot tell where this module's classes are", e);
        }
    }
}
