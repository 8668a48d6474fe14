package org.factcheck.passage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase a verb belongs to, with the apposition between or beside them. */
final class SubjectFinder {

    /** An apposition with commas of its own ("a teacher from Oslo, Norway,") is looked through this far. */
    private static final int COMMAS_OF_AN_APPOSITION = 3;

    private final List<Token> tokens;
    private final Clause clause;
    private final PhraseReader reader;

    SubjectFinder(List<Token> tokens, Clause clause, PhraseReader reader) {
        this.tokens = tokens;
        this.clause = clause;
        this.reader = reader;
    }

    /**
     * The subject of a verb; null where nobody who could speak is its subject.
     *
     * @param end the token after the subject, or after the "and" that joins the verb to another
     */
    @Nullable
    Subject before(int end, int verb) {
        return Patterns.match(tokens.get(end - 1).lower(), "and|but|or|yet")
                ? new JoinedPredicate(tokens, clause, this).subject(end - 1, verb)
                : before(end);
    }

    /** The subject that ends before a token; null where nobody who could speak stands there. */
    @Nullable
    Subject before(int end) {
        Token last = tokens.get(end - 1);
        if (last.isMark(")")) {
            int open = end - 1;
            while (open > 0 && !tokens.get(open).isMark("(")) {
                open--;
            }
            return open > 0 ? before(open) : null;
        }
        return last.isMark(",") || last.isMark("—–") ? beforeApposition(end - 1) : direct(end);
    }

    /** Who the tokens name; null where they name nobody, or are a clause. */
    @Nullable
    Phrase phrase(int start, int end) {
        boolean clause = start >= end || tokens.subList(start, end).stream().anyMatch(VerbForms::isAuxiliary);
        return clause ? null : reader.read(tokens.subList(start, end));
    }

    private @Nullable Subject direct(int end) {
        int start = clause.startOfPart(end);
        Phrase phrase = phrase(start, end);
        if (phrase == null) {
            int and = lastAnd(start, end);
            phrase = and < 0 ? null : reader.read(tokens.subList(and + 1, end));
            return phrase == null ? null : new Subject(phrase, and + 1);
        }
        // "Mira Oduya, the mayor of Oslo said": an apposition that lacks its second comma.
        if (start > 1 && tokens.get(start - 1).isMark(",") && isRole(start, end) && isOfOne(start, end)) {
            int nameStart = clause.startOfPart(start - 1);
            Phrase name = reader.read(tokens.subList(nameStart, start - 1));
            if (name != null && name.kind() == Phrase.Kind.PERSON) {
                return new Subject(name.withAffiliation(reader.textOf(tokens.subList(start, end))), nameStart);
            }
        }
        return new Subject(phrase, start);
    }

    private boolean isOfOne(int start, int end) {
        return tokens.subList(start, end).stream().map(Token::lower).noneMatch(SpeakerWords::isPluralRole);
    }

    private int lastAnd(int start, int end) {
        for (int i = end - 1; i > start; i--) {
            if (tokens.get(i).lower().equals("and")) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Subject beforeApposition(int comma) {
        int to = comma;
        for (int tries = 0; tries < COMMAS_OF_AN_APPOSITION; tries++) {
            int from = to - 1;
            while (from > 0 && !tokens.get(from).isMark(",—–")) {
                if (tokens.get(from).isQuotation()) {
                    return null;
                }
                from--;
            }
            if (from <= 0) {
                return null;
            }
            int start = clause.startOfPart(from);
            Phrase name = start < from ? reader.read(tokens.subList(start, from)) : null;
            if (name != null && name.kind() != Phrase.Kind.PRONOUN) {
                return new Subject(withRole(name, start, from + 1, comma), start);
            }
            to = from;
        }
        return null;
    }

    /** A name with the role that follows, or a role with the name that follows ("the mayor, Mira Oduya,"). */
    private Phrase withRole(Phrase name, int start, int from, int to) {
        boolean person = name.kind() == Phrase.Kind.PERSON || name.kind() == Phrase.Kind.SHORT_NAME;
        if (person) {
            return name.affiliation() == null && isRole(from, to)
                    ? name.withAffiliation(reader.textOf(tokens.subList(from, to)))
                    : name;
        }
        boolean role = name.kind() == Phrase.Kind.DEFINITE || name.kind() == Phrase.Kind.UNNAMED;
        Phrase named = role && from < to && isOfOne(start, from) ? reader.read(tokens.subList(from, to)) : null;
        boolean one = named != null
                && named.affiliation() == null
                && (named.kind() == Phrase.Kind.PERSON || named.kind() == Phrase.Kind.SHORT_NAME);
        return one && named != null
                ? new Phrase(
                        Phrase.Kind.PERSON, named.name(), uncapitalised(start, from - 1), name.start(), named.end())
                : name;
    }

    private String uncapitalised(int from, int to) {
        String text = reader.textOf(tokens.subList(from, to));
        if (Patterns.match(tokens.get(from).lower(), "its|his|her|their|our") && to > from + 1) {
            return reader.textOf(tokens.subList(from + 1, to));
        }
        boolean common = Patterns.match(tokens.get(from).lower(), "the|an?|one");
        return common ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private boolean isRole(int from, int to) {
        for (int i = from; i < Math.min(to, from + 7); i++) {
            String word = tokens.get(i).lower();
            if (Patterns.match(word, "who|which|whose|whom")) {
                return false;
            }
            if (SpeakerWords.isRole(word)
                    || SpeakerWords.TITLES.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return from < to && Patterns.match(tokens.get(from).lower(), "an?");
    }

    /** "said Mira Oduya, a spokeswoman for the port": the speaker with the role that follows. */
    Phrase withAppositionAfter(Phrase speaker, int comma) {
        if (comma >= tokens.size() || !tokens.get(comma).isMark(",")) {
            return speaker;
        }
        int end = comma + 1;
        while (!clause.endsAt(end)) {
            end++;
        }
        int start = comma;
        while (start > 0 && tokens.get(start - 1).start() >= speaker.start()) {
            start--;
        }
        return withRole(speaker, start, comma + 1, end);
    }
}
