package org.broadsheet.parse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.broadsheet.parse", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] SHELL = {
        "org.broadsheet.parse.messaging..",
        "org.broadsheet.parse.preview..",
        "org.broadsheet.parse.configuration..",
        "org.broadsheet.parse.commandline..",
        "org.broadsheet.parse.wire.."
    };

    /** The parser core is whatever is not the shell around it: a new package is core until it says otherwise. */
    private static final DescribedPredicate<JavaClass> CORE = DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage(SHELL))
            .as("the parser core");

    @ArchTest
    static final ArchRule CORE_IS_PLAIN_JAVA = noClasses()
            .that(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "io.smallrye..",
                    "io.micrometer..",
                    "org.eclipse.microprofile..",
                    "org.apache.kafka..",
                    "com.fasterxml..",
                    "tools.jackson..",
                    "org.jboss..",
                    "org.slf4j..",
                    "java.util.logging..",
                    "java.net.http..",
                    "java.sql..")
            .because("the core is a library that other programs, the command line and native executables use as it is");

    @ArchTest
    static final ArchRule CORE_HAS_NO_SHELL = noClasses()
            .that(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SHELL)
            .because("the shell is built around the core, never the other way round");

    @ArchTest
    static final ArchRule CORE_KNOWS_NO_TIME_AND_NO_CHANCE = noClasses()
            .that(CORE)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    java.time.Clock.class,
                    java.util.Random.class,
                    java.security.SecureRandom.class,
                    java.util.concurrent.ThreadLocalRandom.class)
            .because("the same bytes give the same result, byte for byte");

    @ArchTest
    static final ArchRule CORE_OPENS_NO_FILES = noClasses()
            .that(CORE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    java.nio.file.Files.class,
                    java.io.File.class,
                    java.io.FileInputStream.class,
                    java.io.FileOutputStream.class,
                    java.net.Socket.class,
                    java.net.http.HttpClient.class)
            .because("whoever calls the core has the bytes in hand");

    @ArchTest
    static final ArchRule WIRE_IS_PLAIN = noClasses()
            .that()
            .resideInAPackage("org.broadsheet.parse.wire..")
            .or()
            .resideInAPackage("org.broadsheet.parse.commandline..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.apache.kafka..", "io.smallrye..", "org.jboss..")
            .because("the command line runs on the parser's and the JSON writer's jars alone");

    @ArchTest
    static final ArchRule KAFKA_STAYS_IN_MESSAGING = classes()
            .that()
            .resideOutsideOfPackage("org.broadsheet.parse.messaging..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("org.apache.kafka..")
            .because("a preview publishes nothing");
}
