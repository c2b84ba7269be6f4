package org.broadsheet.archive.newspaper;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A newspaper as it is served.
 *
 * @param newspaper the slug, by which everything else names it
 * @param titles titles with the dates on which they were printed, or that a curator gave them
 * @param aliases slugs of misread titles that mean it too
 * @param cn national serial number
 * @param curated a curator wrote title, titles, aliases or number
 * @param issues how many issues there are
 * @param first date of the first issue
 * @param last date of the last issue
 * @param gapCount how many stretches without issue are longer than usual for it
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Newspaper(
        @Schema(examples = "liaoyuanribao") String newspaper,
        @Schema(examples = "辽源日报") @Nullable String title,
        List<Title> titles,
        List<String> aliases,
        @Schema(examples = "CN22-0010") @Nullable String cn,
        boolean curated,
        long issues,
        long articles,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        int gapCount,
        @Nullable List<Gap> gaps,
        String link) {

    /** A title and when it was used. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Title(
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A stretch without issue.
     *
     * @param after date of the last issue before it
     * @param before date of the first issue after it
     * @param days days in between
     */
    @RegisterForReflection
    public record Gap(LocalDate after, LocalDate before, int days) {}
}
