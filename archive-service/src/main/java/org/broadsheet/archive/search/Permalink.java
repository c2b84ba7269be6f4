package org.broadsheet.archive.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of an article that lasts: its place in print. */
public final class Permalink {
    private Permalink() {}

    /**
     * @param ordinal the article's place in its issue, from 0
     */
    public static String of(String newspaper, String date, String edition, int page, int ordinal) {
        String path = "/newspapers/" + URLEncoder.encode(newspaper, StandardCharsets.UTF_8) + "/" + date + "/" + page
                + "/" + (ordinal + 1);
        return edition.isEmpty() ? path : path + "?edition=" + URLEncoder.encode(edition, StandardCharsets.UTF_8);
    }
}
