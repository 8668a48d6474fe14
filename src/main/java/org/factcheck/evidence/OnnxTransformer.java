package org.factcheck.evidence;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.factcheck.claim.Sha256;

/**
 * A transformer of the BERT family in an ONNX file, with its tokenizer. One thread a call, so that the numbers never
 * depend on how work was shared out; calls may run side by side.
 */
public final class OnnxTransformer implements AutoCloseable {

    static {
        // Else the tokenizer's library looks for a graphics card and fetches a build for it from the network.
        setUnlessGiven("ai.djl.offline", "true");
        setUnlessGiven("RUST_FLAVOR", "cpu");
    }

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final long opening;
    private final long closing;
    private final String sha256;

    private OnnxTransformer(
            OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer, String sha256) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.sha256 = sha256;
        long[] frame = tokenizer.encode("").getIds();
        this.opening = frame[0];
        this.closing = frame[frame.length - 1];
    }

    /**
     * What the model answers to a batch.
     *
     * @param values all numbers of the first output, row by row
     * @param shape its extent in each dimension
     */
    public record Output(float[] values, long[] shape) {}

    /**
     * The token ids of one input.
     *
     * @param ids with the opening and closing marks
     * @param types 0 for the first text, 1 for the second
     */
    public record Tokens(long[] ids, long[] types) {
        /** How many there are. */
        public int length() {
            return ids.length;
        }
    }

    /**
     * Loads a model.
     *
     * @param model the bytes of the ONNX file
     * @param tokenizer the bytes of the tokenizer.json that belongs to it
     * @throws IOException where either is not what it should be
     */
    public static OnnxTransformer load(byte[] model, byte[] tokenizer) throws IOException {
        HuggingFaceTokenizer words = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(tokenizer), Map.of("truncation", "false", "padding", "false"));
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = KeptEnvironment.get();
            return new OnnxTransformer(
                    environment, environment.createSession(model, options), words, hash(model, tokenizer));
        } catch (OrtException e) {
            words.close();
            throw new IOException("The ONNX model could not be loaded: " + e.getMessage(), e);
        }
    }

    /** The ids of a text's tokens, without the marks that open and close an input. */
    public long[] words(String text) {
        return tokenizer.encode(text, false, false).getIds();
    }

    /** One text as an input of at most {@code longest} tokens, the rest left out. */
    public Tokens single(long[] words, int longest) {
        int kept = Math.min(words.length, longest - 2);
        long[] ids = new long[kept + 2];
        ids[0] = opening;
        System.arraycopy(words, 0, ids, 1, kept);
        ids[kept + 1] = closing;
        return new Tokens(ids, new long[ids.length]);
    }

    /**
     * Two texts as one input. The second keeps at most {@code longestSecond} tokens; the first is cut where both are
     * longer than {@code longest}.
     */
    public Tokens pair(long[] first, long[] second, int longest, int longestSecond) {
        int two = Math.min(second.length, longestSecond);
        int one = Math.min(first.length, longest - 3 - two);
        long[] ids = new long[one + two + 3];
        long[] types = new long[ids.length];
        ids[0] = opening;
        System.arraycopy(first, 0, ids, 1, one);
        ids[one + 1] = closing;
        System.arraycopy(second, 0, ids, one + 2, two);
        ids[ids.length - 1] = closing;
        Arrays.fill(types, one + 2, types.length, 1);
        return new Tokens(ids, types);
    }

    /**
     * Runs the model on a batch, padded to its longest member.
     *
     * @throws IllegalStateException where the runtime refuses the batch
     */
    public Output run(List<Tokens> batch) {
        int longest = batch.stream().mapToInt(Tokens::length).max().orElseThrow();
        long[] ids = new long[batch.size() * longest];
        long[] mask = new long[ids.length];
        long[] types = new long[ids.length];
        for (int row = 0; row < batch.size(); row++) {
            Tokens tokens = batch.get(row);
            System.arraycopy(tokens.ids(), 0, ids, row * longest, tokens.length());
            System.arraycopy(tokens.types(), 0, types, row * longest, tokens.length());
            Arrays.fill(mask, row * longest, row * longest + tokens.length(), 1);
        }
        long[] shape = {batch.size(), longest};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            OnnxTensor answer = (OnnxTensor) result.get(0);
            float[] values = new float[answer.getFloatBuffer().remaining()];
            answer.getFloatBuffer().get(values);
            return new Output(values, answer.getInfo().getShape());
        } catch (OrtException e) {
            throw new IllegalStateException("The ONNX runtime refused a batch of " + batch.size() + ".", e);
        }
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Hash of the model's and the tokenizer's bytes, 64 hex digits. */
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The ONNX session could not be closed.", e);
        }
    }

    private static String hash(byte[] model, byte[] tokenizer) {
        MessageDigest digest = Sha256.digest();
        digest.update(model);
        return HexFormat.of().formatHex(digest.digest(tokenizer));
    }
}
