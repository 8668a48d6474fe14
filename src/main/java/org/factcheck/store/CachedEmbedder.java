package org.factcheck.store;

import java.nio.ByteBuffer;
import java.util.List;
import org.factcheck.evidence.Embedder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps vectors in the database, by the text's content and the model's hash, so that no text is embedded twice. */
public final class CachedEmbedder implements Embedder {

    private final Embedder embedder;
    private final JdbcClient database;
    private final TransactionOperations ownTransaction;

    /**
     * A cache in front of this embedder.
     *
     * @param ownTransaction keeps a vector even where the work it was made for is rolled back
     */
    public CachedEmbedder(Embedder embedder, JdbcClient database, TransactionOperations ownTransaction) {
        this.embedder = embedder;
        this.database = database;
        this.ownTransaction = ownTransaction;
    }

    @Override
    public float[] embed(String text) {
        String key = Hashes.of(embedder.fingerprint(), text);
        List<byte[]> kept = database.sql("select vector from embedding where cache_key = ?")
                .param(key)
                .query(byte[].class)
                .list();
        if (!kept.isEmpty()) {
            return vector(kept.get(0));
        }
        float[] vector = embedder.embed(text);
        ownTransaction.executeWithoutResult(
                status -> database.sql("insert into embedding (cache_key, vector) values (?, ?) on conflict do nothing")
                        .params(key, bytes(vector))
                        .update());
        return vector;
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    private static float[] vector(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public String fingerprint() {
        return embedder.fingerprint();
    }

    @Override
    public void close() {
        embedder.close();
    }
}
