package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.RunRecord;
import org.factcheck.store.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.context.ConfigurableApplicationContext;

/** A run that is told to stop, as the context does when the process is told to end. */
@Timeout(60)
class StopTest {

    private static final String RUN = "nightly-2026-11-12-0123456789ab";

    @TempDir
    Path folder;

    @Test
    void itStopsAfterTheClaimAtWorkAndIsTakenUpThere() throws Exception {
        Night night = Night.in(folder.resolve("input")).with(1, 32);
        RunRequest request = night.into(folder.resolve("out"));
        Files.createDirectories(request.stateFolder());
        RecordedModels models = new RecordedModels();
        AtomicBoolean told = new AtomicBoolean();
        try (ConfigurableApplicationContext context = open(request, models)) {
            BatchRuns batch = context.getBean(BatchRuns.class);
            RunningSteps steps = context.getBean(RunningSteps.class);
            Thread stopper = new Thread(batch::stop);
            models.beforeAnswer(pair -> {
                if (told.compareAndSet(false, true)) {
                    stopper.start();
                    awaitStop(steps);
                }
            });

            JobExecution execution = batch.startOrResume(RUN);
            stopper.join();

            assertThat(execution.getStatus()).isEqualTo(BatchStatus.STOPPED);
            assertThat(execution.getStepExecutions())
                    .filteredOn(step -> step.getStepName().equals("judgeClaims"))
                    .singleElement()
                    .satisfies(step -> assertThat(step.getStatus()).isEqualTo(BatchStatus.STOPPED));
            assertThat(context.getBean(ClaimStore.class).outcomeCount(RUN)).isBetween(1, Night.CLAIMS - 1);
            assertThat(request.output().resolve("nightly")).doesNotExist();
        }
        try (ConfigurableApplicationContext context = open(request, models)) {
            JobExecution execution = context.getBean(BatchRuns.class).startOrResume(RUN);

            assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(context.getBean(ClaimStore.class).allJudged(RUN)).isTrue();
            assertThat(Night.column(request.dateFolder().resolve(RUN).resolve("verdicts.csv"), "claim_id"))
                    .hasSize(Night.CLAIMS);
        }
    }

    private static ConfigurableApplicationContext open(RunRequest request, RecordedModels models) throws Exception {
        Schema.bringOn(request.database());
        ConfigurableApplicationContext context = RunContext.open(
                request, RunInput.read(request), models.load(), JobLock.NONE, RunMetrics.unwatched("nightly"));
        RunRecord run = new RunRecord(RUN, "nightly", Night.DATE, RunRecord.State.RUNNING, null);
        context.getBean(RunStore.class).begin(run, Instant.parse("2026-11-12T01:30:00Z"));
        context.getBean(RunInProgress.class).is(run);
        return context;
    }

    private static void awaitStop(RunningSteps steps) {
        while (true) {
            try {
                steps.goOn();
                Thread.onSpinWait();
            } catch (RunningSteps.StopException e) {
                return;
            }
        }
    }
}
