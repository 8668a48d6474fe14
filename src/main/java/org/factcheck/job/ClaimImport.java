package org.factcheck.job;

import java.nio.file.Path;
import java.util.List;
import org.factcheck.claim.ClaimFile;
import org.factcheck.claim.RejectedInput;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The step {@code importClaims}: the rows of the claims file become claims or rejected input. */
final class ClaimImport implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimImport.class);
    static final String STEP = "importClaims";

    private final RunInProgress run;
    private final RunStore runs;
    private final ClaimStore claims;

    ClaimImport(RunInProgress run, RunStore runs, ClaimStore claims) {
        this.run = run;
        this.runs = runs;
        this.claims = claims;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunInput input = run.input();
        ClaimFile file = input.claims();
        RunRequest request = run.request();
        String name = RunInput.name(request.claims());
        if (!file.unknownColumns().isEmpty()) {
            LOG.warn("{}: these columns are not known and were ignored: {}.", name, file.unknownColumns());
        }
        claims.save(run.runId(), file.claims());
        runs.saveRejected(run.runId(), STEP, name, file.rejected());
        saveRejected("sources", request.sources(), input.sources().rejected());
        saveRejected("overrides", request.overrides(), input.overrides().rejected());
        contribution.incrementWriteCount(file.claims().size());
        run.requireFewRejected(runs);
        return RepeatStatus.FINISHED;
    }

    private void saveRejected(String part, @Nullable Path file, List<RejectedInput> rejected) {
        if (file != null) {
            runs.saveRejected(run.runId(), part, RunInput.name(file), rejected);
        }
    }
}
