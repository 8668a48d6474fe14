package org.factcheck.job;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.ClaimStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.JmsException;
import org.springframework.messaging.MessagingException;

/**
 * Hands partitions out over a broker and waits until the job repository says that each was brought to its end. One that
 * does not get any further is handed out once more.
 */
final class RemotePartitions extends AbstractPartitionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RemotePartitions.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BEFORE_ASKING_FOR_WORKERS = Duration.ofMinutes(1);

    private static final int MOST_CLAIMS = 40;
    private static final int ENOUGH_PARTITIONS = 64;
    private static final int TRIES = 5;

    private final RunInProgress run;
    private final ArticleStore articles;
    private final CachedEmbedder embedder;
    private final ClaimStore claims;
    private final JobRepository repository;
    private final JdbcClient database;
    private final RunningSteps running;
    private final JudgingProgress progress;
    private final @Nullable PartitionWork own;

    /**
     * @param own what works on partitions in this process; null where nothing does
     */
    RemotePartitions(
            RunInProgress run,
            ArticleStore articles,
            CachedEmbedder embedder,
            ClaimStore claims,
            JobRepository repository,
            JdbcClient database,
            RunningSteps running,
            JudgingProgress progress,
            @Nullable PartitionWork own) {
        this.run = run;
        this.articles = articles;
        this.embedder = embedder;
        this.claims = claims;
        this.repository = repository;
        this.database = database;
        this.running = running;
        this.progress = progress;
        this.own = own;
    }

    /**
     * Into how many partitions so many claims are cut: such that none holds up the end for long, that nobody who could work
     * is without, and that few are lost with a worker.
     */
    static int number(int claims) {
        int size = JudgingConfiguration.CLAIMS_A_CHUNK;
        int byChunk = (claims + size - 1) / size;
        return Math.min(byChunk, Math.max(ENOUGH_PARTITIONS, (claims + MOST_CLAIMS - 1) / MOST_CLAIMS));
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions) throws Exception {
        long execution = manager.getJobExecutionId();
        WorkersSettings settings = run.request().operations().workers();
        try (Broker broker = Broker.open(settings);
                PartitionChannels channels =
                        PartitionChannels.of(broker, run.request().job())) {
            broker.unreachable().ifPresent(why -> {
                throw new IllegalStateException(why + " Start it, or correct workers.broker in the job file.");
            });
            channels.forgetOthers(execution);
            offer(manager);
            for (StepExecution partition : partitions) {
                channels.handOut(new StepExecutionRequest(partition.getStepName(), partition.getId()), execution);
            }
            LOG.info("{} partitions are handed out at {}.", partitions.size(), settings.broker());
            if (own != null) {
                channels.take(own, execution, run.request().threads());
            }
            try {
                await(channels, execution, ids(partitions));
            } finally {
                // Before the queues are closed, which waits for what is worked on here.
                takeBack(ids(partitions));
            }
        }
        return reread(execution, partitions);
    }

    private static Set<Long> ids(Set<StepExecution> partitions) {
        return partitions.stream().map(StepExecution::getId).collect(Collectors.toSet());
    }

    /** Tells the workers what there is to do; a worker looks for it in the job repository. */
    private void offer(StepExecution manager) throws IOException {
        String digest = PassageIndexFolder.of(run, articles, embedder).digest();
        WorkOffer offer = WorkOffer.of(run.models(), digest, JudgingTerms.of(run));
        manager.getExecutionContext().putString(WorkOffer.KEY, offer.write());
        repository.updateExecutionContext(manager);
    }

    private void await(PartitionChannels channels, long execution, Set<Long> ids) {
        WorkersSettings settings = run.request().operations().workers();
        PartitionWatch watch = new PartitionWatch(Duration.ofSeconds(settings.deadlineSeconds()), System::nanoTime);
        BrokerAbsence absence = new BrokerAbsence(settings, System::nanoTime);
        long begun = System.nanoTime();
        boolean someCame = false;
        while (true) {
            running.goOn();
            List<PartitionWatch.Standing> standings = standings(execution).stream()
                    .filter(each -> ids.contains(each.id()))
                    .toList();
            int judged = claims.outcomeCount(run.runId());
            progress.reached(judged);
            if (standings.stream().allMatch(PartitionWatch.Standing::isDone)) {
                return;
            }
            someCame = someCame || standings.stream().anyMatch(each -> each.isTaken() || each.isDone());
            if (!someCame && System.nanoTime() - begun > BEFORE_ASKING_FOR_WORKERS.toNanos()) {
                LOG.warn(
                        "Nobody has taken any of the {} partitions yet. Start 'worker' on machines that reach the"
                                + " database and the broker.",
                        ids.size());
                someCame = true;
            }
            List<PartitionWatch.Standing> again = absence.isAway()
                    ? standings.stream().filter(each -> !each.isDone()).toList()
                    : watch.overdue(standings);
            absence.note(talk(channels, execution, again), judged);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /**
     * Hands partitions out once more, and passes on what workers tell. A broker that is away for a while holds nothing up,
     * as workers write into the database; it may have forgotten what it had to hand out.
     *
     * @return why the broker did not answer; empty where it did
     */
    private Optional<String> talk(PartitionChannels channels, long execution, List<PartitionWatch.Standing> again) {
        try {
            for (PartitionWatch.Standing each : again) {
                channels.handOut(new StepExecutionRequest(each.name(), each.id()), execution);
                LOG.warn("{} does not get any further and is handed out once more.", each.name());
            }
            for (Optional<String> why = channels.refused(); why.isPresent(); why = channels.refused()) {
                LOG.warn("{}", why.get());
            }
            return Optional.empty();
        } catch (JmsException | MessagingException e) {
            return Optional.of(
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
        }
    }

    private List<PartitionWatch.Standing> standings(long execution) {
        return database.sql("select step_execution_id, step_name, status, version from batch_step_execution"
                        + " where job_execution_id = ? and step_name like ?")
                .params(execution, ClaimJudgingStep.STEP + ":%")
                .query((row, i) -> {
                    BatchStatus status = BatchStatus.valueOf(row.getString(3));
                    return new PartitionWatch.Standing(
                            row.getLong(1),
                            row.getString(2),
                            status != BatchStatus.STARTING,
                            !status.isRunning(),
                            row.getInt(4));
                })
                .list();
    }

    /** Nobody writes to the partitions any more: whoever still has one finds another version of it. */
    private void takeBack(Set<Long> ids) {
        for (long id : ids) {
            for (int i = 0; i < TRIES && !isTakenBack(id); i++) {
                LOG.debug("The partition {} was written just now.", id);
            }
        }
    }

    private boolean isTakenBack(long id) {
        StepExecution partition = repository.getStepExecution(id);
        if (partition == null || !partition.getStatus().isRunning()) {
            return true;
        }
        try {
            partition.setStatus(BatchStatus.STOPPED);
            partition.setExitStatus(ExitStatus.STOPPED);
            partition.setEndTime(LocalDateTime.now());
            repository.update(partition);
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }

    /**
     * What others wrote of the partitions. What is in hand here is as it was when they were handed out, and is brought up to
     * it: the job's execution holds that, and is asked what stopped it.
     */
    private Set<StepExecution> reread(long execution, Set<StepExecution> partitions) {
        Set<StepExecution> found = new HashSet<>();
        for (StepExecution partition : partitions) {
            StepExecution written = repository.getStepExecution(partition.getId());
            if (written == null) {
                throw new IllegalStateException("The partition " + partition.getId() + " of the execution " + execution
                        + " is gone from the database. Let nobody else write to it, and run again.");
            }
            partition.setStatus(written.getStatus());
            partition.setExitStatus(written.getExitStatus());
            found.add(written);
        }
        return found;
    }
}
