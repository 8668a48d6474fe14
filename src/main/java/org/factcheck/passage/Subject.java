package org.factcheck.passage;

/**
 * The subject of a verb.
 *
 * @param start the place of its first token in the sentence, from 0
 * @param doesOtherThings whether the sentence tells of it something else before the verb ("closed the plant and said")
 */
record Subject(Phrase phrase, int start, boolean doesOtherThings) {

    Subject(Phrase phrase, int start) {
        this(phrase, start, false);
    }
}
