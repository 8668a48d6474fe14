package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factcheck.claim.RejectedInput;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.RunRecord;
import org.factcheck.store.RunStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.context.ConfigurableApplicationContext;

/** The job as Spring Batch sees it: its steps, their order, and what each of them wrote. */
class JobStepsTest {

    private static final String RUN = "nightly-2026-11-12-0123456789ab";

    private static final String CHANGED =
            "It changed while the run was at work, so nothing of it was used. Run again, or"
                    + " let the next run read it; have files written elsewhere and moved into the folder when they are whole.";

    @TempDir
    Path folder;

    private ConfigurableApplicationContext context;
    private JobOperatorTestUtils batch;

    @BeforeEach
    void wireTheJobToASmallNight() throws Exception {
        RunRequest request = Night.in(folder.resolve("input")).into(folder.resolve("out"));
        Files.createDirectories(request.stateFolder());
        Schema.bringOn(request.database());
        context = RunContext.open(
                request,
                RunInput.read(request),
                new RecordedModels().load(),
                JobLock.NONE,
                RunMetrics.unwatched("nightly"));
        RunRecord run = new RunRecord(RUN, "nightly", Night.DATE, RunRecord.State.RUNNING, null);
        context.getBean(RunStore.class).begin(run, Instant.parse("2026-11-12T01:30:00Z"));
        context.getBean(RunInProgress.class).is(run);
        batch = new JobOperatorTestUtils(context.getBean(JobOperator.class), context.getBean(JobRepository.class));
        batch.setJob(context.getBean(Job.class));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void theStepsFollowEachOtherAndEachWritesWhatItIsNamedFor() throws Exception {
        JobExecution execution = batch.startJob();

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(steps(execution))
                .extracting(StepExecution::getStepName)
                .containsExactly(
                        "importArticles", "importClaims", "indexPassages", "judgeClaims", "writeReport", "publish");
        assertThat(steps(execution)).extracting(StepExecution::getStatus).containsOnly(BatchStatus.COMPLETED);
        assertThat(steps(execution))
                .extracting(StepExecution::getWriteCount)
                .containsExactly(
                        (long) Night.ARTICLES,
                        (long) Night.CLAIMS,
                        (long) Night.ARTICLES,
                        (long) Night.CLAIMS,
                        (long) Night.CLAIMS,
                        0L);
    }

    @Test
    void judgingIsCutIntoStretchesThatTogetherHoldEveryClaimOnce() throws Exception {
        JobExecution execution = batch.startJob();

        Map<String, Long> stretches = execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().contains(":"))
                .collect(Collectors.toMap(StepExecution::getStepName, StepExecution::getReadCount));
        assertThat(stretches)
                .hasSize(Night.CLAIMS)
                .allSatisfy((name, read) -> assertThat(name).startsWith("judgeClaims:stretch"));
        assertThat(stretches.values()).containsOnly(1L);
    }

    @Test
    void aStepCanBeStartedByItself() {
        JobExecution execution = batch.startStep("importArticles");

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(context.getBean(ArticleStore.class).copyGroups(RUN))
                .containsOnlyKeys(
                        "dornfeld-gazette_2026-11-03", "inland/tram-notes_2026-11-05", "radio-velm_2026-11-04");
    }

    @Test
    void aStepStartedTwiceWritesTheSameOnce() {
        batch.startStep("importArticles");
        JobExecution again = batch.startStep("importArticles");

        assertThat(again.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(context.getBean(ArticleStore.class).count(RUN)).isEqualTo(Night.ARTICLES);
    }

    @Test
    void aFileThatChangedSinceTheRunBeganIsListedAndTheJobGoesOn() throws Exception {
        Files.writeString(folder.resolve("input/articles/radio-velm_2026-11-04.txt"), "Radio Velm\n\nAll is well.\n");

        JobExecution execution = batch.startJob();

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(context.getBean(RunStore.class).rejected(RUN))
                .containsExactly(RejectedInput.file("radio-velm_2026-11-04.txt", CHANGED));
        assertThat(context.getBean(ArticleStore.class).count(RUN)).isEqualTo(Night.ARTICLES - 1);
    }

    @Test
    void aSidecarThatChangedSinceTheRunBeganCountsAsItsFile() throws Exception {
        Files.writeString(folder.resolve("input/articles/radio-velm_2026-11-04.meta.yml"), "source: Somebody else\n");

        batch.startStep("importArticles");

        assertThat(context.getBean(RunStore.class).rejected(RUN))
                .containsExactly(RejectedInput.file("radio-velm_2026-11-04.txt", CHANGED));
    }

    @Test
    void aFileThatIsGoneSinceTheRunBeganIsListed() throws Exception {
        Files.delete(folder.resolve("input/articles/radio-velm_2026-11-04.txt"));

        JobExecution execution = batch.startStep("importArticles");

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(context.getBean(RunStore.class).rejected(RUN))
                .extracting(RejectedInput::reason)
                .containsExactly("It is gone: it was listed, and then deleted or renamed. Put it back and run again.");
    }

    private static List<StepExecution> steps(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> !step.getStepName().contains(":"))
                .sorted(Comparator.comparing(StepExecution::getId))
                .toList();
    }
}
