package org.factcheck.passage;

import java.util.List;
import java.util.Set;
import org.factcheck.passage.Phrase.Kind;
import org.jspecify.annotations.Nullable;

/** Reads who a noun phrase names. */
final class PhraseReader {

    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tonight",
            "earlier",
            "later",
            "meanwhile");
    private static final Set<String> OPENERS = Set.of(
            "and",
            "even",
            "per",
            "but",
            "or",
            "so",
            "yet",
            "still",
            "also",
            "however",
            "meanwhile",
            "though",
            "because",
            "while",
            "whereas",
            "although",
            "as",
            "where",
            "when",
            "then",
            "for",
            "since",
            "separately",
            "instead");
    private static final Set<String> COUNTS = Set.of(
            "a",
            "an",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "several",
            "some",
            "many",
            "most",
            "multiple",
            "another",
            "other",
            "few",
            "both",
            "dozens",
            "unnamed",
            "anonymous");

    private final String sentence;
    private final Outlets outlets;

    PhraseReader(String sentence, Outlets outlets) {
        this.sentence = sentence;
        this.outlets = outlets;
    }

    /** Who the phrase names; null where it names nobody who could speak. */
    @Nullable
    Phrase read(List<Token> whole) {
        List<Token> phrase = withoutOpening(whole);
        if (phrase.isEmpty() || phrase.size() > 24 || !phrase.get(0).isWord()) {
            return null;
        }
        if (phrase.size() == 1 && SpeakerWords.PRONOUNS.contains(phrase.get(0).lower())) {
            return phrase(Kind.PRONOUN, phrase.get(0).lower(), null, phrase);
        }
        if (phrase.size() == 3
                && Patterns.match(text(phrase), "(?i)(?:one|two|three|some|most|many|several|all|none) of them")) {
            return phrase(Kind.UNNAMED, text(phrase), null, phrase);
        }
        List<Token> core = NameShape.core(phrase);
        if (core.isEmpty()) {
            return null;
        }
        String outlet = outlets.named(core);
        if (outlet != null) {
            return phrase(Kind.OUTLET, outlet, null, phrase);
        }
        Phrase two = pair(phrase);
        if (two != null) {
            return two;
        }
        if (core.get(core.size() - 1).isPossessive()) {
            return null;
        }
        return core.get(core.size() - 1).isCapital() && !NameShape.opensCommon(core)
                ? capitalised(core, phrase)
                : common(core, phrase);
    }

    private List<Token> withoutOpening(List<Token> whole) {
        int from = 0;
        while (from < whole.size()) {
            String word = whole.get(from).lower();
            boolean when = from + 1 < whole.size()
                    && (word.equals("on")
                            || word.equals("last")
                            || word.equals("late")
                            || word.equals("early")
                            || word.equals("this"))
                    && (DAYS.contains(whole.get(from + 1).lower())
                            || Patterns.match(whole.get(from + 1).lower(), "week|month|year"));
            if (when) {
                from += 2;
            } else if (OPENERS.contains(word)
                    || DAYS.contains(word)
                    || !whole.get(from).isWord() && !whole.get(from).isMark("(")) {
                from++;
            } else {
                break;
            }
        }
        return whole.subList(from, whole.size());
    }

    /** "Antony Blinken and Bill Burns", "the US and NATO": both speak. */
    private @Nullable Phrase pair(List<Token> phrase) {
        int and = -1;
        for (int i = 1; i + 1 < phrase.size(); i++) {
            if (phrase.get(i).lower().equals("and")) {
                and = i;
            }
        }
        if (and < 0) {
            return null;
        }
        Phrase left = read(phrase.subList(0, and));
        Phrase right = read(phrase.subList(and + 1, phrase.size()));
        if (left == null || right == null) {
            return null;
        }
        if (!left.isLikelyNamed() || !right.isLikelyNamed()) {
            // "The United States and its allies", "officials and witnesses" are called by all their words.
            boolean named = left.isLikelyNamed() && right.kind() == Kind.DEFINITE;
            return phrase(
                    named ? Kind.BODY : Kind.UNNAMED,
                    text(phrase.subList(NameShape.article(phrase), phrase.size())),
                    null,
                    phrase);
        }
        String roles = left.affiliation() == null && right.affiliation() == null
                ? null
                : (left.affiliation() == null ? "" : left.affiliation() + "; ")
                        + (right.affiliation() == null ? "" : right.affiliation());
        boolean bodies = left.kind() == Kind.BODY && right.kind() == Kind.BODY;
        String name = bodies
                ? text(phrase.subList(NameShape.article(phrase), phrase.size()))
                : left.name() + " and " + right.name();
        return phrase(bodies ? Kind.BODY : Kind.PERSON, name, roles, phrase);
    }

    /** A phrase whose core ends in a name: a person with a title or a role, a body, an outlet. */
    private @Nullable Phrase capitalised(List<Token> core, List<Token> phrase) {
        int run = NameShape.runStart(core);
        List<Token> name = core.subList(run, core.size());
        String full = text(name);
        if (outlets.isOutlet(full)) {
            return phrase(Kind.OUTLET, full, null, phrase);
        }
        int of = NameShape.personOf(core);
        if (of > 0) {
            return phrase(Kind.PERSON, text(core.subList(0, of)), text(core.subList(of + 1, core.size())), phrase);
        }
        if (NameShape.holdsBodyName(name) || NameShape.isLinkedName(core)) {
            // "Council of Europe", "Institute for the Study of War" are names as a whole.
            List<Token> body = NameShape.isLinkedName(core) ? core : name;
            return outlets.isOutlet(text(body))
                    ? phrase(Kind.OUTLET, text(body), null, phrase)
                    : phrase(Kind.BODY, text(body), null, phrase);
        }
        if (SpeakerWords.TITLES.contains(name.get(name.size() - 1).text())) {
            Kind kind = NameShape.article(phrase) == 1 ? Kind.DEFINITE : Kind.UNNAMED;
            return phrase(kind, text(core), null, phrase);
        }
        int first = run;
        for (int i = run; i < core.size() - 1; i++) {
            boolean role = SpeakerWords.isTitle(core.get(i).text())
                    || SpeakerWords.isRole(core.get(i).lower());
            if (role || core.get(i).isPossessive()) {
                first = i + 1;
            }
        }
        boolean titled = first > run || run > 0;
        List<Token> person = core.subList(first, core.size());
        if (person.size() == 1) {
            return oneWord(core, first, titled, phrase);
        }
        if (person.size() > 5 || NameShape.isDemonymOnly(person)) {
            return null;
        }
        return phrase(Kind.PERSON, text(person), titled ? text(core.subList(0, first)) : null, phrase);
    }

    private Phrase oneWord(List<Token> core, int first, boolean titled, List<Token> phrase) {
        String word = core.get(core.size() - 1).text();
        boolean place = SpeakerWords.PLACES.contains(word)
                || Patterns.match(word, "\\p{Lu}{2,}|(?:\\p{Lu}\\.){2,}")
                || (NameShape.article(phrase) == 1 && !titled);
        String role = titled ? text(core.subList(0, first)) : null;
        if (SpeakerWords.TITLES.contains(word) && NameShape.article(phrase) == 1) {
            return phrase(Kind.DEFINITE, text(core), null, phrase);
        }
        return phrase(place ? Kind.BODY : Kind.SHORT_NAME, word, place ? null : role, phrase);
    }

    /** A phrase whose core ends in a common noun. */
    private @Nullable Phrase common(List<Token> core, List<Token> phrase) {
        Token head = NameShape.head(core);
        String word = head.lower();
        if (word.equals("media") || word.equals("press") && core.size() > 1) {
            return phrase(Kind.OUTLET, text(core), null, phrase);
        }
        boolean definite = phrase.get(0).lower().equals("the")
                || Patterns.match(phrase.get(0).lower(), "his|her|its|their");
        boolean office =
                SpeakerWords.OFFICES.contains(word) && (definite || core.get(0).isPossessive());
        if (office) {
            return phrase(Kind.DEFINITE, text(core), null, phrase);
        }
        if (SpeakerWords.isRole(word)) {
            return role(core, phrase, word, definite);
        }
        if (SpeakerWords.BODIES.contains(word)) {
            if (COUNTS.contains(phrase.get(0).lower())) {
                return phrase(Kind.UNNAMED, text(phrase), null, phrase);
            }
            boolean bare = core.size() == 1 && definite;
            return phrase(bare ? Kind.DEFINITE : Kind.BODY, text(core), null, phrase);
        }
        if (SpeakerWords.DOCUMENTS.contains(word)) {
            return document(core, phrase, definite);
        }
        boolean someone = COUNTS.contains(phrase.get(0).lower()) && SpeakerWords.looksLikePerson(word);
        return someone ? phrase(Kind.UNNAMED, text(phrase), null, phrase) : null;
    }

    private Phrase role(List<Token> core, List<Token> phrase, String word, boolean definite) {
        String body = bodyOf(core, phrase);
        boolean speaksForIt = word.startsWith("spokes") && body != null;
        if (speaksForIt) {
            return phrase(
                    Kind.BODY,
                    body == null ? text(core) : body,
                    text(phrase.subList(NameShape.article(phrase), phrase.size())),
                    phrase);
        }
        boolean alone = core.size() == 1 && phrase.size() == 2;
        if (definite && alone) {
            return phrase(Kind.DEFINITE, word, null, phrase);
        }
        int from = definite ? 1 : 0;
        return phrase(Kind.UNNAMED, text(phrase.subList(from, phrase.size())), null, phrase);
    }

    /** The body a spokesperson without a name speaks for. */
    private @Nullable String bodyOf(List<Token> core, List<Token> phrase) {
        if (core.size() > 1 && core.get(0).isCapital()) {
            return text(core.subList(0, core.size() - 1)).replaceFirst("[’']s$", "");
        }
        int after = phrase.indexOf(core.get(core.size() - 1)) + 1;
        if (after < phrase.size() - 1 && Patterns.match(phrase.get(after).lower(), "for|of|at|from")) {
            Phrase body = read(phrase.subList(after + 1, phrase.size()));
            return body != null && body.isLikelyNamed() ? body.name() : null;
        }
        return null;
    }

    /** A document speaks for whoever wrote it; "the statement" was spoken of before. */
    private @Nullable Phrase document(List<Token> core, List<Token> phrase, boolean definite) {
        int after = phrase.indexOf(core.get(core.size() - 1)) + 1;
        if (after < phrase.size() - 1 && Patterns.match(phrase.get(after).lower(), "by|from|of")) {
            Phrase author = read(phrase.subList(after + 1, phrase.size()));
            if (author != null) {
                return author;
            }
        }
        if (definite && core.size() == 1) {
            return phrase(Kind.DEFINITE, core.get(0).lower(), null, phrase);
        }
        boolean counted = COUNTS.contains(phrase.get(0).lower()) || core.size() > 1;
        return counted ? phrase(Kind.UNNAMED, text(phrase), null, phrase) : null;
    }

    String textOf(List<Token> tokens) {
        return text(tokens);
    }

    private Phrase phrase(Kind kind, String name, @Nullable String affiliation, List<Token> tokens) {
        return new Phrase(
                kind,
                name,
                affiliation == null || affiliation.isBlank() ? null : affiliation,
                tokens.get(0).start(),
                tokens.get(tokens.size() - 1).end());
    }

    private String text(List<Token> tokens) {
        return tokens.isEmpty()
                ? ""
                : Sentence.folded(sentence.substring(
                                tokens.get(0).start(),
                                tokens.get(tokens.size() - 1).end())
                        .replace("“", "")
                        .replace("”", "")
                        .replace("\"", ""));
    }
}
