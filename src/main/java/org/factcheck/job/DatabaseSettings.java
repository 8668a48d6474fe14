package org.factcheck.job;

import org.jspecify.annotations.Nullable;

/**
 * Where the job keeps what it knows.
 *
 * @param url address of a PostgreSQL database, as its JDBC driver reads it and without a password; null for the embedded
 *     database below the output folder
 */
public record DatabaseSettings(@Nullable String url) {

    /** How an address begins. */
    public static final String SCHEME = "jdbc:postgresql:";

    public DatabaseSettings {
        if (url != null && !isAllowed(url)) {
            throw new IllegalArgumentException(
                    "The database's address must begin with " + SCHEME + " and hold no password.");
        }
    }

    /** The embedded database. */
    public static DatabaseSettings embedded() {
        return new DatabaseSettings(null);
    }

    /** Whether an address can be used: secrets do not stand in files. */
    public static boolean isAllowed(String url) {
        return url.startsWith(SCHEME) && !url.contains("password=");
    }
}
