package org.broadsheet.archive.curation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a curator writes in the register.
 *
 * @param cn CN number without spaces
 * @param titles earlier and later titles with their dates
 * @param aliases slugs of misread titles: their issues become this newspaper's
 */
@RegisterForReflection
record RegisterEntry(
        @NotBlank @Size(max = 200) @Schema(examples = "辽源日报")
        String title,

        @Nullable @Pattern(regexp = "CN[0-9]{2}-[0-9]{4}") @Schema(examples = "CN22-0010")
        String cn,

        @Nullable @Size(max = 100) List<Title> titles,
        @Nullable @Size(max = 500) List<@Pattern(regexp = "[a-z0-9-]{1,100}") String> aliases) {

    /** A title and when it was used. */
    @RegisterForReflection
    record Title(
            @NotBlank String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
