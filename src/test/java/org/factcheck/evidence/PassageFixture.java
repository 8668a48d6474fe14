package org.factcheck.evidence;

import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;

/** Passages whose reading is their quote. */
final class PassageFixture {

    private static final int LONGEST = 1_000;

    private PassageFixture() {}

    static Passage passage(String article, int index, String text) {
        return passage(article, index, text, new Speech.OwnVoice(Speech.Mode.ASSERTS));
    }

    static Passage passage(String article, int index, String text, Speech speech) {
        int start = index * LONGEST;
        return new Passage(article, index, start, start + text.length(), text, text, text, speech, false);
    }
}
