package org.broadsheet.ingest.body;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.broadsheet.ingest.issue.Hint;
import org.broadsheet.ingest.issue.Hints;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;

/** Reads hints, and refuses one that a reader would later stumble over: unknown, given twice, or out of its form. */
public final class HintParameters {

    private HintParameters() {}

    public static Hints read(Map<String, List<String>> parameters) {
        SortedMap<String, String> hints = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (values.size() > 1) {
                throw refusal(name, "\"" + name + "\" is given " + values.size() + " times; give it once.");
            }
            String value = values.isEmpty() ? "" : values.getFirst().strip();
            Hint hint = Hint.named(name)
                    .orElseThrow(() -> refusal(
                            name,
                            "\"" + name
                                    + "\" is no hint; there are newspaper, date, edition, page, filename and source."));
            if (!value.isEmpty()) {
                check(hint, value);
                hints.put(name, value);
            }
        });
        return new Hints(hints);
    }

    private static void check(Hint hint, String value) {
        if (!hint.fits(value)) {
            String shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
            throw refusal(
                    hint.parameter(), "\"" + hint.parameter() + "\" is \"" + shown + "\", not " + hint.form() + ".");
        }
    }

    private static RuntimeException refusal(String parameter, String detail) {
        return Refusal.of(Reason.BAD_HINT, detail).with("parameter", parameter).thrown();
    }
}
