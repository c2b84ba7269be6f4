package org.broadsheet.archive.search;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What search, export, stream and feeds take alike. Texts all, so that a bad one gets an answer that names it. */
public class SearchParameters {
    @QueryParam("q")
    @Parameter(
            description =
                    "Words (all of them), \"phrases\", -not, OR, parentheses, \"near\"~5, a trailing * on Latin words, and"
                            + " headline: kicker: body: author: column: series: newspaper: genre: page:",
            example = "辽源 \"文明城市\" -广告 headline:(创建 OR 改造)")
    public @Nullable String q;

    @QueryParam("newspaper")
    @Parameter(description = "A newspaper's id; any of several", example = "liaoyuanribao")
    public List<String> newspaper = List.of();

    @QueryParam("from")
    @Parameter(description = "First date", example = "2020-08-01")
    public @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Last date", example = "2020-08-31")
    public @Nullable String to;

    @QueryParam("genre")
    @Parameter(description = "Any of several", example = "news")
    public List<String> genre = List.of();

    @QueryParam("page")
    @Parameter(description = "A printed page number; any of several", example = "1")
    public List<String> page = List.of();

    @QueryParam("author")
    @Parameter(description = "A whole name; any of several")
    public List<String> author = List.of();

    @QueryParam("column")
    @Parameter(description = "A whole column's name; any of several")
    public List<String> column = List.of();

    @QueryParam("series")
    @Parameter(description = "A whole series' name; any of several")
    public List<String> series = List.of();

    @QueryParam("language")
    @Parameter(description = "As the parser told it; any of several", example = "zh-Hans")
    public List<String> language = List.of();

    @QueryParam("edition")
    @Parameter(description = "Any of several")
    public List<String> edition = List.of();

    @QueryParam("corrected")
    @Parameter(description = "Whether a correction stands in the text", example = "true")
    public @Nullable String corrected;

    @QueryParam("minConfidence")
    @Parameter(description = "Least confidence, 0.0 to 1.0", example = "0.8")
    public @Nullable String minConfidence;

    @QueryParam("fuzzy")
    @Parameter(description = "Whether characters that look alike to an OCR (未/末, 己/已/巳) count as the same")
    public @Nullable String fuzzy;
}
