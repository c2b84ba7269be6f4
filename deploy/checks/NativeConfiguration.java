import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what Quarkus would tell native-image of a service, and says what is missing: a native executable knows at run time only the
 * classes and resources that were named when it was built. Run after the native augmentation, without a GraalVM:
 * {@code java -cp 'SERVICE/target/native-sources/lib/*' deploy/checks/NativeConfiguration.java SERVICE}.
 *
 * <p>Held to be needed: each record whose class object the code takes (it is handed to something that reflects: JSON, a query's
 * projection), with the records that it is made of; each resource of the service's own; the tables that libraries load from their
 * jars; lz4's pure Java implementations, and not those that load a library from a temporary file.
 */
final class NativeConfiguration {
    /** By service, what libraries read from their own jars: lunar's tables are classes and need nothing. */
    private static final Map<String, List<String>> TABLES = Map.of(
            "parse-service",
            List.of(
                    "pinyindb/unicode_to_hanyu_pinyin.txt",
                    "pinyindb/pinyin_mapping.xml",
                    "pinyindb/pinyin_gwoyeu_mapping.xml",
                    "org/commonmark/internal/util/entities.txt"),
            "archive-service",
            List.of("META-INF/services/java.sql.Driver", "META-INF/services/org.flywaydb.core.extensibility.Plugin"));

    private static final List<String> LZ4 = List.of(
            "net.jpountz.lz4.LZ4JavaSafeCompressor",
            "net.jpountz.lz4.LZ4HCJavaSafeCompressor",
            "net.jpountz.lz4.LZ4JavaSafeFastDecompressor",
            "net.jpountz.lz4.LZ4JavaSafeSafeDecompressor",
            "net.jpountz.xxhash.XXHash32JavaSafe",
            "net.jpountz.xxhash.StreamingXXHash32JavaSafe$Factory");

    /** Read by Quarkus while it builds, and not by the executable. */
    private static final Pattern BUILD_TIME = Pattern.compile("application.*\\.properties|META-INF/(?!services/).*|.*\\.class");

    /** Variants whose class is only asked whether something is an instance of it. */
    private static final String SORTED_BY_CLASS = "org/broadsheet/archive/projection/Fact$";

    /** A class of ours in a signature, as {@code Lorg/broadsheet/archive/article/Article;}. */
    private static final Pattern OURS = Pattern.compile("Lorg/broadsheet/[\\w/$]+");

    private final Map<String, ClassModel> classes = new TreeMap<>();
    private final Set<String> registered = new TreeSet<>();
    private final List<Pattern> resources = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Path service = Path.of(arguments[0]);
        NativeConfiguration configuration = new NativeConfiguration();
        configuration.read(service);
        configuration.checkClasses();
        configuration.checkResources(service);
        configuration.missing.forEach(what -> System.err.println(service + ": " + what));
        System.out.printf(
                "%s: %d classes registered, %d patterns of resources, %d missing%n",
                service, configuration.registered.size(), configuration.resources.size(), configuration.missing.size());
        System.exit(configuration.missing.isEmpty() ? 0 : 1);
    }

    private void read(Path service) throws IOException {
        try (Stream<Path> files = Files.walk(service.resolve("target/classes"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
                ClassModel model = ClassFile.of().parse(file);
                classes.put(model.thisClass().asInternalName(), model);
            }
        }
        Path runner = single(service.resolve("target/native-sources"));
        try (FileSystem jar = FileSystems.newFileSystem(runner)) {
            Path folder = jar.getPath("META-INF/native-image");
            json(folder.resolve("reflect-config.json"))
                    .forEach(entry -> registered.add(entry.get("name").asText()));
            json(folder.resolve("resource-config.json"))
                    .path("resources")
                    .path("includes")
                    .forEach(include -> resources.add(
                            Pattern.compile(include.get("pattern").asText())));
        }
    }

    private static Path single(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No native augmentation in " + folder));
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    private void checkClasses() {
        Map<String, String> needed = new HashMap<>();
        classes.values().forEach(model -> taken(model).forEach(name -> needed.putIfAbsent(name, "its class is taken in " + name(model))));
        registered.stream().map(name -> name.replace('.', '/')).filter(this::isRecord).forEach(name -> needed.put(name, "registered"));
        List<String> open = new ArrayList<>(needed.keySet());
        for (int next = 0; next < open.size(); next++) {
            String of = open.get(next);
            for (String part : parts(of)) {
                if (needed.putIfAbsent(part, "it is a part of " + of.replace('/', '.')) == null) {
                    open.add(part);
                }
            }
        }
        new TreeMap<>(needed).forEach((name, why) -> {
            if (!registered.contains(name.replace('/', '.'))) {
                missing.add(name.replace('/', '.') + " is not registered for reflection, but " + why);
            }
        });
        LZ4.stream().filter(name -> !registered.contains(name)).forEach(name -> missing.add(name + " is not registered: lz4 needs it"));
        registered.stream()
                .filter(name -> name.startsWith("net.jpountz.") && name.contains("JNI"))
                .forEach(name -> missing.add(name + " is registered: it loads a library from a temporary file"));
    }

    /** Records whose class object this class takes, as a constant in its code or as the argument of a generic supertype. */
    private Set<String> taken(ClassModel model) {
        Set<String> taken = new LinkedHashSet<>();
        model.methods().forEach(method -> method.code().ifPresent(code -> code.forEach(element -> {
            if (element instanceof ConstantInstruction.LoadConstantInstruction load && load.constantEntry() instanceof ClassEntry constant) {
                taken.add(constant.asInternalName());
            }
        })));
        boolean typeToken = model.superclass().map(above -> above.asInternalName().endsWith("/TypeReference")).orElse(false);
        if (typeToken) {
            model.findAttribute(Attributes.signature()).ifPresent(it -> addOurs(it.signature().stringValue(), taken));
        }
        taken.removeIf(name -> !isRecord(name) || name.startsWith(SORTED_BY_CLASS));
        return taken;
    }

    private Set<String> parts(String name) {
        Set<String> parts = new LinkedHashSet<>();
        classes.get(name).findAttribute(Attributes.record()).orElseThrow().components().forEach(component -> {
            addOurs(component.descriptor().stringValue(), parts);
            component.findAttribute(Attributes.signature()).ifPresent(it -> addOurs(it.signature().stringValue(), parts));
        });
        parts.removeIf(part -> !isRecord(part));
        return parts;
    }

    private static void addOurs(String signature, Set<String> names) {
        Matcher found = OURS.matcher(signature);
        while (found.find()) {
            names.add(found.group().substring(1));
        }
    }

    private boolean isRecord(String name) {
        ClassModel model = classes.get(name);
        return model != null && model.findAttribute(Attributes.record()).isPresent();
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    private void checkResources(Path service) throws IOException {
        Path root = service.resolve("target/classes");
        List<String> wanted = new ArrayList<>(TABLES.getOrDefault(service.getFileName().toString(), List.of()));
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !BUILD_TIME.matcher(name).matches())
                    .forEach(wanted::add);
        }
        for (String name : wanted) {
            if (resources.stream().noneMatch(pattern -> pattern.matcher(name).matches())) {
                missing.add(name + " is not among the resources");
            }
        }
    }
}
