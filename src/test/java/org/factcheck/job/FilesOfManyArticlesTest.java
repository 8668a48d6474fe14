package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.factcheck.claim.RejectedInput;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.RunRecord;
import org.factcheck.store.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A crawler's export in the folder: many articles, or rejected lines, from one file. */
class FilesOfManyArticlesTest {

    private static final String RUN = "nightly-2026-11-12-0123456789ab";
    private static final String LINES = """
            {"title":"Lifts late","text":"The lifts of the tramway are late, the mayor said on Tuesday."}
            no json
            {"title":"Depot","text":"The depot has bought nine new cars for the tramway line."}
            {"title":"Gallery"}
            """;

    @TempDir
    Path folder;

    private Night night;
    private Path export;

    @BeforeEach
    void anExportBesideTheArticles() throws Exception {
        night = Night.in(folder.resolve("input"));
        export = folder.resolve("input/articles/crawl.jsonl");
        Files.writeString(export, LINES);
    }

    @Test
    void everyLineIsAnArticleOrListedAndTheCountsAddUp() throws Exception {
        RunResult result = night.run(folder.resolve("out"), new RecordedModels());

        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        JsonNode counts = JsonMapper.shared()
                .readTree(Files.readString(Night.folder(result).resolve("run.json")))
                .get("counts");
        assertThat(counts.get("article_files").asInt()).isEqualTo(Night.ARTICLES + 1);
        assertThat(counts.get("article_entries").asInt()).isEqualTo(Night.ARTICLES + 4);
        assertThat(counts.get("articles").asInt()).isEqualTo(Night.ARTICLES + 2);
        assertThat(counts.get("article_files_rejected").asInt()).isZero();
        assertThat(counts.get("article_entries_rejected").asInt()).isEqualTo(2);
        Path rejected = Night.folder(result).resolve("rejected.csv");
        assertThat(Night.column(rejected, "file")).containsExactly("crawl.jsonl", "crawl.jsonl");
        assertThat(Night.column(rejected, "line")).containsExactly("2", "4");
        assertThat(Night.column(rejected, "text")).containsExactly("no json", "{\"title\":\"Gallery\"}");
    }

    @Test
    void aRunOfTheNextNightReadsNoLineAgainAndAddsUpTheSame() throws Exception {
        night.run(folder.resolve("out"), new RecordedModels());
        RunResult next = night.on(Night.DATE.plusDays(1)).run(folder.resolve("out"), new RecordedModels());

        JsonNode counts = JsonMapper.shared()
                .readTree(Files.readString(Night.folder(next).resolve("run.json")))
                .get("counts");
        assertThat(counts.get("article_entries").asInt()).isEqualTo(Night.ARTICLES + 4);
        assertThat(counts.get("articles").asInt()).isEqualTo(Night.ARTICLES + 2);
        assertThat(counts.get("rejected").asInt()).isEqualTo(2);
    }

    @Test
    void theStepTwiceWritesTheSameOnce() throws Exception {
        try (ConfigurableApplicationContext context = open()) {
            step(context);
            JobExecution again = step(context);

            assertThat(again.getStatus()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(context.getBean(ArticleStore.class).copyGroups(RUN)).containsKeys("crawl#1", "crawl#3");
            assertThat(context.getBean(ArticleStore.class).count(RUN)).isEqualTo(Night.ARTICLES + 2);
            assertThat(context.getBean(RunStore.class).rejected(RUN))
                    .extracting(RejectedInput::line)
                    .containsExactly(2, 4);
            assertThat(context.getBean(RunStore.class).entries(RUN)).isEqualTo(new RunStore.Entries(1, 4));
        }
    }

    @Test
    void ofAnExportThatGrewWhileTheRunWasAtWorkNothingIsKeptAndOneRowSaysSo() throws Exception {
        try (ConfigurableApplicationContext context = open()) {
            Files.writeString(export, LINES + "{\"text\":\"The bridge over the Velm was painted green.\"}\n");
            JobExecution execution = step(context);

            assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(context.getBean(RunStore.class).rejected(RUN))
                    .extracting(RejectedInput::file, RejectedInput::line)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("crawl.jsonl", 0));
            Map<String, String> articles = context.getBean(ArticleStore.class).copyGroups(RUN);
            assertThat(articles).hasSize(Night.ARTICLES);
            assertThat(context.getBean(RunStore.class).entries(RUN)).isEqualTo(new RunStore.Entries(0, 0));
        }
    }

    @Test
    void anExportDeletedSinceTheRunBeganIsOneRow() throws Exception {
        try (ConfigurableApplicationContext context = open()) {
            Files.delete(export);
            step(context);

            assertThat(context.getBean(RunStore.class).rejected(RUN))
                    .extracting(RejectedInput::reason)
                    .containsExactly(
                            "It is gone: it was listed, and then deleted or renamed. Put it back and run again.");
        }
    }

    private ConfigurableApplicationContext open() throws Exception {
        RunRequest request = night.into(folder.resolve("out"));
        Files.createDirectories(request.stateFolder());
        Schema.bringOn(request.database());
        ConfigurableApplicationContext context = RunContext.open(
                request,
                RunInput.read(request),
                new RecordedModels().load(),
                JobLock.NONE,
                RunMetrics.unwatched("nightly"));
        RunRecord run = new RunRecord(RUN, "nightly", Night.DATE, RunRecord.State.RUNNING, null);
        context.getBean(RunStore.class).begin(run, Instant.parse("2026-11-12T01:30:00Z"));
        context.getBean(RunInProgress.class).is(run);
        return context;
    }

    private static JobExecution step(ConfigurableApplicationContext context) throws Exception {
        JobOperatorTestUtils batch =
                new JobOperatorTestUtils(context.getBean(JobOperator.class), context.getBean(JobRepository.class));
        batch.setJob(context.getBean(Job.class));
        return batch.startStep("importArticles");
    }
}
