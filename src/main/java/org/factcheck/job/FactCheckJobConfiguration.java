package org.factcheck.job;

import io.micrometer.observation.ObservationRegistry;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.CachedStanceModel;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.RetentionStore;
import org.factcheck.store.RunStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.IteratorItemReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nightly job: articles are imported, then claims; the passages are indexed; each claim is judged; the report is
 * written into a hidden folder and published. Every step can be repeated and takes up where it stopped. What it is wired with is named one by one: what
 * the program holds besides, such as its web pages, must neither start with a run nor slow it down.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class,
    LifecycleAutoConfiguration.class
})
class FactCheckJobConfiguration {

    static final String JOB = "factcheck";
    private static final int ARTICLES_A_CHUNK = 200;

    /** So many that their passages make batches of one length each, and so few that little is lost when a run is cut off. */
    private static final int CLAIMS_A_CHUNK = 8;

    private static final int PARTITIONS_A_THREAD = 4;

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
    @StepScope
    IteratorItemReader<ClaimStore.Placed> stretch(
            ClaimJudgingStep judging, @Value("#{stepExecution.stepName}") String partition) {
        return judging.reader(partition);
    }

    @Bean
    Step judgePartition(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunningSteps running,
            IteratorItemReader<ClaimStore.Placed> stretch,
            ClaimJudgingStep judging) {
        return new StepBuilder("judgePartition", repository)
                .<ClaimStore.Placed, ClaimStore.Placed>chunk(CLAIMS_A_CHUNK)
                .transactionManager(transactions)
                .reader(stretch)
                .writer(judging::judge)
                .listener(running)
                .build();
    }

    @Bean
    Step judgeClaims(
            JobRepository repository,
            Step judgePartition,
            RunningSteps running,
            ClaimJudgingStep judging,
            RunRequest request,
            ThreadPoolTaskExecutor workers)
            throws Exception {
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setStep(judgePartition);
        handler.setTaskExecutor(workers);
        handler.setGridSize(request.threads() * PARTITIONS_A_THREAD);
        handler.afterPropertiesSet();
        SimpleStepExecutionSplitter splitter =
                new SimpleStepExecutionSplitter(repository, ClaimJudgingStep.STEP, judging);
        // Stretches that were finished start again, too: claims in them that failed are tried once more.
        splitter.setAllowStartIfComplete(true);
        return new StepBuilder(ClaimJudgingStep.STEP, repository)
                .partitioner(judgePartition)
                .splitter(splitter)
                .partitionHandler(handler)
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
            CachedStanceModel stanceModel) {
        return new ClaimJudgingStep(
                run, articles, claims, embedder, stanceModel, new JudgingProgress(ProgressDisplays.here()));
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

    /** Without it Spring Batch measures nothing. */
    @Bean
    ObservationRegistry observations(RunMetrics metrics) {
        return metrics.observations();
    }

    @Bean
    RunningSteps runningSteps() {
        return new RunningSteps();
    }

    @Bean
    RunInProgress runInProgress(RunRequest request, RunInput input, Models models) {
        return new RunInProgress(request, input, models);
    }

    @Bean
    ThreadPoolTaskExecutor workers(RunRequest request) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(request.threads());
        executor.setMaxPoolSize(request.threads());
        executor.setThreadNamePrefix("worker-");
        executor.setTaskDecorator(LogMarks::carried);
        // When the process is told to end, the steps are stopped first, then these threads.
        executor.setPhase(BatchRuns.PHASE - 1);
        executor.setAcceptTasksAfterContextClose(true);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        return executor;
    }

    @Bean
    Upkeep upkeep(JdbcClient database, CachedStanceModel stanceModel) {
        return new Upkeep(new RetentionStore(database), stanceModel);
    }

    @Bean
    RunStore runStore(JdbcClient database) {
        return new RunStore(database);
    }

    @Bean
    ArticleStore articleStore(JdbcOperations database) {
        return new ArticleStore(database);
    }

    @Bean
    ClaimStore claimStore(JdbcClient database) {
        return new ClaimStore(database);
    }

    // The models belong to whoever loaded them; the context must not close them with the caches.
    @Bean(destroyMethod = "")
    CachedEmbedder embedder(
            Models models, JdbcOperations database, PlatformTransactionManager transactions, RunMetrics metrics) {
        return new CachedEmbedder(models.embedder(), database, ownTransaction(transactions), metrics.texts());
    }

    @Bean(destroyMethod = "")
    CachedStanceModel stanceModel(
            Models models, JdbcClient database, PlatformTransactionManager transactions, RunMetrics metrics) {
        return new CachedStanceModel(models.stance(), database, ownTransaction(transactions), metrics.pairs());
    }

    private static TransactionOperations ownTransaction(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
