package org.broadsheet.archive.export;

import java.util.Arrays;
import java.util.Optional;

/** The files that a result can be exported as. */
enum ExportFormat {
    NDJSON("ndjson", "application/x-ndjson"),
    CSV("csv", "text/csv;charset=UTF-8"),
    MARKDOWN("markdown", "application/zip");

    private final String wireName;
    private final String mediaType;

    ExportFormat(String wireName, String mediaType) {
        this.wireName = wireName;
        this.mediaType = mediaType;
    }

    static Optional<ExportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.wireName.equals(name))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return switch (this) {
            case NDJSON -> "articles.ndjson";
            case CSV -> "articles.csv";
            case MARKDOWN -> "articles.zip";
        };
    }
}
