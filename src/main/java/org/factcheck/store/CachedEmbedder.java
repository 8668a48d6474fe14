package org.factcheck.store;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.factcheck.evidence.Embedder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps vectors in the database, by the text's content and the model's hash, so that no text is embedded twice. */
public final class CachedEmbedder implements Embedder {

    private final Embedder embedder;
    private final JdbcClient database;
    private final TransactionOperations ownTransaction;
    private final CacheTable table;

    private record Kept(byte[] vector, LocalDate lastUsed) {}

    /**
     * A cache in front of this embedder.
     *
     * @param ownTransaction keeps a vector even where the work it was made for is rolled back
     */
    public CachedEmbedder(Embedder embedder, JdbcClient database, TransactionOperations ownTransaction) {
        this.embedder = embedder;
        this.database = database;
        this.ownTransaction = ownTransaction;
        this.table = new CacheTable("embedding", database, ownTransaction);
    }

    /**
     * Forgets vectors. To be called where all passages of a night were just embedded: a night whose index of passages is
     * there already asks for none of them, which does not mean that they are of no use.
     *
     * @param since those of no use since this day go
     * @param most of the rest the oldest go, until so many are left
     */
    public void forgetUnused(LocalDate since, int most) {
        table.forgetUnused(since, most);
    }

    @Override
    public float[] embed(String text) {
        String key = Hashes.of(embedder.fingerprint(), text);
        List<Kept> kept = database.sql("select vector, last_used from embedding where cache_key = ?")
                .param(key)
                .query((row, i) -> new Kept(row.getBytes(1), row.getObject(2, LocalDate.class)))
                .list();
        if (!kept.isEmpty()) {
            LocalDate today = LocalDate.now();
            if (CacheTable.isStale(kept.get(0).lastUsed(), today)) {
                table.used(Set.of(key), today);
            }
            return vector(kept.get(0).vector());
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
