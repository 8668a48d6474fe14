package org.factcheck.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.factcheck.report.CsvProfile;
import org.factcheck.report.StoredCsv;
import org.factcheck.schedule.JobFile;

/**
 * The newest outputs of a job, or of one of its nights, as the links in the output folder lead to them. No database is asked,
 * so they can be fetched while any process is at work.
 */
final class Published {

    private static final String LATEST = "latest";

    private final Runs runs;

    Published(Runs runs) {
        this.runs = runs;
    }

    /**
     * What lies there.
     *
     * @param when a business date, or "latest"
     */
    RunFiles files(String jobName, String when) {
        JobFile job = runs.job(jobName);
        Path jobFolder = job.output().resolve(job.name());
        Path link = when.equals(LATEST)
                ? jobFolder.resolve(LATEST)
                : jobFolder.resolve(day(when)).resolve(LATEST);
        // Followed once, so that a night that is published meanwhile changes nothing under the reader's hands.
        return real(link, jobFolder)
                .flatMap(RunFiles::in)
                .orElseThrow(() -> new NotHereException("The job '" + jobName + "' has no outputs"
                        + (when.equals(LATEST) ? " yet." : " of " + when + ".")));
    }

    /**
     * The newest outputs of one of the jobs that the reader may see.
     *
     * @param files what people read first in front
     */
    record Latest(String job, List<File> files) {}

    /** An output of a run, and what it is. */
    record File(String name, String meaning, String size) {}

    /** Those of all these jobs, by name, as far as there are any. */
    List<Latest> latest() {
        return runs.jobs().stream().flatMap(job -> newest(job).stream()).toList();
    }

    private static Optional<Latest> newest(JobFile job) {
        Path jobFolder = job.output().resolve(job.name());
        return real(jobFolder.resolve(LATEST), jobFolder)
                .flatMap(RunFiles::in)
                .map(files -> new Latest(
                        job.name(),
                        files.all().stream()
                                .map(output -> new File(
                                        output.name(),
                                        Downloads.meaning(output.name()),
                                        Downloads.size(output.bytes())))
                                .toList()));
    }

    RunFiles.Output output(RunFiles files, String name) {
        return files.named(name).orElseThrow(() -> new NotHereException("There is no file '" + name + "'."));
    }

    /** One of the CSV files with what it takes to read it. */
    StoredCsv csv(RunFiles files, RunFiles.Output output) {
        String key = files.told().path("parameters").path("csv-profile").asString("");
        return new StoredCsv(output.path(), CsvProfile.of(key).orElse(CsvProfile.EXCEL));
    }

    private static String day(String given) {
        try {
            return LocalDate.parse(given).toString();
        } catch (DateTimeParseException e) {
            throw new NotHereException("'" + given + "' is no day. Write it as 2026-11-21, or 'latest'.");
        }
    }

    private static Optional<Path> real(Path link, Path jobFolder) {
        try {
            Path real = link.toRealPath();
            return real.startsWith(jobFolder.toRealPath()) ? Optional.of(real) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
