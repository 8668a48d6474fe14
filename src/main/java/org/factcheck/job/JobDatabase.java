package org.factcheck.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the database of a job: one file below the state folder, which belongs to one process, or a PostgreSQL
 * server, which several machines may share.
 *
 * @param file the embedded database without its ending; null where a server is used
 * @param user null for the driver's own default
 * @param password null where there is none
 */
record JobDatabase(
        String url,
        @Nullable Path file,
        @Nullable String user,
        @Nullable String password) {

    static final String USER_VARIABLE = "FACTCHECK_DATABASE_USER";
    static final String PASSWORD_VARIABLE = "FACTCHECK_DATABASE_PASSWORD";

    /** What H2 adds to the name of a database. */
    static final String H2_ENDING = ".mv.db";

    /** How the states of SQL begin that tell of broken connections, and of a server that is stopped or starts. */
    private static final List<String> GONE = List.of("08", "57P");

    private static final String CHARACTERS_OF_DATABASE_SETTINGS = ";";
    private static final String H2_MIGRATIONS = "classpath:db/migration";
    private static final String POSTGRESQL_MIGRATIONS = "classpath:db/postgresql";

    static JobDatabase of(Path stateFolder, DatabaseSettings settings) {
        String url = settings.url();
        return url == null
                ? embedded(stateFolder.resolve("factcheck"))
                : new JobDatabase(url, null, System.getenv(USER_VARIABLE), System.getenv(PASSWORD_VARIABLE));
    }

    /** The embedded database of this name. */
    static JobDatabase embedded(Path file) {
        return new JobDatabase(
                "jdbc:h2:file:" + file.toAbsolutePath()
                        // H2 2.4 fails, and is said to lose data, where it moves chunks together on closing.
                        + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000;MAX_COMPACT_TIME=0"
                        // So that it understands "on conflict do nothing".
                        + ";MODE=PostgreSQL",
                file,
                "sa",
                "");
    }

    /** The file of an embedded database, with its ending. */
    Path kept() {
        Path name = Objects.requireNonNull(file, "file");
        return name.resolveSibling(name.getFileName() + H2_ENDING);
    }

    /** Whether an embedded database can lie there: in its address a semicolon ends the path. */
    static boolean canLieIn(Path stateFolder) {
        return !stateFolder.toAbsolutePath().toString().contains(CHARACTERS_OF_DATABASE_SETTINGS);
    }

    /** Where Flyway finds the versions of the schema. */
    String migrations() {
        return file == null ? POSTGRESQL_MIGRATIONS : H2_MIGRATIONS;
    }

    /** Whether there is anything to open; a server is asked only on opening. */
    boolean exists() {
        return file == null || Files.exists(kept());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Keeps other machines that share the database from the same job; does nothing more where the file's lock does. */
    JobLock lock(String job, Instant now) throws StateLock.HeldException, SQLException {
        return file == null ? JobLock.take(this, job, now) : JobLock.NONE;
    }

    /** Whether opening the database failed because a program that knows nothing of the lock has it open. */
    static boolean isTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is to be said where a server went away or was never reached: its address, why and what to do; empty where
     * something else is the matter.
     */
    Optional<String> gone(Throwable failure) {
        if (file != null) {
            return Optional.empty();
        }
        Optional<SQLException> found = Optional.empty();
        boolean isGone = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                // The innermost says most.
                found = Optional.of(sql);
                isGone = isGone || isOfGoneServer(sql);
            }
        }
        return isGone ? found.map(sql -> gone(String.valueOf(sql.getMessage()))) : Optional.empty();
    }

    private String gone(String why) {
        return "The database at " + url.replaceFirst("[?].*", "") + " does not answer: "
                + why.replaceFirst("\\.*$", ".") + " Make sure that it runs and can be reached from here.";
    }

    private static boolean isOfGoneServer(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || GONE.stream().anyMatch(state::startsWith);
    }

    static String takenBySomebodyElse(Path stateFolder) {
        return "The database in " + stateFolder + " is open in a program other than this one, such as a browser"
                + " for databases. Close it there, and run again.";
    }
}
