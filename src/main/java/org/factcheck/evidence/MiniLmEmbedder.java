package org.factcheck.evidence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.factcheck.claim.BuildHash;

/**
 * The sentence encoder all-MiniLM-L6-v2 (Reimers and Gurevych, EMNLP 2019; Apache-2.0), quantized: mean of the token
 * vectors, scaled to length 1. It is fed one text at a time, because its dynamic quantization would let a text's vector
 * depend on its batch mates.
 */
public final class MiniLmEmbedder implements Embedder {

    private static final int DIMENSIONS = 384;
    private static final int LONGEST = 256;

    private final OnnxTransformer transformer;

    private MiniLmEmbedder(OnnxTransformer transformer) {
        this.transformer = transformer;
    }

    /** Loads the model that comes with the program. */
    public static MiniLmEmbedder load() throws IOException {
        return new MiniLmEmbedder(OnnxTransformer.load(
                resource("/all-minilm-l6-v2-q.onnx"), resource("/all-minilm-l6-v2-q-tokenizer.json")));
    }

    @Override
    public float[] embed(String text) {
        OnnxTransformer.Tokens tokens = transformer.single(transformer.words(text), LONGEST);
        float[] states = transformer.run(List.of(tokens)).values();
        float[] mean = new float[DIMENSIONS];
        for (int i = 0; i < states.length; i++) {
            mean[i % DIMENSIONS] += states[i];
        }
        double square = 0;
        for (float value : mean) {
            square += (double) value * value;
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int i = 0; i < mean.length; i++) {
            mean[i] *= scale;
        }
        return mean;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public String fingerprint() {
        return transformer.sha256() + "/" + BuildHash.INFERENCE.abbreviated();
    }

    @Override
    public void close() {
        transformer.close();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = MiniLmEmbedder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("The embedding model's file " + name + " is not on the class path.");
            }
            return in.readAllBytes();
        }
    }
}
