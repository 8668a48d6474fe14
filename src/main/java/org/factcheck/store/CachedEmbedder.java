package org.factcheck.store;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.factcheck.evidence.Embedder;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps vectors in the database, by the text's content and the model's hash, so that no text is embedded twice. */
public final class CachedEmbedder implements Embedder {

    private final Embedder embedder;
    private final JdbcClient database;
    private final JdbcOperations batches;
    private final TransactionOperations ownTransaction;
    private final CacheTable table;
    private final AnswerCounts counts;

    /**
     * A cache in front of this embedder.
     *
     * @param ownTransaction keeps a vector even where the work it was made for is rolled back
     * @param counts are added to
     */
    public CachedEmbedder(
            Embedder embedder, JdbcOperations database, TransactionOperations ownTransaction, AnswerCounts counts) {
        this.counts = counts;
        this.embedder = embedder;
        this.database = JdbcClient.create(database);
        this.batches = database;
        this.ownTransaction = ownTransaction;
        this.table = new CacheTable("embedding", this.database, ownTransaction);
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
        return embed(List.of(text)).get(0);
    }

    /** The vectors of these texts, in their order; looked up and kept together. */
    public List<float[]> embed(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<String> keys = texts.stream()
                .map(text -> Hashes.of(embedder.fingerprint(), text))
                .toList();
        Map<String, float[]> vectors = lookUp(Set.copyOf(keys));
        // In the order of the keys, so that two threads with the same texts wait for each other and do not deadlock.
        Map<String, float[]> computed = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!vectors.containsKey(keys.get(i))) {
                String text = texts.get(i);
                computed.computeIfAbsent(keys.get(i), key -> embedder.embed(text));
            }
        }
        counts.add(computed.size(), keys.size() - computed.size());
        keep(computed);
        vectors.putAll(computed);
        return keys.stream()
                .map(key -> Objects.requireNonNull(vectors.get(key)))
                .toList();
    }

    private Map<String, float[]> lookUp(Set<String> keys) {
        LocalDate today = LocalDate.now();
        Map<String, float[]> vectors = new HashMap<>();
        Set<String> stale = new HashSet<>();
        database.sql("select cache_key, vector, last_used from embedding where cache_key in (:keys)")
                .param("keys", keys)
                .query((RowCallbackHandler) row -> {
                    vectors.put(row.getString(1), vector(row.getBytes(2)));
                    if (CacheTable.isStale(row.getObject(3, LocalDate.class), today)) {
                        stale.add(row.getString(1));
                    }
                });
        table.used(stale, today);
        return vectors;
    }

    private void keep(Map<String, float[]> computed) {
        if (!computed.isEmpty()) {
            ownTransaction.executeWithoutResult(status -> batches.batchUpdate(
                    "insert into embedding (cache_key, vector) values (?, ?) on conflict do nothing",
                    computed.entrySet().stream()
                            .map(each -> new Object[] {each.getKey(), bytes(each.getValue())})
                            .toList()));
        }
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
