package org.factcheck.passage;

import java.util.Objects;

/**
 * A sentence read as somebody's statement.
 *
 * @param speech whose words it is said to be, and how they are put; the sentence's own voice where it is nobody's
 * @param content what is said, as a sentence of its own ("Politico reported that the bridge fell." says "The bridge fell.");
 *     the whole sentence where nothing can be told apart
 */
public record Statement(Speech speech, String content) {
    public Statement {
        Objects.requireNonNull(speech, "speech");
        Objects.requireNonNull(content, "content");
    }

    /** Whether the sentence is about somebody's saying something. */
    public boolean isSaying() {
        return !(speech instanceof Speech.OwnVoice);
    }
}
