import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds to an application's bill of materials (CycloneDX, JSON) what else is in its image: the Java runtime and the packages of
 * the base. Run as a source file, with Jackson on the class path:
 * {@code BillOfMaterials.java BILL JDK-RELEASE RUNTIME-RELEASE [BASE]}, the last being the folder with the base's
 * {@code os-release} and, under {@code packages}, what Debian says of each package.
 */
final class BillOfMaterials {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ObjectNode bill;

    private BillOfMaterials(ObjectNode bill) {
        this.bill = bill;
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        BillOfMaterials bill = new BillOfMaterials((ObjectNode) JSON.readTree(file.toFile()));
        bill.addRuntime(values(Path.of(arguments[1])), values(Path.of(arguments[2])));
        if (arguments.length > 3) {
            bill.addBase(Path.of(arguments[3]));
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), bill.bill);
    }

    /** Vulnerabilities of every OpenJDK are filed under Oracle's name, so that is what the CPE says, whoever built it. */
    private void addRuntime(Map<String, String> jdk, Map<String, String> runtime) {
        String supplier = jdk.getOrDefault("IMPLEMENTOR", "OpenJDK");
        String name = jdk.getOrDefault("IMPLEMENTOR_VERSION", "OpenJDK").replaceFirst("[- ]?\\d.*", "");
        String version = jdk.getOrDefault("SEMANTIC_VERSION", jdk.get("JAVA_RUNTIME_VERSION"));
        String purl = "pkg:generic/" + encoded(name.toLowerCase().replace(' ', '-')) + "@" + encoded(version);
        ObjectNode component = component("platform", name, version, supplier, purl);
        component.put("description", "Java runtime with the modules that are named here");
        component.put("cpe", "cpe:2.3:a:oracle:openjdk:" + jdk.get("JAVA_VERSION") + ":*:*:*:*:*:*:*");
        component.putArray("licenses").addObject().put("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
        component
                .putArray("properties")
                .addObject()
                .put("name", "broadsheet:java-modules")
                .put("value", runtime.getOrDefault("MODULES", ""));
    }

    private void addBase(Path base) throws IOException {
        Map<String, String> system = values(base.resolve("os-release"));
        String distribution = system.get("ID") + "-" + system.get("VERSION_ID");
        component("operating-system", system.get("ID"), system.get("VERSION_ID"), "Debian", null)
                .put("description", system.get("PRETTY_NAME"));
        try (Stream<Path> packages = Files.list(base.resolve("packages"))) {
            for (Path control : packages.sorted().toList()) {
                addPackage(fields(control), distribution);
            }
        }
    }

    /** Debian's notices of vulnerabilities name source packages, so the package URL has that as well. */
    private void addPackage(Map<String, String> control, String distribution) {
        String name = control.get("Package");
        String version = control.get("Version");
        String source = control.getOrDefault("Source", name).replaceFirst(" .*", "");
        String purl = "pkg:deb/debian/" + encoded(name) + "@" + encoded(version) + "?arch=" + control.get("Architecture")
                + "&distro=" + encoded(distribution) + "&upstream=" + encoded(source);
        component("library", name, version, "Debian", purl);
    }

    private ObjectNode component(String type, String name, String version, String supplier, String purl) {
        String reference = purl == null ? name + "@" + version : purl;
        ObjectNode component = bill.withArray("components").addObject();
        component.put("type", type).put("bom-ref", reference);
        component.putObject("supplier").put("name", supplier);
        component.put("name", name).put("version", version);
        if (purl != null) {
            component.put("purl", purl);
        }
        neededByTheApplication(reference);
        return component;
    }

    private void neededByTheApplication(String reference) {
        String application = bill.at("/metadata/component/bom-ref").asText();
        ArrayNode dependencies = bill.withArray("dependencies");
        for (JsonNode dependency : dependencies) {
            if (dependency.path("ref").asText().equals(application)) {
                ((ObjectNode) dependency).withArray("dependsOn").add(reference);
            }
        }
        dependencies.addObject().put("ref", reference).putArray("dependsOn");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Lines of {@code NAME="value"}, as a JDK's and a distribution's release files have them. */
    private static Map<String, String> values(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> properties.getProperty(name).replaceAll("^\"|\"$", ""),
                        (one, other) -> other,
                        TreeMap::new));
    }

    /** Lines of {@code Name: value}; what goes on over further lines is of no interest here. */
    private static Map<String, String> fields(Path control) throws IOException {
        List<String> lines = Files.readAllLines(control);
        return lines.stream()
                .filter(line -> line.matches("[A-Za-z-]+: .*"))
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1], (one, other) -> one, TreeMap::new));
    }
}
