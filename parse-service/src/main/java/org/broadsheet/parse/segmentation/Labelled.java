package org.broadsheet.parse.segmentation;

import org.broadsheet.parse.evidence.Evidence;

/**
 * A block with its part on the best path.
 *
 * @param begins it begins an article
 * @param margin by how much the best path beats the best one that decides otherwise whether an article begins here
 * @param runnerUp the part it would play on the best path that gives it another
 */
public record Labelled(Evidence evidence, Part part, boolean begins, int margin, Part runnerUp) {}
