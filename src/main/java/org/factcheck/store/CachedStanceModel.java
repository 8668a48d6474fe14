package org.factcheck.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.factcheck.stance.IdleThreads;
import org.factcheck.stance.StanceModel;
import org.factcheck.stance.StanceProbabilities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the model's answers in the database, by the pair's content and the model's hash: no pair is judged twice. */
public final class CachedStanceModel implements StanceModel {

    private final StanceModel model;
    private final JdbcClient database;
    private final TransactionOperations ownTransaction;
    private final CacheTable table;
    private final AnswerCounts counts;
    private final IdleThreads idle;

    /**
     * A cache in front of this model.
     *
     * @param ownTransaction keeps what was judged even where the work it was judged for is rolled back
     * @param counts are added to
     * @param idle take on some of the model's work
     */
    public CachedStanceModel(
            StanceModel model,
            JdbcClient database,
            TransactionOperations ownTransaction,
            AnswerCounts counts,
            IdleThreads idle) {
        this.idle = idle;
        this.counts = counts;
        this.model = model;
        this.database = database;
        this.ownTransaction = ownTransaction;
        this.table = new CacheTable("stance_answer", database, ownTransaction);
    }

    /**
     * Forgets answers.
     *
     * @param since those of no use since this day go
     * @param most of the rest the oldest go, until so many are left
     */
    public void forgetUnused(LocalDate since, int most) {
        table.forgetUnused(since, most);
    }

    @Override
    public List<StanceProbabilities> classify(List<Pair> pairs) {
        Map<String, StanceProbabilities> answers = new LinkedHashMap<>();
        Map<String, Pair> unknown = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(pairs.size());
        for (Pair pair : pairs) {
            String key = Hashes.of(model.fingerprint(), pair.evidence(), pair.claim());
            keys.add(key);
            unknown.put(key, pair);
        }
        if (!keys.isEmpty()) {
            lookUp(keys, answers);
        }
        unknown.keySet().removeAll(answers.keySet());
        keep(List.copyOf(unknown.keySet()), model.classify(List.copyOf(unknown.values()), idle), answers);
        counts.add(unknown.size(), pairs.size() - unknown.size());
        return keys.stream().map(key -> found(answers, key)).toList();
    }

    private void lookUp(List<String> keys, Map<String, StanceProbabilities> answers) {
        LocalDate today = LocalDate.now();
        Set<String> stale = new HashSet<>();
        database.sql("select cache_key, supports, refutes, neutral, last_used from stance_answer"
                        + " where cache_key in (:keys)")
                .param("keys", keys)
                .query((row, i) -> {
                    if (CacheTable.isStale(row.getObject(5, LocalDate.class), today)) {
                        stale.add(row.getString(1));
                    }
                    return answers.put(
                            row.getString(1),
                            new StanceProbabilities(row.getDouble(2), row.getDouble(3), row.getDouble(4)));
                })
                .list();
        table.used(stale, today);
    }

    private void keep(List<String> keys, List<StanceProbabilities> judged, Map<String, StanceProbabilities> answers) {
        Map<String, StanceProbabilities> sorted = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            sorted.put(keys.get(i), judged.get(i));
        }
        answers.putAll(sorted);
        // In the order of the keys, so that two threads with the same pairs wait for each other and do not deadlock.
        ownTransaction.executeWithoutResult(status -> sorted.forEach((key, answer) -> database.sql(
                        "insert into stance_answer (cache_key, supports, refutes, neutral) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                .params(key, answer.supports(), answer.refutes(), answer.neutral())
                .update()));
    }

    private static StanceProbabilities found(Map<String, StanceProbabilities> answers, String key) {
        StanceProbabilities answer = answers.get(key);
        if (answer == null) {
            throw new IllegalStateException("The stance model gave no answer to a pair it was asked.");
        }
        return answer;
    }

    @Override
    public String fingerprint() {
        return model.fingerprint();
    }

    @Override
    public void close() {
        model.close();
    }
}
