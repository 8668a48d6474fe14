package org.factcheck.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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

    private static final String UNFINISHED = ".unfinished";

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

    /**
     * Makes the embedded database where there is none, under another name until it is whole: H2 keeps each table at once, so
     * that what a killed process leaves in the middle can neither be gone on with nor always be opened. To be called under the
     * lock of the folder.
     */
    void make() throws IOException {
        if (file == null || exists()) {
            return;
        }
        JobDatabase unfinished = embedded(file.resolveSibling(file.getFileName() + UNFINISHED));
        Path made = unfinished.kept();
        Files.deleteIfExists(made);
        unfinished.schema().migrate();
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(made, kept(), StandardCopyOption.ATOMIC_MOVE);
        Durable.forceNames(Objects.requireNonNull(kept().toAbsolutePath().getParent(), "the state folder"));
    }

    private Path kept() {
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

    /** The program's tables in this database, over connections of its own. */
    Flyway schema() {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations(migrations())
                .load();
    }

    /** The program's tables in this database, over connections of this source. */
    Flyway schema(DataSource source) {
        return Flyway.configure().dataSource(source).locations(migrations()).load();
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

    static String takenBySomebodyElse(Path stateFolder) {
        return "The database in " + stateFolder + " is open in a program other than this one, such as a browser"
                + " for databases. Close it there, and run again.";
    }
}
