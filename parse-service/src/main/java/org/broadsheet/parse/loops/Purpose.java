package org.broadsheet.parse.loops;

/**
 * Whether a repetition is an accident of recognition or a writer's purpose. Refrains, chants, slogans, table rows and parallel clauses are
 * short, shouted, numeric or differ in a number; a loop repeats a whole clause right behind itself, and the longer or the more often, the
 * surer.
 */
final class Purpose {
    private static final int SHOUT_LENGTH = 20;

    private Purpose() {}

    static boolean isLoop(VisibleText text, Repetition repetition) {
        Content unit = Content.of(text, repetition.start(), repetition.period());
        int copies = repetition.copyEnds().size();
        int length = repetition.period();
        if (unit.words * 10 < length * (copies > 1 ? 4 : 6)
                || unit.distinct < Math.min(6, Math.max(4, length / 4))
                || unit.inTable) {
            return false;
        }
        if (unit.shouted && length < SHOUT_LENGTH) {
            return copies >= 6 && length >= 8;
        }
        int needed = repetition.exact() ? shortest(copies, unit.sentence) : copies > 1 ? 14 : 24;
        if (repetition.crossesBlocks(text)) {
            needed = Math.max(needed, copies > 1 ? 20 : 30);
        }
        return length >= needed * unit.lettersPerWord;
    }

    /** How long a text must be to be a loop when it is repeated so many times. */
    private static int shortest(int copies, boolean sentence) {
        return switch (copies) {
            case 1 -> sentence ? 12 : 16;
            case 2 -> 10;
            case 3, 4 -> 7;
            default -> 4;
        };
    }

    /**
     * What the repeated text is made of.
     *
     * @param words characters that are letters or ideographs
     * @param lettersPerWord 1 in Han text; in Latin text a word takes several characters, so lengths count for less
     */
    private record Content(
            int words, int distinct, boolean shouted, boolean sentence, boolean inTable, int lettersPerWord) {
        static Content of(VisibleText text, int start, int period) {
            int words = 0;
            int latin = 0;
            int distinct = 0;
            boolean shouted = false;
            boolean inTable = false;
            long seenLow = 0;
            long seenHigh = 0;
            for (int i = start; i < start + period; i++) {
                char c = text.at(i);
                words += Character.isLetter(c) ? 1 : 0;
                latin += c < 0x250 && Character.isLetter(c) ? 1 : 0;
                shouted |= c == '！' || c == '!';
                inTable |= c == '|' || c == '<';
                int bucket = (c * 0x9e3779b9) >>> 25;
                boolean fresh = bucket < 64 ? (seenLow & 1L << bucket) == 0 : (seenHigh & 1L << bucket) == 0;
                distinct += fresh ? 1 : 0;
                seenLow |= bucket < 64 ? 1L << bucket : 0;
                seenHigh |= bucket >= 64 ? 1L << bucket : 0;
            }
            boolean sentence = Edits.endsSentence(text.at(start + period - 1));
            return new Content(words, distinct, shouted, sentence, inTable, latin * 2 > words ? 3 : 1);
        }
    }
}
