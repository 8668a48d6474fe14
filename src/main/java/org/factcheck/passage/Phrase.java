package org.factcheck.passage;

import org.jspecify.annotations.Nullable;

/**
 * A noun phrase that may name a speaker, read by itself.
 *
 * @param name the bare name, or for somebody unnamed what they are called; never blank
 * @param affiliation what stands with the name ("Kremlin spokesman"); null where nothing does
 * @param start its first char in the sentence
 * @param end the char after it
 */
record Phrase(Kind kind, String name, @Nullable String affiliation, int start, int end) {

    enum Kind {
        PERSON,
        /** One capitalised word: a family name, a place or a body, which the article has to tell. */
        SHORT_NAME,
        BODY,
        OUTLET,
        UNNAMED,
        PRONOUN,
        /** "the spokesman", "the sources", "the ministry": somebody the article spoke of before. */
        DEFINITE
    }

    boolean isLikelyNamed() {
        return kind == Kind.PERSON || kind == Kind.SHORT_NAME || kind == Kind.BODY;
    }

    Phrase withAffiliation(@Nullable String other) {
        return new Phrase(kind, name, other, start, end);
    }
}
