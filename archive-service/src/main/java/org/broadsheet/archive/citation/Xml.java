package org.broadsheet.archive.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An XML element in the making: names and attributes are the program's, texts are anybody's and are escaped.
 * Characters that XML 1.0 can't carry are left out.
 */
public final class Xml {
    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final List<Object> content = new ArrayList<>();

    private Xml(String name) {
        this.name = name;
    }

    public static Xml element(String name) {
        return new Xml(name);
    }

    public Xml attribute(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"');
        return this;
    }

    public Xml text(String text) {
        content.add(text);
        return this;
    }

    public Xml add(Xml child) {
        content.add(child);
        return this;
    }

    /** A child with a text; none for a text that is absent. */
    public Xml add(String child, @Nullable String text) {
        return text == null || text.isBlank() ? this : add(element(child).text(text));
    }

    public String document() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(out);
        return out.append('\n').toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name).append(attributes);
        if (content.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object part : content) {
            if (part instanceof Xml child) {
                child.write(out);
            } else {
                out.append(escaped(part.toString()));
            }
        }
        out.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append((char) c);
                default -> {
                    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                    if (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
