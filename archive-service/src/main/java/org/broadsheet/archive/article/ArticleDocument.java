package org.broadsheet.archive.article;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored document of an article: the fields of {@code article.extracted} with curators' corrections applied. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record ArticleDocument(
        @Nullable Newspaper newspaper,
        @Nullable String parser,
        List<String> kickers,
        @Nullable String headline,
        List<String> subtitles,
        @Nullable Series series,
        @Nullable String column,
        @Nullable Byline byline,
        List<Paragraph> paragraphs,
        List<Caption> captions,
        @Nullable Signature signature,
        @Nullable Jump jump,
        List<Finding> findings,
        List<Correction> corrections,
        int start,
        int end) {

    public ArticleDocument {
        kickers = orNone(kickers);
        subtitles = orNone(subtitles);
        paragraphs = orNone(paragraphs);
        captions = orNone(captions);
        findings = orNone(findings);
        corrections = orNone(corrections);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A newspaper by its slug, with the title as printed. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Newspaper(@Nullable String slug, @Nullable String title) {}

    /** A numbered sequence. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Series(@Nullable String name, @Nullable Integer number) {}

    /** Who reports, from where and when. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Byline(
            @Nullable String raw,
            @Nullable String agency,
            @Nullable String place,
            @Nullable String date,
            List<Person> people,
            List<List<Integer>> spans) {
        public Byline {
            people = orNone(people);
            spans = orNone(spans);
        }
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(@Nullable String name, @Nullable String role) {}

    /** A paragraph of the kind body, subhead or endnote; several spans where a column break cut it. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Paragraph(String kind, String text, List<List<Integer>> spans) {
        public Paragraph {
            kind = kind == null ? "body" : kind;
            text = text == null ? "" : text;
            spans = orNone(spans);
        }
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Caption(@Nullable String text, @Nullable String credit, List<List<Integer>> spans) {
        public Caption {
            spans = orNone(spans);
        }
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signature(@Nullable String name, @Nullable String date) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Jump(@Nullable Integer fromPage, @Nullable Integer toPage) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(
            @Nullable String id,
            @Nullable String code,
            @Nullable String severity,
            int start,
            int end,
            @Nullable String message) {}

    /** A proven correction of the parser, or (rule {@code curator}) a person's: then with id, who and when. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Correction(
            int start,
            int end,
            @Nullable String original,
            @Nullable String replacement,
            @Nullable String rule,
            @Nullable String proof,
            double confidence,
            @Nullable String correctionId,
            @Nullable String who,
            @Nullable String when) {}
}
