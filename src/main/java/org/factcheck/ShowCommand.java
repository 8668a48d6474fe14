package org.factcheck;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.factcheck.ArchiveOptions.Answer;
import org.factcheck.job.RefusedException;
import org.factcheck.store.HistoryStore.PastVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code show}: how the verdict on one claim moved. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Tells how the verdict on a claim moved over the runs, with score, confidence and origins.")
final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ArchiveOptions options = new ArchiveOptions();

    @Parameters(paramLabel = "CLAIM_ID", description = "The claim's id, as in the claims file.")
    private String claimId = "";

    @Mixin
    private final LastOption last = new LastOption();

    @Override
    public Integer call() throws IOException, ConfigurationException, RefusedException {
        int most = last.runs();
        return options.tell(spec.commandLine().getOut(), (history, job) -> {
            List<PastVerdict> verdicts = history.verdicts(job.name(), claimId, most);
            if (verdicts.isEmpty()) {
                throw new ConfigurationException("No run of the job '" + job.name() + "' had a claim '" + claimId
                        + "'. The ids stand in the column claim_id of verdicts.csv.");
            }
            return new Answer(HistoryText.verdicts(claimId, verdicts), HistoryJson.verdicts(claimId, verdicts));
        });
    }
}
