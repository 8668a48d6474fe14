package org.factcheck.job;

import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.CachedStanceModel;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.RetentionStore;
import org.factcheck.store.RunStore;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The nightly job: articles are imported, then claims; the passages are indexed; each claim is judged; the report is
 * written into a hidden folder and published. Every step can be repeated and takes up where it stopped.
 */
@Configuration(proxyBeanMethods = false)
@Import(JudgingConfiguration.class)
class FactCheckJobConfiguration {

    static final String JOB = "factcheck";
    private static final int ARTICLES_A_CHUNK = 200;

    @Bean
    Step importArticles(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunningSteps running,
            ArticleImport articles,
            ThreadPoolTaskExecutor workers) {
        return new StepBuilder(ArticleImport.STEP, repository)
                .<ArticleCandidates.Candidate, ArticleImport.Imported>chunk(ARTICLES_A_CHUNK)
                .transactionManager(transactions)
                .reader(articles.reader())
                .processor(articles::read)
                .taskExecutor(workers)
                .writer(articles::save)
                .listener(running)
                .listener(articles)
                .build();
    }

    @Bean
    Step importClaims(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunningSteps running,
            ClaimImport claims) {
        return new StepBuilder(ClaimImport.STEP, repository)
                .tasklet(claims, transactions)
                .listener(running)
                .build();
    }

    @Bean
    Step indexPassages(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunningSteps running,
            PassageIndexing passages) {
        return new StepBuilder(PassageIndexing.STEP, repository)
                .tasklet(passages, transactions)
                .listener(running)
                .listener(passages)
                // The index may have been lost since: it stands in a folder, not in the database.
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step judgeClaims(
            JobRepository repository,
            Step judgePartition,
            PartitionHandler partitions,
            RunningSteps running,
            ClaimJudgingStep judging) {
        SimpleStepExecutionSplitter splitter =
                new SimpleStepExecutionSplitter(repository, ClaimJudgingStep.STEP, judging);
        // Stretches that were finished start again, too: claims in them that failed are tried once more.
        splitter.setAllowStartIfComplete(true);
        return new StepBuilder(ClaimJudgingStep.STEP, repository)
                .partitioner(judgePartition)
                .splitter(splitter)
                .partitionHandler(partitions)
                .listener(running)
                .listener(judging)
                .build();
    }

    @Bean
    Step writeReport(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunningSteps running,
            ReportStep report) {
        return new StepBuilder("writeReport", repository)
                .tasklet(report::write, transactions)
                .listener(running)
                // Written again where publishing was cut off: whether its files are whole is not known then.
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step publish(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunningSteps running,
            ReportStep report) {
        return new StepBuilder("publish", repository)
                .tasklet(report::publish, transactions)
                .listener(running)
                .build();
    }

    @Bean
    Job factcheck(
            JobRepository repository,
            Step importArticles,
            Step importClaims,
            Step indexPassages,
            Step judgeClaims,
            Step writeReport,
            Step publish) {
        return new JobBuilder(JOB, repository)
                .start(importArticles)
                .next(importClaims)
                .next(indexPassages)
                .next(judgeClaims)
                .next(writeReport)
                .next(publish)
                .build();
    }

    @Bean
    ArticleImport articleImport(RunInProgress run, RunStore runs, ArticleStore articles) {
        return new ArticleImport(run, runs, articles);
    }

    @Bean
    ClaimImport claimImport(RunInProgress run, RunStore runs, ClaimStore claims) {
        return new ClaimImport(run, runs, claims);
    }

    @Bean
    PassageIndexing passageIndexing(
            RunInProgress run, ArticleStore articles, CachedEmbedder embedder, ThreadPoolTaskExecutor workers) {
        return new PassageIndexing(run, articles, embedder, workers);
    }

    @Bean
    ClaimJudgingStep claimJudgingStep(
            RunInProgress run,
            ArticleStore articles,
            ClaimStore claims,
            CachedEmbedder embedder,
            StretchJudging stretches,
            JudgingProgress progress) {
        return new ClaimJudgingStep(run, articles, claims, embedder, stretches, progress);
    }

    @Bean
    JudgingProgress judgingProgress() {
        return new JudgingProgress(ProgressDisplays.here());
    }

    @Bean
    ReportStep reportStep(
            RunInProgress run,
            RunStore runs,
            RunningSteps running,
            ArticleStore articles,
            ClaimStore claims,
            JobLock lock) {
        return new ReportStep(run, runs, running, new ReportAssembler(runs, articles, claims), lock);
    }

    @Bean
    BatchRuns batchRuns(
            Job factcheck, JobOperator operator, JobRepository repository, RunningSteps running, RunStore runs) {
        return new BatchRuns(factcheck, operator, repository, running, runs);
    }

    @Bean
    RunInProgress runInProgress(RunRequest request, RunInput input, Models models) {
        return new RunInProgress(request, input, models);
    }

    @Bean
    Upkeep upkeep(JdbcClient database, CachedStanceModel stanceModel) {
        return new Upkeep(new RetentionStore(database), stanceModel);
    }

    @Bean
    RunStore runStore(JdbcClient database) {
        return new RunStore(database);
    }
}
