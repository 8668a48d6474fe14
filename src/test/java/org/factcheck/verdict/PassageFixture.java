package org.factcheck.verdict;

import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;

/** Passages whose reading is their quote. */
final class PassageFixture {

    private PassageFixture() {}

    static Passage passage(String article, int start, String text, Speech speech) {
        return new Passage(article, start / 100, start, start + text.length(), text, text, text, speech, false);
    }
}
