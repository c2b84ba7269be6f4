package org.broadsheet.parse.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who issues a notice, and its date. */
public record Signature(String name, @Nullable LocalDate date) {}
