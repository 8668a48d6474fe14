package org.factcheck.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;

/**
 * A passage read on from the sentence before it. Many a sentence leaves to the one before it what it is about ("In all 55
 * people fell ill."); read by itself it says too little for or against anything.
 *
 * @param before what the sentence before says by itself
 * @param both the same passage with the reading of both sentences, and the claim's words that both have
 */
public record ReadOn(String before, Evidence both) {

    /** The stance model reads no more at ease. */
    private static final int MOST_WORDS = 70;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    public ReadOn {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(both, "both");
    }

    /**
     * The sentence before a passage that it is read on from; empty where that is a headline or somebody else's words, where
     * the reading takes it along already, or where both together are too long.
     */
    static Optional<Passage> before(List<Passage> article, Passage passage) {
        if (passage.index() == 0 || passage.headline()) {
            return Optional.empty();
        }
        Passage before = article.get(passage.index() - 1);
        boolean apart = !before.headline()
                && !passage.reading().startsWith(folded(before.quote()))
                && isOneVoice(before, passage)
                && words(before) + words(passage) <= MOST_WORDS;
        return apart ? Optional.of(before) : Optional.empty();
    }

    /** What the article tells may lead to what somebody says of it; what one says is no part of what another says. */
    private static boolean isOneVoice(Passage before, Passage passage) {
        return before.speech() instanceof Speech.OwnVoice || before.speech().equals(passage.speech());
    }

    private static long words(Passage passage) {
        return SPACES.splitAsStream(passage.reading()).count();
    }

    private static String folded(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
