package org.factcheck.job;

import java.io.IOException;
import java.util.stream.Collectors;
import org.factcheck.claim.ClaimFile;
import org.factcheck.claim.ClaimFileReader;
import org.factcheck.claim.RejectedInput;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.RunStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The step {@code importClaims}: the rows of the claims file become claims or rejected input. */
final class ClaimImport implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimImport.class);
    private static final String STEP = "importClaims";

    private final RunInProgress run;
    private final RunStore runs;
    private final ClaimStore claims;

    ClaimImport(RunInProgress run, RunStore runs, ClaimStore claims) {
        this.run = run;
        this.runs = runs;
        this.claims = claims;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        String name = RunInProgress.fileName(run.request().claims());
        ClaimFile file = ClaimFileReader.read(run.request().claims(), name);
        if (!file.unknownColumns().isEmpty()) {
            LOG.warn("{}: these columns are not known and were ignored: {}.", name, file.unknownColumns());
        }
        claims.save(run.runId(), file.claims());
        runs.saveRejected(run.runId(), STEP, name, file.rejected());
        run.rejectedSideRows().stream()
                .collect(Collectors.groupingBy(RejectedInput::file))
                .forEach((side, rejected) -> runs.saveRejected(run.runId(), STEP, side, rejected));
        contribution.incrementWriteCount(file.claims().size());
        run.requireFewRejected(runs);
        return RepeatStatus.FINISHED;
    }
}
