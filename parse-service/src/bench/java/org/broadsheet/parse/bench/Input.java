package org.broadsheet.parse.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured on: a list of issues, each parsed on its own. The ordinary ones are the real page with variations, as one issue of a
 * megabyte and as many issues, reports of a few lines, and pages as they come; the hostile ones are built so that a careless parser takes
 * more than linear time.
 */
enum Input {
    PAGE("page"),
    PAGES("pages"),
    SMALL("small"),
    COMPOSED("composed"),
    ONE_LINE("one-line"),
    HEADINGS("headings"),
    QUOTES("quotes"),
    EMPHASIS("emphasis"),
    BLANK("blank");

    /** Folder of the .md issues of {@link #COMPOSED}. */
    static final String COMPOSED_FOLDER = "broadsheet.bench.composed";

    private static final Path PAGE_FILE = Path.of("deploy/samples/liaoyuan-2020-08-12.md");
    private static final int VARIATIONS = 64;
    private static final int MILLION = 1_000_000;

    private final String shownName;

    Input(String shownName) {
        this.shownName = shownName;
    }

    String shownName() {
        return shownName;
    }

    boolean isHostile() {
        return switch (this) {
            case PAGE, PAGES, SMALL, COMPOSED -> false;
            case ONE_LINE, HEADINGS, QUOTES, EMPHASIS, BLANK -> true;
        };
    }

    boolean isPresent() {
        return this != COMPOSED || Files.isDirectory(composedFolder());
    }

    static Path composedFolder() {
        return Path.of(System.getProperty(COMPOSED_FOLDER, "../shared/cases/composed"));
    }

    /** The issues as bytes. */
    List<byte[]> issues() {
        return switch (this) {
            case PAGE -> List.of(joined(pageWithVariations()));
            case PAGES -> pageWithVariations();
            case SMALL -> smallIssues();
            case COMPOSED -> composed();
            case ONE_LINE -> List.of(utf8("长".repeat((16 << 20) / 3)));
            case HEADINGS -> List.of(utf8("# 题\n".repeat(MILLION)));
            case QUOTES -> List.of(utf8("“开".repeat(MILLION)));
            case EMPHASIS -> List.of(utf8("**a *a ".repeat(MILLION)));
            case BLANK -> List.of(utf8(" \n\n\t".repeat(2 * MILLION)));
        };
    }

    /** The real page again and again; every copy has other numbers, so that no cache recognises it. */
    private static List<byte[]> pageWithVariations() {
        String page = read(PAGE_FILE);
        List<byte[]> pages = new ArrayList<>();
        for (int i = 0; i < VARIATIONS; i++) {
            StringBuilder varied = new StringBuilder(page);
            for (int at = 0; at < varied.length(); at++) {
                char c = varied.charAt(at);
                if (at > 1000 && c >= '0' && c <= '9') {
                    varied.setCharAt(at, (char) ('0' + (c - '0' + i * 7 + at) % 10));
                }
            }
            pages.add(utf8(varied.toString()));
        }
        return pages;
    }

    private static byte[] joined(List<byte[]> pages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] page : pages) {
            all.writeBytes(page);
            all.write('\n');
        }
        return all.toByteArray();
    }

    /** One report each, so that what a parse costs before its first character shows. */
    private static List<byte[]> smallIssues() {
        return Stream.iterate(1, i -> i + 1)
                .limit(VARIATIONS)
                .map(i -> utf8("# 城东公园第" + i + "处花圃开放\n\n本报讯(记者 林青)昨日，" + i + "种花在城东公园同时开放。\n"))
                .toList();
    }

    private static List<byte[]> composed() {
        try (Stream<Path> files = Files.walk(composedFolder())) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.getFileName().toString().equals("README.md"))
                    .sorted()
                    .map(file -> utf8(read(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
