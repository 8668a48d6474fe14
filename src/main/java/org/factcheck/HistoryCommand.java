package org.factcheck;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.factcheck.ArchiveOptions.Answer;
import org.factcheck.job.RefusedException;
import org.factcheck.store.HistoryStore.PastRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code history}: the runs of a job. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Lists the last runs: dates, durations, how many claims got which verdict, and how they ended.")
final class HistoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ArchiveOptions options = new ArchiveOptions();

    @Mixin
    private final LastOption last = new LastOption();

    @Override
    public Integer call() throws IOException, ConfigurationException, RefusedException {
        int most = last.runs();
        return options.tell(spec.commandLine().getOut(), (history, job) -> {
            List<PastRun> runs = history.runs(job.name(), most);
            if (runs.isEmpty()) {
                throw new ConfigurationException("The job '" + job.name() + "' has not been run yet.");
            }
            return new Answer(HistoryText.runs(runs, job.schedule().zone()), HistoryJson.runs(runs));
        });
    }
}
