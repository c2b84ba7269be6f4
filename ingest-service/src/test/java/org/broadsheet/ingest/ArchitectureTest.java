package org.broadsheet.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.broadsheet.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ISSUES_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAPackage("..ingest.issue..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.vertx..", "io.smallrye..", "jakarta..", "org.apache.kafka..")
            .because("the id of an issue must not depend on how it was pushed or what it is published with");

    @ArchTest
    static final ArchRule ONLY_MESSAGING_KNOWS_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..ingest.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("what durable means is decided in one place");

    @ArchTest
    static final ArchRule ONLY_RESOURCES_AND_REFUSALS_KNOW_HTTP = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .doNotHaveSimpleName("ApiDescription")
            .and()
            .resideOutsideOfPackage("..ingest.refusal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("a page in a form, a zip or a batch is read by the same code");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching("org.broadsheet.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule INGEST_SHARES_EVENTS_NOT_CLASSES = classes()
            .that()
            .resideInAPackage("org.broadsheet.ingest..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.broadsheet.parse..", "org.broadsheet.archive..")
            .because("services are deployed one by one");
}
