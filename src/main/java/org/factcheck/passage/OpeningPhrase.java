package org.factcheck.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The noun phrase a sentence opens with, as far as it names somebody: the one the sentence is about. */
final class OpeningPhrase {

    private static final int LONGEST = 10;

    private final List<Token> tokens;
    private final PhraseReader reader;

    OpeningPhrase(List<Token> tokens, PhraseReader reader) {
        this.tokens = tokens;
        this.reader = reader;
    }

    /** The longest opening that reads as a name; null where the sentence opens otherwise. */
    @Nullable
    Phrase read() {
        int end = 0;
        while (end < Math.min(tokens.size(), LONGEST)
                && tokens.get(end).isWord()
                && !SpeakerWords.POSTMODIFIERS.contains(tokens.get(end).lower())) {
            end++;
        }
        for (int length = end; length > 0; length--) {
            Phrase phrase = reader.read(tokens.subList(0, length));
            if (phrase != null && phrase.isLikelyNamed()) {
                return phrase;
            }
        }
        return null;
    }
}
