package org.factcheck.passage;

/**
 * The subject of a verb.
 *
 * @param start the place of its first token in the sentence, from 0
 */
record Subject(Phrase phrase, int start) {}
