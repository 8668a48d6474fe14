package org.factcheck.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.ClaimStore;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The step {@code judgeClaims}: the claims are cut into stretches of the file, and each stretch is judged on a thread of
 * its own, here or on another machine.
 */
final class ClaimJudgingStep implements StepExecutionListener, Partitioner {

    static final String STEP = "judgeClaims";

    private final RunInProgress run;
    private final ArticleStore articles;
    private final ClaimStore claims;
    private final CachedEmbedder embedder;
    private final StretchJudging stretches;
    private final JudgingProgress progress;
    private volatile @Nullable StandingVerdicts standing;
    private volatile boolean begun;

    ClaimJudgingStep(
            RunInProgress run,
            ArticleStore articles,
            ClaimStore claims,
            CachedEmbedder embedder,
            StretchJudging stretches,
            JudgingProgress progress) {
        this.run = run;
        this.articles = articles;
        this.claims = claims;
        this.embedder = embedder;
        this.stretches = stretches;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        try {
            claims.forgetFailures(run.runId());
            if (isJudgedHere()) {
                PassageIndexFolder index = PassageIndexFolder.of(run, articles, embedder);
                StandingVerdicts verdicts = StandingVerdicts.of(run, index, claims);
                stretches.begin(
                        JudgingTerms.of(run), index, run.input().claims().claims(), verdicts::of);
                standing = verdicts;
            }
            progress.begin(claims.outcomeCount(run.runId()), claims.count(run.runId()));
            begun = true;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The index of passages could not be opened. Run again, and it is built anew.", e);
        }
    }

    private boolean isJudgedHere() {
        WorkersSettings workers = run.request().operations().workers();
        return !workers.remote() || workers.managerWorks();
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        StandingVerdicts verdicts = standing;
        standing = null;
        if (verdicts != null && execution.getStatus() == BatchStatus.COMPLETED) {
            verdicts.keep();
        }
        try {
            if (begun) {
                progress.end();
            }
            begun = false;
            stretches.end();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of passages could not be closed.", e);
        }
        return execution.getExitStatus();
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        int count = claims.count(run.runId());
        int wanted = run.request().operations().workers().remote() ? RemotePartitions.number(count) : gridSize;
        return stretches(count, wanted);
    }

    /**
     * Stretches of whole chunks: the claims of a chunk are judged together, and one left over by itself makes the model's
     * worst batch. Claims so few that no thread would have a chunk are judged one by one, so that all threads have some.
     */
    static Map<String, ExecutionContext> stretches(int claims, int wanted) {
        int size = claims <= wanted ? 1 : JudgingConfiguration.CLAIMS_A_CHUNK;
        int chunks = Math.max(1, (claims + size - 1) / size);
        int partitions = Math.max(1, Math.min(wanted, chunks));
        Map<String, ExecutionContext> stretches = new HashMap<>();
        for (int i = 0; i < partitions; i++) {
            int from = chunks * i / partitions * size;
            int to = Math.min(claims, chunks * (i + 1) / partitions * size);
            stretches.put(StretchJudging.name(from, to), new ExecutionContext());
        }
        return stretches;
    }
}
