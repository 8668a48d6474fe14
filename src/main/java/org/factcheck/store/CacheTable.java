package org.factcheck.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Which entries of a cache are of use: noted to the week, so that an unchanged night writes next to nothing. */
final class CacheTable {

    private static final int DAYS_BETWEEN_NOTES = 7;

    private final String table;
    private final JdbcClient database;
    private final TransactionOperations ownTransaction;

    CacheTable(String table, JdbcClient database, TransactionOperations ownTransaction) {
        this.table = table;
        this.database = database;
        this.ownTransaction = ownTransaction;
    }

    /** Whether a use today is worth a note. */
    static boolean isStale(LocalDate lastUsed, LocalDate today) {
        return lastUsed.isBefore(today.minusDays(DAYS_BETWEEN_NOTES));
    }

    /** Notes that entries were of use. */
    void used(Collection<String> keys, LocalDate today) {
        if (keys.isEmpty()) {
            return;
        }
        try {
            // In the order of the keys, so that threads with the same ones wait for each other and do not deadlock.
            ownTransaction.executeWithoutResult(status -> new TreeSet<>(keys)
                    .forEach(key -> database.sql("update " + table + " set last_used = ? where cache_key = ?")
                            .params(today, key)
                            .update()));
        } catch (DataAccessException e) {
            // Another process has them under its hand: its note serves as well, and none is worth failing a claim.
        }
    }

    /** Forgets what was of no use since a day, and of the rest the oldest, until so many are left. */
    void forgetUnused(LocalDate since, int most) {
        database.sql("delete from " + table + " where last_used < ?")
                .param(since)
                .update();
        int over = database.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()
                - most;
        if (over > 0) {
            List<String> oldest = database.sql(
                            "select cache_key from " + table + " order by last_used, cache_key limit ?")
                    .param(over)
                    .query(String.class)
                    .list();
            oldest.forEach(key -> database.sql("delete from " + table + " where cache_key = ?")
                    .param(key)
                    .update());
        }
    }
}
