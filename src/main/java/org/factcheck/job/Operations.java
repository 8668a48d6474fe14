package org.factcheck.job;

import java.util.Objects;

/**
 * How a job is kept going from night to night; no verdict depends on it.
 *
 * @param database where it keeps what it knows
 * @param retention what it forgets, and when
 */
public record Operations(DatabaseSettings database, RetentionSettings retention) {

    public Operations {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(retention, "retention");
    }

    /** The embedded database, and long memory. */
    public static Operations defaults() {
        return new Operations(DatabaseSettings.embedded(), RetentionSettings.defaults());
    }

    /** The same with another database. */
    Operations with(DatabaseSettings other) {
        return new Operations(other, retention);
    }

    /** The same with another memory. */
    Operations with(RetentionSettings other) {
        return new Operations(database, other);
    }
}
