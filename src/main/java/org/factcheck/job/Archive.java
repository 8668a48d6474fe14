package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Properties;
import org.factcheck.store.HistoryStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a job remembers, opened by commands other than a run. Where the database is a file, it is theirs alone as long. */
public final class Archive implements AutoCloseable {

    private final @Nullable StateLock lock;
    private final SingleConnectionDataSource source;

    private Archive(@Nullable StateLock lock, SingleConnectionDataSource source) {
        this.lock = lock;
        this.source = source;
    }

    /**
     * Opens what is there, and brings it to the schema of this program.
     *
     * @param output the job's output folder
     * @throws RefusedException where nothing is there yet, or where a run is at work on the file
     */
    public static Archive open(Path output, DatabaseSettings settings) throws IOException, RefusedException {
        Path state = output.resolve(".state");
        JobDatabase database = JobDatabase.of(state, settings);
        if (!database.exists()) {
            throw new RefusedException(
                    ExitCode.MISCONFIGURED,
                    "Nothing has been run into '" + output
                            + "' yet. Name the output folder of a job by --out or output in the job file.");
        }
        @Nullable StateLock lock = database.file() == null ? null : take(state);
        try {
            return new Archive(lock, source(database, state));
        } catch (IOException | RefusedException | RuntimeException e) {
            if (lock != null) {
                lock.close();
            }
            throw e;
        }
    }

    private static StateLock take(Path state) throws IOException, RefusedException {
        try {
            return StateLock.take(state, Instant.now());
        } catch (StateLock.HeldException e) {
            throw new RefusedException(ExitCode.LOCKED, String.valueOf(e.getMessage()));
        }
    }

    private static SingleConnectionDataSource source(JobDatabase database, Path state)
            throws IOException, RefusedException {
        Properties properties = new Properties();
        if (database.user() != null) {
            properties.setProperty("user", database.user());
        }
        if (database.password() != null) {
            properties.setProperty("password", database.password());
        }
        SingleConnectionDataSource source = new SingleConnectionDataSource();
        source.setUrl(database.url());
        source.setConnectionProperties(properties);
        source.setSuppressClose(true);
        try {
            Schema.bringOn(database);
            source.initConnection();
            return source;
        } catch (SQLException | RuntimeException e) {
            source.destroy();
            if (JobDatabase.isTaken(e)) {
                throw new RefusedException(ExitCode.LOCKED, JobDatabase.takenBySomebodyElse(state));
            }
            throw new IOException(
                    "The database " + database.url() + " could not be opened: " + e.getMessage()
                            + " Make sure that it is there.",
                    e);
        }
    }

    /** What is told of past runs. */
    public HistoryStore history() {
        return new HistoryStore(JdbcClient.create(source));
    }

    @Override
    public void close() throws IOException {
        source.destroy();
        if (lock != null) {
            lock.close();
        }
    }
}
