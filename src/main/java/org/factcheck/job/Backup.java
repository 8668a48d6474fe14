package org.factcheck.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.util.FileSystemUtils;

/** Copies the embedded database into a file, and puts such a copy back. A server has means of its own for that. */
public final class Backup {

    private static final String NOT_EMBEDDED =
            "The job keeps its data in PostgreSQL (database.url). Use the server's own"
                    + " means, such as pg_dump and pg_restore.";

    private Backup() {}

    /**
     * Writes a copy; it appears whole or not at all.
     *
     * @param output the job's output folder
     * @param file where to; nothing is overwritten
     * @throws RefusedException where a run is at work, nothing is there to copy, or the file is there already
     */
    public static void write(Path output, DatabaseSettings settings, Path file) throws IOException, RefusedException {
        requireEmbedded(settings);
        if (Files.exists(file)) {
            throw new RefusedException(
                    ExitCode.MISCONFIGURED, "The file '" + file + "' is there already. Name one that is not.");
        }
        Path state = output.resolve(".state");
        JobDatabase database = JobDatabase.of(state, settings);
        if (!database.exists()) {
            throw new RefusedException(
                    ExitCode.MISCONFIGURED,
                    "Nothing has been run into '" + output + "' yet, so there is nothing to copy.");
        }
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        try (StateLock lock = take(state);
                Connection connection = connect(database, state);
                PreparedStatement sql = connection.prepareStatement("backup to ?")) {
            Files.createDirectories(absolute.resolveSibling(""));
            sql.setString(1, part.toString());
            sql.execute();
            Files.move(part, absolute);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(
                    ExitCode.MISCONFIGURED, "The file '" + file + "' is there already. Name one that is not.");
        } catch (SQLException e) {
            throw new IOException("The database could not be copied to " + file + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Puts a copy back in the place of the database, which is kept beside it.
     *
     * @param file what {@link #write} wrote
     * @return where the database lies that was there before, or would lie
     * @throws RefusedException where a run is at work, or the file is no such copy or of a newer program
     */
    public static Path restore(Path output, DatabaseSettings settings, Path file) throws IOException, RefusedException {
        requireEmbedded(settings);
        Path state = output.resolve(".state");
        try (StateLock lock = take(state)) {
            Path fresh = Files.createDirectories(state.resolve("restore"));
            try {
                JobDatabase copy = JobDatabase.embedded(fresh.resolve("factcheck"));
                unpack(file, ended(copy));
                requireKnownSchema(copy, file);
                Path place = ended(JobDatabase.of(state, settings));
                Path before = place.resolveSibling("before-restore" + JobDatabase.H2_ENDING);
                if (Files.exists(place)) {
                    Files.copy(place, before, StandardCopyOption.REPLACE_EXISTING);
                }
                Durable.force(fresh);
                Files.move(ended(copy), place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                Durable.forceNames(state);
                return before;
            } finally {
                FileSystemUtils.deleteRecursively(fresh);
            }
        }
    }

    private static void requireEmbedded(DatabaseSettings settings) throws RefusedException {
        if (settings.url() != null) {
            throw new RefusedException(ExitCode.MISCONFIGURED, NOT_EMBEDDED);
        }
    }

    private static StateLock take(Path state) throws IOException, RefusedException {
        try {
            return StateLock.take(state, Instant.now());
        } catch (StateLock.HeldException e) {
            throw new RefusedException(ExitCode.LOCKED, String.valueOf(e.getMessage()));
        }
    }

    private static Connection connect(JobDatabase database, Path state) throws SQLException, RefusedException {
        try {
            return database.connect();
        } catch (SQLException e) {
            if (JobDatabase.isTaken(e)) {
                throw new RefusedException(ExitCode.LOCKED, JobDatabase.takenBySomebodyElse(state));
            }
            throw e;
        }
    }

    private static Path ended(JobDatabase database) {
        Path file = database.file();
        if (file == null) {
            throw new IllegalArgumentException("A server's database is no file.");
        }
        return file.resolveSibling(file.getFileName() + JobDatabase.H2_ENDING);
    }

    private static void unpack(Path file, Path to) throws IOException, RefusedException {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(JobDatabase.H2_ENDING)) {
                    Files.copy(zip, to, StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
        }
        throw noCopy(file);
    }

    private static RefusedException noCopy(Path file) {
        return new RefusedException(
                ExitCode.MISCONFIGURED, "The file '" + file + "' is no copy that 'backup' wrote. Name one that is.");
    }

    private static void requireKnownSchema(JobDatabase copy, Path file) throws RefusedException {
        String version = schema(copy, file);
        if (Schema.newerVersion(copy).isPresent()) {
            throw new RefusedException(
                    ExitCode.MISCONFIGURED,
                    "The file '" + file + "' was written by a newer version of this program: its schema has version "
                            + version + ", which this one does not know. Restore it with that version.");
        }
    }

    /** The version of the schema in a copy. */
    private static String schema(JobDatabase copy, Path file) throws RefusedException {
        try (Connection connection = copy.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select \"version\" from \"flyway_schema_history\" where \"success\""
                        + " and \"version\" is not null order by \"installed_rank\" desc limit 1")) {
            if (row.next()) {
                return row.getString(1);
            }
        } catch (SQLException e) {
            // Told like any other file that is none of ours.
        }
        throw noCopy(file);
    }
}
