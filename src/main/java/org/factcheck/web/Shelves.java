package org.factcheck.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.factcheck.job.DatabaseSettings;
import org.factcheck.job.ExitCode;
import org.factcheck.job.Library;
import org.factcheck.job.RefusedException;
import org.factcheck.schedule.JobFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs whose runs can be read, each with the library that its runs stand in; jobs may share one. */
final class Shelves implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);

    /** How old what is known of the job files may be: they are edited by hand, and read for each page. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** How long another process may have to wait for a database that nobody reads just then. */
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(250);

    private final Supplier<List<JobFile>> source;
    private final Duration letGoAfter;
    private final Map<Place, Library> libraries = new HashMap<>();
    private final ScheduledExecutorService keeper;
    private List<JobFile> jobs = List.of();
    private Instant lastLook = Instant.EPOCH;

    private record Place(Path output, DatabaseSettings database) {}

    Shelves(Supplier<List<JobFile>> source, Duration letGoAfter) {
        this.source = source;
        this.letGoAfter = letGoAfter;
        keeper = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "library-keeper");
            thread.setDaemon(true);
            return thread;
        });
        keeper.scheduleWithFixedDelay(
                this::letGo, BETWEEN_CHECKS.toMillis(), BETWEEN_CHECKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** All jobs by their names. */
    synchronized List<JobFile> jobs() {
        Instant now = Instant.now();
        if (now.isAfter(lastLook.plus(BETWEEN_LOOKS))) {
            jobs = source.get().stream()
                    .sorted(Comparator.comparing(JobFile::name))
                    .toList();
            lastLook = now;
        }
        return jobs;
    }

    /** A job by its name. */
    Optional<JobFile> job(String name) {
        return jobs().stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** What a job's runs stand in. */
    synchronized Library libraryOf(JobFile job) {
        Place place = new Place(
                job.output().toAbsolutePath().normalize(), job.operations().database());
        return libraries.computeIfAbsent(place, where -> new Library(job.output(), where.database(), letGoAfter));
    }

    /**
     * Reads in a library; empty where nothing has been run into it yet.
     *
     * @throws BusyException where another process is at work on it, or a newer program was
     */
    <T> Optional<T> read(Library library, Function<JdbcClient, T> reading) {
        try {
            return library.read(reading);
        } catch (RefusedException e) {
            throw new BusyException(e.exitCode() == ExitCode.LOCKED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Jobs by the library that their runs stand in. */
    Map<Library, List<String>> byLibrary(Collection<JobFile> wanted) {
        Map<Library, List<String>> names = new LinkedHashMap<>();
        wanted.forEach(job -> names.computeIfAbsent(libraryOf(job), library -> new ArrayList<>())
                .add(job.name()));
        return names;
    }

    private void letGo() {
        for (Library library : opened()) {
            try {
                library.letGo(Instant.now());
            } catch (IOException | RuntimeException e) {
                LOG.warn("The database below {} could not be let go of: {}", library.output(), e.toString());
            }
        }
    }

    private synchronized List<Library> opened() {
        return List.copyOf(libraries.values());
    }

    @Override
    public void close() throws IOException {
        keeper.shutdown();
        for (Library library : opened()) {
            library.close();
        }
    }
}
