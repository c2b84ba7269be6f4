package org.broadsheet.archive.citation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The address of an article that lasts through a better scan and a new reading: its place in print. */
public final class Permalink {
    private Permalink() {}

    /**
     * @param edition empty where a day has one
     * @param n the article's place on its page, from 1
     */
    public static String of(String newspaper, LocalDate date, String edition, int page, int n) {
        String path = "/newspapers/" + encoded(newspaper) + "/" + date + "/" + page + "/" + n;
        return edition.isEmpty() ? path : path + "?edition=" + encoded(edition);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
