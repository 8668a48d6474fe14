package org.factcheck.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factcheck.claim.Claim;
import org.factcheck.claim.Doubt;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.CachedStanceModel;
import org.factcheck.store.ClaimStore;
import org.factcheck.verdict.ClaimChecker;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Judgement;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.support.IteratorItemReader;

/**
 * The step {@code judgeClaims}: the claims are cut into stretches of the file, and each stretch is judged on a thread of
 * its own, some claims at a time. Rows that say the same are judged once, and what an earlier night held stands where nothing has
 * changed. A stretch that is taken up again judges only the claims nothing has become of yet.
 */
final class ClaimJudgingStep implements StepExecutionListener, Partitioner {

    private static final Pattern STRETCH = Pattern.compile(".*:stretch(\\d+)-(\\d+)");

    static final String STEP = "judgeClaims";

    private final RunInProgress run;
    private final ArticleStore articles;
    private final ClaimStore claims;
    private final CachedEmbedder embedder;
    private final CachedStanceModel model;
    private final JudgingProgress progress;
    private volatile @Nullable ClaimJudging judging;
    private volatile @Nullable StandingVerdicts standing;
    private volatile Set<Claim> repeated = Set.of();
    private final Map<Claim, ClaimOutcome> judgedOnce = new ConcurrentHashMap<>();

    ClaimJudgingStep(
            RunInProgress run,
            ArticleStore articles,
            ClaimStore claims,
            CachedEmbedder embedder,
            CachedStanceModel model,
            JudgingProgress progress) {
        this.run = run;
        this.articles = articles;
        this.claims = claims;
        this.embedder = embedder;
        this.model = model;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        try {
            claims.forgetFailures(run.runId());
            repeated = repeated(run.input().claims().claims());
            judgedOnce.clear();
            PassageIndexFolder index = PassageIndexFolder.of(run, articles, embedder);
            judging = ClaimJudging.open(run, index, articles, embedder, model);
            standing = StandingVerdicts.of(run, index, claims);
            progress.begin(claims.outcomeCount(run.runId()), claims.count(run.runId()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The index of passages could not be opened. Run again, and it is built anew.", e);
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        ClaimJudging open = judging;
        judging = null;
        judgedOnce.clear();
        StandingVerdicts verdicts = standing;
        if (verdicts != null && execution.getStatus() == BatchStatus.COMPLETED) {
            verdicts.keep();
        }
        try {
            if (open != null) {
                progress.end();
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index of passages could not be closed.", e);
        }
        return execution.getExitStatus();
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        int count = claims.count(run.runId());
        int partitions = Math.max(1, Math.min(gridSize, count));
        Map<String, ExecutionContext> stretches = new HashMap<>();
        for (int i = 0; i < partitions; i++) {
            int from = (int) ((long) count * i / partitions);
            int to = (int) ((long) count * (i + 1) / partitions);
            stretches.put("stretch" + from + "-" + to, new ExecutionContext());
        }
        return stretches;
    }

    /**
     * Reads the open claims of a stretch of the claims file.
     *
     * @param partition tells the stretch by its name: what Spring Batch keeps beside it is written a moment later, and a run
     *     that was killed in between would not find it
     */
    IteratorItemReader<ClaimStore.Placed> reader(String partition) {
        Matcher stretch = STRETCH.matcher(partition);
        if (!stretch.matches()) {
            throw new IllegalArgumentException("'" + partition + "' names no stretch of the claims file.");
        }
        int from = Integer.parseInt(stretch.group(1));
        return new IteratorItemReader<>(claims.open(run.runId(), from, Integer.parseInt(stretch.group(2))));
    }

    /** Judges these claims together and keeps what became of them. */
    void judge(Chunk<? extends ClaimStore.Placed> chunk) {
        ClaimChecker checker =
                Objects.requireNonNull(judging, "the step has not begun").checker();
        Map<Integer, ClaimOutcome> outcomes = new TreeMap<>();
        List<ClaimStore.Placed> together = new ArrayList<>();
        for (ClaimStore.Placed placed : chunk) {
            Claim claim = placed.claim();
            List<Doubt> doubts = ReportAssembler.doubts(claim, run.request().businessDate());
            Optional<ClaimOutcome> stands = run.request().uncheckable().leavesOut(doubts)
                    ? Optional.of(new ClaimOutcome.Skipped(claim, doubts))
                    : standing(claim).flatMap(earlier -> checker.again(claim, earlier));
            if (stands.isPresent()) {
                outcomes.put(placed.seq(), stands.get());
            } else if (repeated.contains(bare(claim))) {
                ClaimOutcome once = judgedOnce.computeIfAbsent(
                        bare(claim), bare -> checker.check(List.of(bare)).get(0));
                outcomes.put(placed.seq(), ofTwin(claim, once));
            } else {
                together.add(placed);
            }
        }
        List<ClaimOutcome> judged =
                checker.check(together.stream().map(ClaimStore.Placed::claim).toList());
        for (int i = 0; i < together.size(); i++) {
            outcomes.put(together.get(i).seq(), judged.get(i));
        }
        outcomes.forEach((seq, outcome) -> claims.save(run.runId(), seq, outcome));
        progress.add(chunk.size());
    }

    private Optional<Judgement> standing(Claim claim) {
        return Objects.requireNonNull(standing, "the step has not begun").of(claim);
    }

    /** What the judging of a claim goes by, the same for each of the rows that say the same. */
    static Claim bare(Claim claim) {
        return new Claim(
                "same",
                claim.text(),
                claim.claimDate(),
                claim.speaker(),
                null,
                claim.language(),
                null,
                claim.asOf(),
                1);
    }

    private static Set<Claim> repeated(List<Claim> claims) {
        Set<Claim> seen = new HashSet<>();
        return claims.stream()
                .map(ClaimJudgingStep::bare)
                .filter(bare -> !seen.add(bare))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ClaimOutcome ofTwin(Claim claim, ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Judged judged) {
            return new ClaimOutcome.Judged(claim, judged.judgement());
        }
        return new ClaimOutcome.Failed(claim, ((ClaimOutcome.Failed) outcome).error());
    }
}
