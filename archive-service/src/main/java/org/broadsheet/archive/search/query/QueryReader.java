package org.broadsheet.archive.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the query language: words (all of them), {@code "phrases"}, {@code -not}, {@code OR}, parentheses,
 * {@code field:}, proximity {@code "…"~5}, and a trailing {@code *} on Latin words.
 */
public final class QueryReader {
    static final int MAX_LENGTH = 2_000;
    static final int MAX_CLAUSES = 100;
    static final int MAX_DEPTH = 20;

    private final List<QueryToken> tokens;
    private int at;
    private int depth;
    private int clauses;

    private QueryReader(List<QueryToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * @throws QueryMistake where the text is no query
     */
    public static Clause read(String query) {
        if (query.length() > MAX_LENGTH) {
            throw new QueryMistake(MAX_LENGTH, "A query has at most " + MAX_LENGTH + " characters.");
        }
        if (query.isBlank()) {
            return new Clause.Everything();
        }
        QueryReader reader = new QueryReader(QueryLexer.cut(query));
        Optional<Clause> clause = reader.any(Field.ANYWHERE);
        if (reader.peek() instanceof QueryToken.Close close) {
            throw new QueryMistake(close.position(), "This parenthesis was never opened.");
        }
        return clause.orElseThrow(() -> new QueryMistake(0, "There is no word to search for in this query."));
    }

    private Optional<Clause> any(Field field) {
        List<Clause> alternatives = new ArrayList<>();
        all(field).ifPresent(alternatives::add);
        while (peek() instanceof QueryToken.Or or) {
            at++;
            Optional<Clause> next = all(field);
            if (alternatives.isEmpty() || next.isEmpty()) {
                throw new QueryMistake(or.position(), "OR stands between two things to search for.");
            }
            alternatives.add(next.get());
        }
        return joined(alternatives, Clause.Any::new);
    }

    private Optional<Clause> all(Field field) {
        List<Clause> parts = new ArrayList<>();
        while (true) {
            switch (peek()) {
                case QueryToken.And and -> {
                    at++;
                    if (parts.isEmpty() || endsGroup(peek()) || peek() instanceof QueryToken.And) {
                        throw new QueryMistake(and.position(), "AND stands between two things to search for.");
                    }
                }
                case QueryToken.Or _, QueryToken.Close _, QueryToken.End _ -> {
                    return joined(parts, Clause.All::new);
                }
                case QueryToken.Text _,
                        QueryToken.Quoted _,
                        QueryToken.FieldName _,
                        QueryToken.Minus _,
                        QueryToken.Open _ -> one(field).ifPresent(parts::add);
            }
        }
    }

    private static boolean endsGroup(QueryToken token) {
        return token instanceof QueryToken.Or || token instanceof QueryToken.Close || token instanceof QueryToken.End;
    }

    private Optional<Clause> one(Field field) {
        QueryToken token = tokens.get(at++);
        if (++clauses > MAX_CLAUSES) {
            throw new QueryMistake(token.position(), "A query has at most " + MAX_CLAUSES + " parts.");
        }
        return switch (token) {
            case QueryToken.Text text -> QueryTerms.word(field, text);
            case QueryToken.Quoted quoted -> Optional.of(QueryTerms.phrase(field, quoted));
            case QueryToken.FieldName name -> {
                if (endsGroup(peek()) || peek() instanceof QueryToken.And) {
                    throw new QueryMistake(name.position(), "After this field's colon comes what to search for in it.");
                }
                yield nested(token, () -> one(name.field()));
            }
            case QueryToken.Minus minus -> nested(minus, () -> negated(minus, field));
            case QueryToken.Open open -> nested(open, () -> group(open, field));
            case QueryToken.And _, QueryToken.Or _, QueryToken.Close _, QueryToken.End _ ->
                throw new QueryMistake(token.position(), "Here a word, a phrase or a parenthesis is missing.");
        };
    }

    private Optional<Clause> negated(QueryToken.Minus minus, Field field) {
        if (endsGroup(peek()) || peek() instanceof QueryToken.And) {
            throw new QueryMistake(minus.position(), "After the minus comes what articles must not have.");
        }
        return one(field).map(clause -> clause instanceof Clause.Not(Clause inner) ? inner : new Clause.Not(clause));
    }

    private Optional<Clause> group(QueryToken.Open open, Field field) {
        Optional<Clause> inner = any(field);
        if (!(peek() instanceof QueryToken.Close)) {
            throw new QueryMistake(open.position(), "This parenthesis is never closed.");
        }
        at++;
        if (inner.isEmpty()) {
            throw new QueryMistake(open.position(), "There is nothing to search for in this parenthesis.");
        }
        return inner;
    }

    private interface Step {
        Optional<Clause> take();
    }

    private Optional<Clause> nested(QueryToken token, Step step) {
        if (++depth > MAX_DEPTH) {
            throw new QueryMistake(token.position(), "Parentheses go at most " + MAX_DEPTH + " deep.");
        }
        Optional<Clause> clause = step.take();
        depth--;
        return clause;
    }

    private interface Join {
        Clause of(List<Clause> clauses);
    }

    private static Optional<Clause> joined(List<Clause> clauses, Join join) {
        return switch (clauses.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(clauses.getFirst());
            default -> Optional.of(join.of(clauses));
        };
    }

    private QueryToken peek() {
        return tokens.get(at);
    }
}
