package org.factcheck;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.factcheck.ArchiveOptions.Answer;
import org.factcheck.job.RefusedException;
import org.factcheck.schedule.JobFile;
import org.factcheck.store.HistoryStore;
import org.factcheck.store.HistoryStore.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: what two dates do not say alike. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Compares the last runs of two dates: claims whose verdict turned, that are new, that are gone.")
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ArchiveOptions options = new ArchiveOptions();

    @Parameters(index = "0", paramLabel = "DATE1", description = "The earlier business date, as 2026-11-21.")
    private LocalDate before = LocalDate.EPOCH;

    @Parameters(index = "1", paramLabel = "DATE2", description = "The later one.")
    private LocalDate after = LocalDate.EPOCH;

    @Override
    public Integer call() throws IOException, ConfigurationException, RefusedException {
        return options.tell(spec.commandLine().getOut(), (history, job) -> {
            String first = run(history, job, before);
            String second = run(history, job, after);
            List<Change> changes = history.changes(first, second);
            return new Answer(HistoryText.changes(first, second, changes), HistoryJson.changes(first, second, changes));
        });
    }

    private static String run(HistoryStore history, JobFile job, LocalDate date) throws ConfigurationException {
        return history.publishedOn(job.name(), date)
                .orElseThrow(() -> new ConfigurationException("The job '" + job.name() + "' has no finished run of "
                        + date + ". 'history' lists the dates there are."));
    }
}
