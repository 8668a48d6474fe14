package org.factcheck.passage;

import org.jspecify.annotations.Nullable;

/**
 * What is known of who speaks in one sentence.
 *
 * @param speaker who; null where the article speaks in its own voice
 * @param said the phrase of the sentence that names the speaker; null where none does
 * @param goesOn whether it continues a quotation of the sentences before, without naming its speaker
 * @param content what is said, as a sentence of its own; null where it cannot be told apart from the sentence
 */
record Utterance(
        Speech speech,
        Cast.@Nullable Member speaker,
        @Nullable Phrase said,
        boolean goesOn,
        @Nullable String content) {}
