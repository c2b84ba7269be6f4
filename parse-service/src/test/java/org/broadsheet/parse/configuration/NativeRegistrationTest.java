package org.broadsheet.parse.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NativeRegistrationTest {
    /** Never written as JSON themselves: they only carry values from one record to another. */
    private static final List<String> CARRIERS = List.of("ParseRun", "Placement");

    @Test
    void namesEveryRecordThatIsWrittenAsJson() {
        List<String> written = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.broadsheet.parse.wire")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> !CARRIERS.contains(type.getSimpleName()))
                        .map(JavaClass::getName)
                        .toList();
        RegisterForReflection registered =
                Objects.requireNonNull(NativeRegistration.class.getAnnotation(RegisterForReflection.class));
        assertThat(Arrays.stream(registered.targets()).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
