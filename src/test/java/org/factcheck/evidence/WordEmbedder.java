package org.factcheck.evidence;

import java.util.Locale;
import java.util.Map;

/** Counts words by their hash; words of one meaning count as one. */
final class WordEmbedder implements Embedder {

    private static final int DIMENSIONS = 256;
    private static final Map<String, String> MEANINGS =
            Map.of("vessel", "ship", "freighter", "ship", "blaze", "fire", "inferno", "fire");

    @Override
    public float[] embed(String text) {
        float[] vector = new float[DIMENSIONS];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                vector[Math.floorMod(MEANINGS.getOrDefault(word, word).hashCode(), DIMENSIONS)]++;
            }
        }
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        for (int i = 0; i < vector.length && square > 0; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public String fingerprint() {
        return "words";
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
