package org.factcheck.job;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.factcheck.store.RunCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the runs into one output folder left, open to many readers at once, and to the runs of this process beside them. An
 * embedded database is opened with the first reader, and let go of some time after the last, or as soon as nobody reads
 * where another process is about to run the job.
 */
public final class Library implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 8;

    private final Path output;
    private final DatabaseSettings settings;
    private final Duration letGoAfter;
    private @Nullable Opened opened;
    private int readers;
    private Instant lastRead = Instant.EPOCH;

    /** The database while it is open. */
    private record Opened(HikariDataSource source, @Nullable StateLock lock) {}

    /**
     * The library of an output folder; nothing is opened yet.
     *
     * @param letGoAfter how long the database stays open after the last reader
     */
    public Library(Path output, DatabaseSettings settings, Duration letGoAfter) {
        this.output = output;
        this.settings = settings;
        this.letGoAfter = letGoAfter;
    }

    /** The folder whose runs these are. */
    public Path output() {
        return output;
    }

    /**
     * Reads; empty where nothing has been run yet.
     *
     * @throws RefusedException where another process is at work on the file
     * @throws IOException where the database cannot be opened; says why, and what to do
     */
    public <T> Optional<T> read(Function<JdbcClient, T> reading) throws IOException, RefusedException {
        HikariDataSource source = enter();
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(JdbcClient.create(source)));
        } finally {
            leave();
        }
    }

    /** The run that is at work in this library, where one is and this process can know. */
    public Optional<String> atWork(JdbcClient database) {
        JobDatabase place = database();
        RunCatalogue catalogue = new RunCatalogue(database);
        if (place.file() != null) {
            return StateLock.isAtWork(state()) ? catalogue.unended().findFirst() : Optional.empty();
        }
        return catalogue
                .unended()
                .filter(runId -> JobLock.isHeld(database, catalogue.jobOf(runId)))
                .findFirst();
    }

    private synchronized @Nullable HikariDataSource enter() throws IOException, RefusedException {
        if (isWantedByOthers()) {
            letGo(Instant.now());
            throw new RefusedException(
                    ExitCode.LOCKED, "Another process is about to work on " + output + ". Wait until it has ended.");
        }
        Opened open = opened == null ? open() : opened;
        opened = open;
        if (open == null) {
            return null;
        }
        readers++;
        return open.source();
    }

    /** Whether another process waits for the embedded database. */
    private boolean isWantedByOthers() throws IOException {
        Opened open = opened;
        return open != null && open.lock() != null && WaitingWorker.isThere(state());
    }

    private synchronized void leave() {
        readers--;
        lastRead = Instant.now();
    }

    private @Nullable Opened open() throws IOException, RefusedException {
        JobDatabase database = database();
        if (!database.exists()) {
            return null;
        }
        @Nullable StateLock lock = database.file() == null ? null : lock();
        HikariDataSource source = new HikariDataSource();
        try {
            source.setJdbcUrl(database.url());
            source.setUsername(database.user());
            source.setPassword(database.password());
            source.setMaximumPoolSize(MOST_CONNECTIONS);
            source.setMinimumIdle(1);
            Schema.bringOn(database);
            return new Opened(source, lock);
        } catch (IOException | RefusedException e) {
            close(new Opened(source, lock));
            throw e;
        } catch (RuntimeException e) {
            close(new Opened(source, lock));
            if (JobDatabase.isTaken(e)) {
                throw new RefusedException(ExitCode.LOCKED, JobDatabase.takenBySomebodyElse(state()));
            }
            throw new IOException(
                    "The database " + database.url() + " could not be opened: " + e.getMessage()
                            + " Make sure that it is there.",
                    e);
        }
    }

    private StateLock lock() throws IOException, RefusedException {
        try {
            return StateLock.takeToRead(state(), Instant.now());
        } catch (StateLock.HeldException e) {
            throw new RefusedException(ExitCode.LOCKED, String.valueOf(e.getMessage()));
        }
    }

    private JobDatabase database() {
        return JobDatabase.of(state(), settings);
    }

    private Path state() {
        return output.resolve(".state");
    }

    /** Lets go of the database where nobody has read for a while; to be called now and then. */
    public synchronized void letGo(Instant now) throws IOException {
        Opened open = opened;
        if (open != null && readers == 0 && (now.isAfter(lastRead.plus(letGoAfter)) || isWantedByOthers())) {
            opened = null;
            close(open);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        Opened open = opened;
        opened = null;
        if (open != null) {
            close(open);
        }
    }

    private static void close(Opened open) throws IOException {
        open.source().close();
        StateLock lock = open.lock();
        if (lock != null) {
            lock.close();
        }
    }
}
