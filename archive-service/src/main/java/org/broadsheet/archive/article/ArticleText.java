package org.broadsheet.archive.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article as text for people: plain, or Markdown. */
public final class ArticleText {
    private ArticleText() {}

    /** Parts are separated by an empty line, in the order in which they are printed. */
    public static String plain(Article article) {
        List<String> blocks = new ArrayList<>();
        addAll(blocks, Stream.of(rubric(article)), UnaryOperator.identity());
        addAll(blocks, article.kickers().stream(), UnaryOperator.identity());
        addAll(blocks, Stream.of(orEmpty(article.headline())), UnaryOperator.identity());
        addAll(blocks, article.subtitles().stream(), UnaryOperator.identity());
        addAll(blocks, Stream.of(byline(article)), UnaryOperator.identity());
        article.paragraphs().forEach(paragraph -> blocks.add(paragraph.text()));
        article.captions().forEach(caption -> blocks.add(caption(caption)));
        addAll(blocks, Stream.of(signature(article)), UnaryOperator.identity());
        blocks.add("— " + imprint(article));
        return String.join("\n\n", blocks) + "\n";
    }

    /** The headline is the only heading of the first level; what would be markup in the text is escaped. */
    public static String markdown(Article article) {
        List<String> blocks = new ArrayList<>();
        addAll(blocks, Stream.of(rubric(article)), text -> "*" + text + "*");
        addAll(blocks, article.kickers().stream().map(ArticleText::escaped), UnaryOperator.identity());
        addAll(blocks, Stream.of(escaped(orEmpty(article.headline()))), text -> "# " + text);
        addAll(blocks, article.subtitles().stream().map(ArticleText::escaped), text -> "**" + text + "**");
        addAll(blocks, Stream.of(escaped(byline(article))), UnaryOperator.identity());
        for (ArticleDocument.Paragraph paragraph : article.paragraphs()) {
            String text = escaped(paragraph.text());
            blocks.add(
                    switch (paragraph.kind()) {
                        case "subhead" -> "## " + text;
                        case "endnote" -> "*" + text + "*";
                        default -> text;
                    });
        }
        article.captions().forEach(caption -> blocks.add("> " + escaped(caption(caption))));
        addAll(blocks, Stream.of(escaped(signature(article))), UnaryOperator.identity());
        blocks.add("---");
        blocks.add(escaped(imprint(article)));
        return String.join("\n\n", blocks) + "\n";
    }

    private static void addAll(List<String> blocks, Stream<String> texts, UnaryOperator<String> form) {
        texts.filter(text -> !text.isBlank()).map(form).forEach(blocks::add);
    }

    private static String rubric(Article article) {
        ArticleDocument.Series series = article.series();
        String name = series == null || series.name() == null ? "" : series.name();
        String number = series == null || series.number() == null ? "" : " " + series.number();
        return (orEmpty(article.column()) + " " + name + number).strip();
    }

    private static String byline(Article article) {
        ArticleDocument.Byline byline = article.byline();
        return byline == null ? "" : orEmpty(byline.raw());
    }

    private static String caption(ArticleDocument.Caption caption) {
        String credit = orEmpty(caption.credit());
        return orEmpty(caption.text()) + (credit.isEmpty() ? "" : "　" + credit);
    }

    private static String signature(Article article) {
        ArticleDocument.Signature signature = article.signature();
        return signature == null ? "" : (orEmpty(signature.name()) + " " + orEmpty(signature.date())).strip();
    }

    private static String imprint(Article article) {
        ArticleDocument.Newspaper newspaper = article.newspaper();
        String title = newspaper == null ? "" : orEmpty(newspaper.title());
        return (title + " " + (article.date() == null ? "" : article.date()) + " " + article.edition()).strip() + " · "
                + article.page() + " · " + article.articleId();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String escaped(String text) {
        String inline = text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
        return inline.replaceAll("(?m)^([#+-])", "\\\\$1").replaceAll("(?m)^([0-9]{1,9})([.)])", "$1\\\\$2");
    }
}
