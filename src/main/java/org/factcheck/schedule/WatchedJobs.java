package org.factcheck.schedule;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.factcheck.schedule.JobFileException.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of a folder as its files are now. A file that is found broken later is named in the log, once for each way in
 * which it is broken, and its job waits until it is mended; the other jobs go on.
 */
public final class WatchedJobs implements Supplier<List<JobFile>> {

    private static final Logger log = LoggerFactory.getLogger(WatchedJobs.class);

    private final Path folder;
    private List<String> lastProblems = List.of();

    /**
     * Watches a folder.
     *
     * @throws JobFileException where anything is wrong in its files now
     */
    public WatchedJobs(Path folder) throws JobFileException {
        this.folder = folder;
        JobFolder.read(folder).whole();
    }

    @Override
    public synchronized List<JobFile> get() {
        try {
            JobFolder read = JobFolder.read(folder);
            tell(read.problems());
            return read.jobs().stream().map(JobFolder.Entry::job).toList();
        } catch (JobFileException e) {
            tell(e.problems());
            return List.of();
        }
    }

    private void tell(List<Problem> problems) {
        List<String> texts = problems.stream().map(Problem::text).toList();
        texts.stream()
                .filter(text -> !lastProblems.contains(text))
                .forEach(text -> log.error("{} Its job waits until this is mended; the others go on.", text));
        if (texts.isEmpty() && !lastProblems.isEmpty()) {
            log.info("All job files can be used again.");
        }
        lastProblems = texts;
    }
}
