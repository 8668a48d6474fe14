package org.factcheck.bench;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.factcheck.evidence.Embedder;

/**
 * Vectors like those of the embedder, made in less time: readings that differ in names and figures alone lie around the real
 * vector of the first of them, each in a direction that its text gives.
 */
final class MadeUpVectors {

    /** So far off that two readings around one vector have a cosine of about 0.75 with each other. */
    private static final double OFF = 0.58;

    private final Embedder embedder;
    private final Map<String, float[]> real = new ConcurrentHashMap<>();

    MadeUpVectors(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The vector of a reading, of length 1. */
    float[] of(String reading) {
        float[] middle = real.computeIfAbsent(pattern(reading), pattern -> embedder.embed(reading));
        SplittableRandom random = new SplittableRandom(reading.hashCode());
        double[] off = random.doubles(middle.length, -1, 1).toArray();
        double scale = OFF / Math.sqrt(middle.length / 3.0);
        double square = 0;
        for (int i = 0; i < off.length; i++) {
            off[i] = middle[i] + scale * off[i];
            square += off[i] * off[i];
        }
        float[] vector = new float[off.length];
        for (int i = 0; i < off.length; i++) {
            vector[i] = (float) (off[i] / Math.sqrt(square));
        }
        return vector;
    }

    /** How many real vectors they lie around. */
    int realOnes() {
        return real.size();
    }

    private static String pattern(String reading) {
        return reading.replaceAll("\\b[A-Z]\\w*|\\d+", "");
    }
}
