package org.factcheck.job;

import java.util.Objects;

/**
 * How a job is kept going from night to night; no verdict depends on it.
 *
 * @param database where it keeps what it knows
 * @param retention what it forgets, and when
 * @param metrics where the figures of its runs go
 */
public record Operations(DatabaseSettings database, RetentionSettings retention, MetricsSettings metrics) {

    public Operations {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(metrics, "metrics");
    }

    /** The embedded database, long memory, and nobody who watches. */
    public static Operations defaults() {
        return new Operations(DatabaseSettings.embedded(), RetentionSettings.defaults(), MetricsSettings.none());
    }

    /** The same with another database. */
    Operations with(DatabaseSettings other) {
        return new Operations(other, retention, metrics);
    }

    /** The same with another memory. */
    Operations with(RetentionSettings other) {
        return new Operations(database, other, metrics);
    }
}
