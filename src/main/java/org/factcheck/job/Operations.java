package org.factcheck.job;

import java.util.Objects;

/**
 * How a job is kept going from night to night; no verdict depends on it.
 *
 * @param database where it keeps what it knows
 * @param retention what it forgets, and when
 * @param metrics where the figures of its runs go
 * @param workers who judges
 */
public record Operations(
        DatabaseSettings database, RetentionSettings retention, MetricsSettings metrics, WorkersSettings workers) {

    public Operations {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(metrics, "metrics");
        Objects.requireNonNull(workers, "workers");
    }

    /** The embedded database, long memory, nobody who watches, and no other machine. */
    public static Operations defaults() {
        return new Operations(
                DatabaseSettings.embedded(),
                RetentionSettings.defaults(),
                MetricsSettings.none(),
                WorkersSettings.local());
    }

    /** The same with another database. */
    Operations with(DatabaseSettings other) {
        return new Operations(other, retention, metrics, workers);
    }

    /** The same with another memory. */
    Operations with(RetentionSettings other) {
        return new Operations(database, other, metrics, workers);
    }

    /** The same with other workers. */
    public Operations with(WorkersSettings other) {
        return new Operations(database, retention, metrics, other);
    }
}
