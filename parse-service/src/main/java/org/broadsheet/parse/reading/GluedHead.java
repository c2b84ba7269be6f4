package org.broadsheet.parse.reading;

import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Hallmarks;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.language.PersonNames;

/**
 * What stands before a blank and running text in one line, if it has a form of its own: a title without a mark, some words in
 * capitals, or who wrote the text.
 *
 * @param stop where the last sentence of the block ends, or before the block
 */
record GluedHead(String text, Block block, LanguagePack pack, int stop) {
    /** Where the running text's head ends, or -1 where it has none. */
    int end() {
        boolean latin = text.charAt(block.start()) < 128;
        int authors = latin ? -1 : authorsEnd();
        if (authors > 0) {
            return authors;
        }
        return GluedText.isWide(text.charAt(block.start())) ? titleEnd() : capitalsEnd();
    }

    /** ◎本报记者 佘 冰 针对网络质疑，…: to the last blank before which there is nothing but writers, or -1. */
    private int authorsEnd() {
        int last = Math.min(block.end(), block.start() + GluedText.LONGEST_TITLE);
        int end = -1;
        for (int at = block.start() + 1; at < last; at++) {
            if (Blanks.isBlank(text.charAt(at)) && isProse(textBehind(at))) {
                String head = Folded.of(text, block.start(), at);
                end = Hallmarks.of(head, pack).mayBeAuthors()
                                && pack.authorLine().matcher(head).lookingAt()
                        ? at
                        : end;
            }
        }
        return end;
    }

    /** 井盖响得睡不着 人民路与文昌街交叉口一井盖松动，…: a few words without a mark. */
    private int titleEnd() {
        int end = block.start();
        while (end < block.end() && end - block.start() <= GluedText.LONGEST_TITLE && isOfTitle(text.charAt(end))) {
            end++;
        }
        int rest = textBehind(end);
        return rest > end && end - block.start() >= GluedText.SHORTEST_TITLE && isProse(rest) && !opensText(end)
                ? end
                : -1;
    }

    /** Behind the blanks of one line; the end of a wrapped line parts nothing. */
    private int textBehind(int at) {
        int rest = Blanks.skip(text, at, block.end());
        return text.indexOf('\n', at, rest) < 0 ? rest : block.end();
    }

    private static boolean isOfTitle(char c) {
        return GluedText.isWide(c) && !Blanks.isBlank(c) && "，。；、：）".indexOf(c) < 0 || c >= '0' && c <= '9';
    }

    /** PRINCE HAS MUMPS Oslo, Sept. 7. The infant …: some words in capitals before one that only begins with a capital. */
    private int capitalsEnd() {
        int end = -1;
        int words = 0;
        int at = block.start();
        while (at < block.end() && at - block.start() < GluedText.HEADLINE) {
            int word = wordEnd(at);
            if (!isInCapitals(at, word)) {
                boolean sentence = Character.isUpperCase(text.charAt(at)) && word < block.end();
                return words > 1
                                && sentence
                                && text.charAt(end - 1) != ','
                                && block.end() - at > GluedText.SHORTEST_PROSE
                                && !opensReport()
                        ? end
                        : -1;
            }
            words++;
            end = word;
            at = Blanks.skip(text, word, block.end());
        }
        return -1;
    }

    private boolean opensReport() {
        String head = Folded.of(text, block.start(), Math.min(block.end(), block.start() + GluedText.DATELINE));
        return pack.dateline().matcher(head).lookingAt();
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < block.end() && !Blanks.isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** With a letter, and none that is small. */
    private boolean isInCapitals(int start, int end) {
        boolean letter = false;
        boolean small = false;
        for (int i = start; i < end; i++) {
            letter |= Character.isUpperCase(text.charAt(i));
            small |= Character.isLowerCase(text.charAt(i)) || GluedText.isWide(text.charAt(i));
        }
        return !small && (letter && end - start > 1 || !Character.isLetter(text.charAt(start)));
    }

    /** No blank parts it soon again, as it would the items of a list. */
    private boolean isProse(int start) {
        int end = Math.min(block.end(), start + GluedText.SHORTEST_PROSE);
        boolean parted = false;
        for (int i = start; i < end; i++) {
            parted |= Blanks.isBlank(text.charAt(i));
        }
        return !parted && end - start == GluedText.SHORTEST_PROSE && stop >= end;
    }

    /** What may stand before a blank and is no title: a number, a source, a name whose characters are set apart. */
    private boolean opensText(int end) {
        String line = Folded.of(text, block.start(), Math.min(block.end(), block.start() + GluedText.DATELINE));
        return !GluedText.isWide(text.charAt(end - 1))
                || PersonNames.isSurname(text.charAt(end - 1))
                || pack.listItem().matcher(line).lookingAt()
                || pack.captionStart().matcher(line).lookingAt()
                || opensReport();
    }
}
