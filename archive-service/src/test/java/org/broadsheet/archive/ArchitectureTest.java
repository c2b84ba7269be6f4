package org.broadsheet.archive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.broadsheet.archive", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_MESSAGING_KNOWS_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..archive.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("what is read once, and what is put aside, is decided in one place");

    @ArchTest
    static final ArchRule THE_PROJECTION_KNOWS_FACTS_ALONE = noClasses()
            .that()
            .resideInAPackage("..archive.projection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..archive.messaging..", "..archive.article..", "..archive.issue..", "jakarta.ws.rs..")
            .because("its state must follow from the facts, not from how they came or are served");

    @ArchTest
    static final ArchRule ONLY_THE_PROJECTION_AND_CURATION_WRITE = noClasses()
            .that()
            .resideInAnyPackage("..archive.article..", "..archive.issue..", "..archive.newspaper..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .allowEmptyShould(true)
            .because("what is served is read through entities that cannot be changed");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching("org.broadsheet.archive.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ARCHIVE_SHARES_EVENTS_NOT_CLASSES = classes()
            .that()
            .resideInAPackage("org.broadsheet.archive..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.broadsheet.parse..", "org.broadsheet.ingest..")
            .because("services are deployed one by one");
}
