package org.factcheck.schedule;

import static org.factcheck.schedule.JobFileProblems.quoted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.factcheck.schedule.JobFileException.Problem;

/** Several job files read together: those that can be used, and everything that is wrong in the others. */
public final class JobFolder {

    // Lies beside the job files, but tells who may see the reports.
    private static final String USERS_FILE = "users.yml";

    private final List<Entry> jobs = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A job file in which nothing is wrong.
     *
     * @param file the file as it was named
     */
    public record Entry(String file, JobFile job) {}

    private JobFolder(List<Path> files) {
        Map<String, Entry> byName = new HashMap<>();
        for (Path file : files) {
            JobFileProblems found = new JobFileProblems(JobFileReader.name(file));
            JobFileReader.read(file, found, Environment.OF_THE_PROCESS)
                    .ifPresent(read -> take(file, read, byName, found));
            problems.addAll(found.list());
        }
    }

    /** Reads these files, in this order. */
    public static JobFolder of(List<Path> files) {
        return new JobFolder(files);
    }

    /**
     * Reads every {@code .yml} and {@code .yaml} file of a folder but {@code users.yml}, in the order of their names;
     * folders inside it are left alone.
     *
     * @throws JobFileException where the folder cannot be read or holds no job file
     */
    public static JobFolder read(Path folder) throws JobFileException {
        JobFileProblems found = new JobFileProblems(JobFileReader.name(folder));
        try (Stream<Path> list = Files.list(folder)) {
            List<Path> files = list.filter(JobFolder::isJobFile).sorted().toList();
            if (!files.isEmpty()) {
                return new JobFolder(files);
            }
            found.add(0, "The folder holds no job file. Put one there whose name ends in .yml.");
        } catch (IOException e) {
            found.add(
                    0,
                    "The folder of job files cannot be read (" + JobFileReader.reason(e) + "). Name one that exists.");
        }
        throw new JobFileException(found.list());
    }

    private static boolean isJobFile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".yml") || name.endsWith(".yaml"))
                && !name.startsWith(".")
                && !name.equals(USERS_FILE)
                && Files.isRegularFile(file);
    }

    private void take(Path file, JobFileReader.Read read, Map<String, Entry> byName, JobFileProblems found) {
        Entry entry = new Entry(JobFileReader.name(file), read.job());
        // Some file systems take two names for the same where only the case differs.
        Entry first = byName.putIfAbsent(read.job().name().toLowerCase(Locale.ROOT), entry);
        if (first == null) {
            jobs.add(entry);
            return;
        }
        String name = read.job().name();
        String message = "The job's name is " + quoted(name) + ", which " + first.file() + " has already; their"
                + " outputs would share one folder. Give one of them another name.";
        found.add(read.nameLine(), "name", name, message);
    }

    /** The jobs that can be used, in the order of their files; no two have the same name. */
    public List<Entry> jobs() {
        return List.copyOf(jobs);
    }

    /** Everything that is wrong, file by file, in the order of the lines; empty where all can be used. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * All the jobs, in the order of their files.
     *
     * @throws JobFileException where anything is wrong in any of them
     */
    public List<JobFile> whole() throws JobFileException {
        if (!problems.isEmpty()) {
            throw new JobFileException(problems);
        }
        return jobs.stream().map(Entry::job).toList();
    }
}
