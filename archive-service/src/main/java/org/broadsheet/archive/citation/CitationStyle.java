package org.broadsheet.archive.citation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How people and their programs cite a newspaper article. */
enum CitationStyle {
    /** Publication Manual of the APA, 7th edition, section 10.1 (newspaper article). */
    APA("apa", "text/plain") {
        @Override
        String write(Cited cited, LocalDate today) {
            String when = cited.date() == null ? "n.d." : ENGLISH.format(cited.date());
            String who = apaAuthors(cited.authors());
            String head = who.isEmpty()
                    ? cited.title() + ". (" + when + ")."
                    : who + " (" + when + "). " + cited.title() + ".";
            String where = cited.newspaper().isEmpty() ? "" : " " + cited.newspaper() + ", " + cited.page() + ".";
            return head + where + " " + cited.url() + "\n";
        }
    },
    /** GB/T 7714—2015, 8.4: 报纸中析出的文献, [N/OL] as it is read online. */
    GBT7714("gbt7714", "text/plain") {
        @Override
        String write(Cited cited, LocalDate today) {
            List<String> first = cited.authors().stream().limit(3).toList();
            String who = String.join(", ", first) + (cited.authors().size() > 3 ? ", 等" : "");
            String when = cited.date() == null ? "" : cited.date().toString();
            return (who.isEmpty() ? "" : who + ". ") + cited.title() + "[N/OL]. " + cited.newspaper() + ", " + when
                    + "(" + cited.page() + ")[" + today + "]. " + cited.url() + ".\n";
        }
    },
    BIBTEX("bibtex", "application/x-bibtex") {
        @Override
        String write(Cited cited, LocalDate today) {
            StringBuilder entry = new StringBuilder("@article{broadsheet-" + cited.articleId() + ",\n");
            bibtex(
                    entry,
                    "author",
                    cited.authors().stream()
                            .map(name -> "{" + braced(name) + "}")
                            .collect(Collectors.joining(" and ")));
            bibtex(entry, "title", "{" + braced(cited.title()) + "}");
            bibtex(entry, "journal", braced(cited.newspaper()));
            if (cited.date() != null) {
                bibtex(entry, "date", cited.date().toString());
                bibtex(entry, "year", Integer.toString(cited.date().getYear()));
            }
            bibtex(entry, "pages", Integer.toString(cited.page()));
            bibtex(entry, "url", cited.url());
            return entry.append("}\n").toString();
        }
    },
    RIS("ris", "application/x-research-info-systems") {
        @Override
        String write(Cited cited, LocalDate today) {
            StringBuilder entry = new StringBuilder();
            ris(entry, "TY", "NEWS");
            cited.authors().forEach(name -> ris(entry, "AU", name));
            ris(entry, "TI", cited.title());
            ris(entry, "T2", cited.newspaper());
            if (cited.date() != null) {
                ris(entry, "PY", Integer.toString(cited.date().getYear()));
                ris(entry, "DA", cited.date().toString().replace('-', '/') + "/");
            }
            ris(entry, "ET", cited.edition());
            ris(entry, "SP", Integer.toString(cited.page()));
            ris(entry, "LA", Optional.ofNullable(cited.language()).orElse(""));
            ris(entry, "UR", cited.url());
            ris(entry, "ID", cited.articleId());
            return entry.append("ER  - \r\n").toString();
        }
    };

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("yyyy, MMMM d", Locale.ENGLISH);

    private final String wireName;
    private final String mediaType;

    CitationStyle(String wireName, String mediaType) {
        this.wireName = wireName;
        this.mediaType = mediaType;
    }

    static Optional<CitationStyle> named(String name) {
        return Arrays.stream(values())
                .filter(style -> style.wireName.equals(name))
                .findFirst();
    }

    String mediaType() {
        return mediaType + ";charset=UTF-8";
    }

    /**
     * @param today the day of access, where the style wants it
     */
    abstract String write(Cited cited, LocalDate today);

    private static String apaAuthors(List<String> authors) {
        if (authors.size() < 2) {
            return authors.isEmpty() ? "" : authors.getFirst() + ".";
        }
        return String.join(", ", authors.subList(0, authors.size() - 1)) + ", & " + authors.getLast() + ".";
    }

    private static void bibtex(StringBuilder entry, String field, String value) {
        if (!value.isEmpty()) {
            entry.append("  ").append(field).append(" = {").append(value).append("},\n");
        }
    }

    private static String braced(String text) {
        return text.replaceAll("[\\\\{}]", "").replaceAll("([#$%&_])", "\\\\$1");
    }

    private static void ris(StringBuilder entry, String tag, String value) {
        if (!value.isEmpty()) {
            entry.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("[\\r\\n]+", " "))
                    .append("\r\n");
        }
    }
}
