package org.factcheck.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the program's tables and brings them to the version that this program knows. H2 keeps each statement at once, so
 * that what a killed process leaves in the middle can neither be gone on with nor always be opened: an embedded database
 * is made, or copied and brought on, under another name, and takes its place by one rename when it is whole.
 */
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /** The key of the lock on a server's tables: "factcheck" as the keys of a telephone. */
    private static final long BRINGING_ON = 322824325L;

    private static final String UNFINISHED = ".unfinished";
    private static final int LOOKS = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Schema() {}

    /**
     * Brings a database on, or makes it; does nothing where it is as it should be. To be called under the lock of the
     * folder of an embedded one, and before it is opened.
     *
     * @throws RefusedException where a newer program has brought it further than this one knows
     */
    static void bringOn(JobDatabase database) throws IOException, RefusedException {
        Path file = database.file();
        if (file != null && !database.exists()) {
            build(database, null);
            return;
        }
        MigrationInfoService versions = versions(database);
        refuseNewer(database, versions);
        if (versions.pending().length == 0) {
            return;
        }
        LOG.info("{} is brought to version {} of its tables.", name(database), last(versions.pending()));
        if (file == null) {
            migrateAtOnce(database);
        } else {
            build(database, database.kept());
        }
    }

    /** The version of a database that a newer program has brought further than this one knows; empty for any other. */
    static Optional<MigrationVersion> newerVersion(JobDatabase database) {
        return newerVersion(versions(database));
    }

    private static Optional<MigrationVersion> newerVersion(MigrationInfoService versions) {
        return Stream.of(versions.all())
                .filter(each -> each.getState().name().startsWith("FUTURE"))
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later.compareTo(earlier) > 0 ? later : earlier);
    }

    private static void refuseNewer(JobDatabase database, MigrationInfoService versions) throws RefusedException {
        Optional<MigrationVersion> newer = newerVersion(versions);
        if (newer.isPresent()) {
            MigrationInfo[] known = Arrays.stream(versions.all())
                    .filter(each -> each.getState().isResolved())
                    .toArray(MigrationInfo[]::new);
            throw new RefusedException(
                    ExitCode.MISCONFIGURED,
                    name(database) + " was brought to version " + newer.get() + " of its tables by a newer version of"
                            + " this program, which knows them up to version " + last(known)
                            + ". Nothing was changed. Use the newer program, restore a backup of before, or keep the"
                            + " outputs of this one elsewhere (--out, database.url).");
        }
    }

    private static MigrationVersion last(MigrationInfo[] versions) {
        return versions[versions.length - 1].getVersion();
    }

    private static String name(JobDatabase database) {
        return "The database " + (database.file() == null ? database.url() : database.kept());
    }

    /** Whoever has the file open may be about to let go of it: it is given a moment. */
    private static MigrationInfoService versions(JobDatabase database) {
        for (int look = 1; true; look++) {
            try {
                return flyway(database).info();
            } catch (FlywayException e) {
                if (!JobDatabase.isTaken(e) || look == LOOKS) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private static Flyway flyway(JobDatabase database) {
        return configuration(database)
                .dataSource(database.url(), database.user(), database.password())
                .load();
    }

    private static FluentConfiguration configuration(JobDatabase database) {
        return Flyway.configure().locations(database.migrations()).callbacks(new FillLookUps());
    }

    /**
     * Brings a server's tables on in one transaction: Flyway by itself notes that a version is reached when its tables are
     * there already, and could not go on where it was cut off in between.
     */
    private static void migrateAtOnce(JobDatabase database) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                // Other jobs that share the database wait for the end of it.
                sql.execute("select pg_advisory_xact_lock(" + BRINGING_ON + ")");
            }
            configuration(database)
                    .dataSource(new OneTransaction(connection))
                    .load()
                    .migrate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be brought on: " + e.getMessage(), e);
        }
    }

    /** From a copy where there is something to begin with; what an earlier try left of it goes. */
    private static void build(JobDatabase database, @Nullable Path begin) throws IOException {
        Path file = Objects.requireNonNull(database.file(), "file");
        JobDatabase unfinished = JobDatabase.embedded(file.resolveSibling(file.getFileName() + UNFINISHED));
        Path made = unfinished.kept();
        Files.deleteIfExists(made);
        if (begin != null) {
            Files.copy(begin, made);
        }
        flyway(unfinished).migrate();
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(made, database.kept(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.forceNames(
                Objects.requireNonNull(database.kept().toAbsolutePath().getParent(), "the state folder"));
    }
}
