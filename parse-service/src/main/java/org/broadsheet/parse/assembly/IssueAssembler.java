package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.document.Article;
import org.broadsheet.parse.document.Genre;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.LedgerEntry;
import org.broadsheet.parse.document.Masthead;
import org.broadsheet.parse.document.Paragraph;
import org.broadsheet.parse.document.ParsedIssue;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.ledger.Ledger;
import org.broadsheet.parse.reading.Block;
import org.broadsheet.parse.reading.BlockReader;

/** Puts a parsed issue together. */
public final class IssueAssembler {
    private IssueAssembler() {}

    public static ParsedIssue assemble(
            String issueId, String version, String text, Hints hints, List<Span> boundaries) {
        List<Block> blocks = BlockReader.read(text);
        Ledger ledger = new Ledger(text);
        List<Article> articles = new ArrayList<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        Block heading = null;
        for (Block block : blocks) {
            switch (block.kind()) {
                case HEADING -> {
                    flush(issueId, text, heading, paragraphs, articles, ledger);
                    heading = block;
                }
                case TEXT, TABLE ->
                    paragraphs.add(
                            new Paragraph(Paragraph.Kind.BODY, block.span().in(text), List.of(block.span())));
                case IMAGE -> ledger.claim(block.span(), Role.IMAGE);
                case PAGE_BREAK -> ledger.claim(block.span(), Role.PAGE_BREAK);
                case MARKUP -> ledger.claim(block.span(), Role.MARKUP);
            }
        }
        flush(issueId, text, heading, paragraphs, articles, ledger);
        List<LedgerEntry> entries = ledger.entries(Integer.MAX_VALUE);
        Ledger.check(entries, text.length());
        return new ParsedIssue(
                issueId,
                version,
                "zh-Hans",
                text.length(),
                Masthead.absent(),
                List.of(new ParsedIssue.PageRef(1, 0, text.length())),
                articles,
                List.of(),
                List.of(),
                entries);
    }

    private static void flush(
            String issueId,
            String text,
            @org.jspecify.annotations.Nullable Block heading,
            List<Paragraph> paragraphs,
            List<Article> articles,
            Ledger ledger) {
        if (heading == null && paragraphs.isEmpty()) {
            return;
        }
        int ordinal = articles.size();
        int start = heading != null
                ? heading.start()
                : paragraphs.get(0).spans().get(0).start();
        if (heading != null) {
            ledger.claim(heading.span(), Role.HEADLINE, ordinal);
        }
        for (Paragraph p : paragraphs) {
            p.spans().forEach(s -> ledger.claim(s, Role.PARAGRAPH, ordinal));
        }
        articles.add(new Article(
                ordinal,
                issueId + "-" + start,
                1,
                Genre.NEWS,
                List.of(),
                heading == null ? null : heading.span().in(text),
                List.of(),
                null,
                null,
                null,
                paragraphs,
                List.of(),
                null,
                null,
                0.5,
                List.of()));
        paragraphs.clear();
    }

    public static List<String> explain(String text, Hints hints) {
        return BlockReader.read(text).stream()
                .map(b -> b.kind() + " " + b.span().in(text))
                .toList();
    }
}
