package org.broadsheet.checks;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The configuration keys that a service's {@code @ConfigMapping} interfaces declare, read from their source, so that the check
 * needs no built service.
 */
record ConfigurationKeys(Set<String> keys) {
    static ConfigurationKeys of(String service) throws IOException {
        try (Stream<Path> files = Files.walk(Manifests.ROOT.resolve(service).resolve("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith("Config.java"))
                    .toList();
            Map<String, ClassTree> types = parse(sources);
            return new ConfigurationKeys(types.values().stream()
                    .flatMap(type -> ofMapping(type, types))
                    .collect(Collectors.toUnmodifiableSet()));
        }
    }

    private static Map<String, ClassTree> parse(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            Map<String, ClassTree> types = new HashMap<>();
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    types.put(((ClassTree) type).getSimpleName().toString(), (ClassTree) type);
                }
            }
            return types;
        }
    }

    /** The name of the environment variable that sets a key. */
    static String environmentVariable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    Set<String> environmentVariables() {
        return keys.stream().map(ConfigurationKeys::environmentVariable).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> ofMapping(ClassTree type, Map<String, ClassTree> types) {
        return text(type.getModifiers().getAnnotations(), "ConfigMapping").stream()
                .flatMap(prefix -> ofGroup(type, prefix, types));
    }

    private static Stream<String> ofGroup(ClassTree group, String prefix, Map<String, ClassTree> types) {
        return group.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .flatMap(method -> {
                    String key = prefix + "." + keyOf(method);
                    return group(group, method, types)
                            .map(below -> ofGroup(below, key, types))
                            .orElseGet(() -> Stream.of(key));
                });
    }

    private static String keyOf(MethodTree method) {
        return text(method.getModifiers().getAnnotations(), "WithName")
                .orElseGet(() ->
                        method.getName().toString().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    /** The interface that a method returns: nested in its own, or a file of its own. */
    private static Optional<ClassTree> group(ClassTree group, MethodTree method, Map<String, ClassTree> types) {
        String name = method.getReturnType().toString();
        return group.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> type.getSimpleName().contentEquals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(types.get(name)));
    }

    private static Optional<String> text(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .flatMap(annotation -> annotation.getArguments().stream())
                .map(argument ->
                        argument instanceof AssignmentTree assigned ? assigned.getExpression() : (Tree) argument)
                .filter(LiteralTree.class::isInstance)
                .map(literal -> String.valueOf(((LiteralTree) literal).getValue()))
                .findFirst();
    }
}
