package org.broadsheet.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.broadsheet.archive.corpus.ComposedArticle;
import org.broadsheet.archive.search.query.Folding;
import org.broadsheet.archive.search.query.Han;

/** What a query should find, by looking at every character of every article; knows nothing of the index. */
final class BruteForce {
    private BruteForce() {}

    /** The text stands somewhere in the article, as a substring of characters and whole Latin words. */
    static Predicate<ComposedArticle> text(String text) {
        return article -> anywhere(article).stream().anyMatch(piece -> contains(piece, text));
    }

    static Predicate<ComposedArticle> headline(String text) {
        return article -> contains(article.headline(), text);
    }

    static Predicate<ComposedArticle> kicker(String text) {
        return article -> article.kickers().stream().anyMatch(piece -> contains(piece, text));
    }

    static Predicate<ComposedArticle> body(String text) {
        return article -> article.paragraphs().stream().anyMatch(piece -> contains(piece, text));
    }

    static Predicate<ComposedArticle> prefix(String text) {
        return article -> anywhere(article).stream()
                .flatMap(piece -> tokens(piece).stream())
                .anyMatch(token -> token.startsWith(Folding.fold(text)));
    }

    static Predicate<ComposedArticle> alike(String text) {
        return article -> anywhere(article).stream().anyMatch(piece -> contains(folded(piece), folded(text)));
    }

    /**
     * Two words of two characters each, in any order: so many characters, Latin words and marks may their beginnings be
     * farther apart than one.
     */
    static Predicate<ComposedArticle> near(String first, String second, int slop) {
        return article -> anywhere(article).stream().anyMatch(piece -> {
            List<String> tokens = tokens(piece);
            return places(tokens, first)
                    .anyMatch(i -> places(tokens, second).anyMatch(j -> Math.abs(j - 1 - i) <= slop));
        });
    }

    private static IntStream places(List<String> tokens, String word) {
        return IntStream.range(0, tokens.size() - 1).filter(i -> (tokens.get(i) + tokens.get(i + 1)).equals(word));
    }

    private static List<String> anywhere(ComposedArticle article) {
        List<String> pieces = new ArrayList<>(article.kickers());
        pieces.add(article.headline());
        pieces.addAll(article.paragraphs());
        pieces.addAll(article.authors());
        pieces.add("本报讯（记者 " + String.join(" ", article.authors()) + "）");
        if (article.column() != null) {
            pieces.add(article.column());
        }
        if (article.series() != null) {
            pieces.add(article.series());
        }
        return pieces;
    }

    private static boolean contains(String piece, String text) {
        List<String> where = tokens(piece);
        List<String> what = tokens(text);
        for (int at = 0; at + what.size() <= where.size(); at++) {
            if (where.subList(at, at + what.size()).equals(what)) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().map(c -> Folding.alike().getOrDefault(c, c)).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Each Chinese character, each run of other letters and digits, and a comma for each mark. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Folding.fold(text.replace('，', '\n').replace('！', '\n')).codePoints().forEach(c -> {
            boolean letter = Character.isLetterOrDigit(c) && !Han.is(c);
            if (letter) {
                run.appendCodePoint(c);
                return;
            }
            if (!run.isEmpty()) {
                tokens.add(run.toString());
                run.setLength(0);
            }
            if (Han.is(c)) {
                tokens.add(Character.toString(c));
            } else if (c != ' ' && c != '-') {
                tokens.add(",");
            }
        });
        if (!run.isEmpty()) {
            tokens.add(run.toString());
        }
        return tokens;
    }
}
