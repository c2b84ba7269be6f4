package org.broadsheet.archive.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a query into tokens. Chinese punctuation stands for its ASCII counterpart (“ ” （ ） ： －), because a Chinese
 * input method types it.
 */
final class QueryLexer {
    private static final int MAX_SLOP = 100;

    private final String query;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    private QueryLexer(String query) {
        this.query = query;
    }

    static List<QueryToken> cut(String query) {
        QueryLexer lexer = new QueryLexer(query);
        while (lexer.at < query.length()) {
            lexer.next();
        }
        lexer.tokens.add(new QueryToken.End(query.length()));
        return List.copyOf(lexer.tokens);
    }

    private void next() {
        char c = query.charAt(at);
        if (isBlank(c)) {
            at++;
        } else if (c == '(' || c == '（') {
            tokens.add(new QueryToken.Open(at++));
        } else if (c == ')' || c == '）') {
            tokens.add(new QueryToken.Close(at++));
        } else if (isQuote(c)) {
            quoted();
        } else if ((c == '-' || c == '－') && at + 1 < query.length() && !isBlank(query.charAt(at + 1))) {
            tokens.add(new QueryToken.Minus(at++));
        } else {
            text();
        }
    }

    private void quoted() {
        int open = at++;
        int close = at;
        while (close < query.length() && !isQuote(query.charAt(close))) {
            close++;
        }
        if (close == query.length()) {
            throw new QueryMistake(open, "This quotation mark is never closed.");
        }
        at = close + 1;
        tokens.add(new QueryToken.Quoted(query.substring(open + 1, close), slop(), open));
    }

    private int slop() {
        if (at == query.length() || (query.charAt(at) != '~' && query.charAt(at) != '～')) {
            return 0;
        }
        int tilde = at++;
        int digits = at;
        while (at < query.length() && at - digits < 4 && query.charAt(at) >= '0' && query.charAt(at) <= '9') {
            at++;
        }
        if (at == digits) {
            throw new QueryMistake(tilde, "After ~ comes how far the words may be apart, as in \"…\"~5.");
        }
        int slop = Integer.parseInt(query.substring(digits, at));
        if (slop > MAX_SLOP) {
            throw new QueryMistake(digits, "Words may be at most " + MAX_SLOP + " places apart.");
        }
        return slop;
    }

    private void text() {
        int start = at;
        while (at < query.length() && !endsText(query.charAt(at))) {
            char c = query.charAt(at);
            if ((c == ':' || c == '：') && fieldName(start, c)) {
                return;
            }
            at++;
        }
        String text = query.substring(start, at);
        tokens.add(
                switch (text) {
                    case "OR", "||" -> new QueryToken.Or(start);
                    case "AND", "&&" -> new QueryToken.And(start);
                    case "NOT" -> new QueryToken.Minus(start);
                    default -> new QueryToken.Text(text, start);
                });
    }

    /** Takes the text so far as a field's name; a time like 10:30 or Chinese words before a colon are text. */
    private boolean fieldName(int start, char colon) {
        String name = query.substring(start, at);
        Optional<Field> field = Field.named(name);
        if (field.isEmpty()) {
            if (colon == ':' && !name.isEmpty() && name.chars().allMatch(c -> c < 128 && Character.isLetter(c))) {
                throw new QueryMistake(
                        start,
                        "There is no field “" + name + "”; the fields are " + Field.allNames()
                                + ". To search for the text itself, put it in quotes.");
            }
            return false;
        }
        tokens.add(new QueryToken.FieldName(field.get(), start));
        at++;
        return true;
    }

    private static boolean endsText(char c) {
        return isBlank(c) || isQuote(c) || c == '(' || c == ')' || c == '（' || c == '）';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '＂';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
