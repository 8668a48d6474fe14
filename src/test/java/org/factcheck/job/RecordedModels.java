package org.factcheck.job;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.factcheck.evidence.Embedder;
import org.factcheck.stance.StanceModel;
import org.factcheck.stance.StanceProbabilities;

/** Models that answer at once and always alike, and count what they are asked; for tests of the job, not of judging. */
final class RecordedModels {

    private final AtomicInteger pairsAsked = new AtomicInteger();
    private final AtomicInteger textsEmbedded = new AtomicInteger();
    private volatile Consumer<StanceModel.Pair> beforeAnswer = pair -> {};

    /** What happens before a pair is answered; it may throw. */
    RecordedModels beforeAnswer(Consumer<StanceModel.Pair> action) {
        beforeAnswer = action;
        return this;
    }

    int pairsAsked() {
        return pairsAsked.get();
    }

    int textsEmbedded() {
        return textsEmbedded.get();
    }

    Models load() {
        return new Models(new WordCounts(), new SharedWords("shared words"));
    }

    /** The same under another name, as models that were trained anew have. */
    Models loadOthers() {
        return new Models(new WordCounts(), new SharedWords("other words"));
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("\\W+")));
    }

    /** Texts that share words lie close to each other. */
    private final class WordCounts implements Embedder {

        @Override
        public float[] embed(String text) {
            textsEmbedded.incrementAndGet();
            float[] vector = new float[dimensions()];
            for (String word : words(text)) {
                vector[Math.floorMod(word.hashCode(), dimensions())] += 1;
            }
            double square = 0;
            for (float value : vector) {
                square += value * value;
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) Math.sqrt(square);
            }
            return vector;
        }

        @Override
        public int dimensions() {
            return 64;
        }

        @Override
        public String fingerprint() {
            return "word counts";
        }

        @Override
        public void close() {}
    }

    /** Supports a claim whose words nearly all occur in the evidence, and refutes it where a "not" is there as well. */
    private final class SharedWords implements StanceModel {

        private final String fingerprint;

        SharedWords(String fingerprint) {
            this.fingerprint = fingerprint;
        }

        @Override
        public List<StanceProbabilities> classify(List<Pair> pairs) {
            return pairs.stream().map(this::answer).toList();
        }

        private StanceProbabilities answer(Pair pair) {
            beforeAnswer.accept(pair);
            pairsAsked.incrementAndGet();
            Set<String> wanted = words(pair.claim());
            Set<String> found = words(pair.evidence());
            long shared = wanted.stream().filter(found::contains).count();
            if (shared < 0.7 * wanted.size()) {
                return new StanceProbabilities(0.05, 0.05, 0.9);
            }
            return found.contains("not") && !wanted.contains("not")
                    ? new StanceProbabilities(0.05, 0.9, 0.05)
                    : new StanceProbabilities(0.9, 0.05, 0.05);
        }

        @Override
        public String fingerprint() {
            return fingerprint;
        }

        @Override
        public void close() {}
    }
}
