package org.broadsheet.parse.document;

/**
 * A change of the served text that a closed vocabulary and an independent proof agree on. The source stays as it is.
 *
 * @param start offset of the first UTF-16 unit replaced
 * @param end offset after the last
 * @param original the source's text in that span
 * @param rule name of the rule
 * @param proof what proves it, in a sentence
 * @param confidence 0.0 to 1.0
 */
public record Correction(
        int start, int end, String original, String replacement, String rule, String proof, double confidence) {}
