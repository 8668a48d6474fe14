package org.factcheck.job;

import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.CachedStanceModel;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.RunStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.IteratorItemReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nightly job: articles are imported, then claims; each claim is judged; the report is written into a hidden folder
 * and published. Every step can be repeated and takes up where it stopped.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class FactCheckJobConfiguration {

    static final String JOB = "factcheck";
    private static final int ARTICLES_A_CHUNK = 50;
    private static final int CLAIMS_A_CHUNK = 5;
    private static final int PARTITIONS_A_THREAD = 4;

    @Bean
    Step importArticles(JobRepository repository, PlatformTransactionManager transactions, ArticleImport articles) {
        return new StepBuilder("importArticles", repository)
                .<ArticleImport.Candidate, ArticleImport.Imported>chunk(ARTICLES_A_CHUNK)
                .transactionManager(transactions)
                .reader(articles.reader())
                .processor(articles::read)
                .writer(articles::save)
                .listener(articles)
                .build();
    }

    @Bean
    Step importClaims(JobRepository repository, PlatformTransactionManager transactions, ClaimImport claims) {
        return new StepBuilder("importClaims", repository)
                .tasklet(claims, transactions)
                .build();
    }

    @Bean
    @StepScope
    IteratorItemReader<ClaimStore.Placed> stretch(
            ClaimJudgingStep judging,
            @Value("#{stepExecutionContext['" + ClaimJudgingStep.FROM + "']}") int from,
            @Value("#{stepExecutionContext['" + ClaimJudgingStep.TO + "']}") int to) {
        return judging.reader(from, to);
    }

    @Bean
    Step judgePartition(
            JobRepository repository,
            PlatformTransactionManager transactions,
            IteratorItemReader<ClaimStore.Placed> stretch,
            ClaimJudgingStep judging) {
        return new StepBuilder("judgePartition", repository)
                .<ClaimStore.Placed, ClaimJudgingStep.Outcome>chunk(CLAIMS_A_CHUNK)
                .transactionManager(transactions)
                .reader(stretch)
                .processor(judging::judge)
                .writer(judging::save)
                .build();
    }

    @Bean
    Step judgeClaims(
            JobRepository repository,
            Step judgePartition,
            ClaimJudgingStep judging,
            RunRequest request,
            ThreadPoolTaskExecutor judges)
            throws Exception {
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setStep(judgePartition);
        handler.setTaskExecutor(judges);
        handler.setGridSize(request.threads() * PARTITIONS_A_THREAD);
        handler.afterPropertiesSet();
        return new StepBuilder("judgeClaims", repository)
                .partitioner("judgePartition", judging)
                .partitionHandler(handler)
                .listener(judging)
                .build();
    }

    @Bean
    Step writeReport(JobRepository repository, PlatformTransactionManager transactions, ReportStep report) {
        return new StepBuilder("writeReport", repository)
                .tasklet(report::write, transactions)
                .build();
    }

    @Bean
    Step publish(JobRepository repository, PlatformTransactionManager transactions, ReportStep report) {
        return new StepBuilder("publish", repository)
                .tasklet(report::publish, transactions)
                .build();
    }

    @Bean
    Job factcheck(
            JobRepository repository,
            Step importArticles,
            Step importClaims,
            Step judgeClaims,
            Step writeReport,
            Step publish) {
        return new JobBuilder(JOB, repository)
                .start(importArticles)
                .next(importClaims)
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
    ClaimJudgingStep claimJudgingStep(
            RunInProgress run,
            ArticleStore articles,
            ClaimStore claims,
            CachedEmbedder embedder,
            CachedStanceModel stanceModel) {
        return new ClaimJudgingStep(run, articles, claims, embedder, stanceModel);
    }

    @Bean
    ReportStep reportStep(RunInProgress run, RunStore runs, ArticleStore articles, ClaimStore claims) {
        return new ReportStep(run, runs, new ReportAssembler(runs, articles, claims));
    }

    @Bean
    BatchRuns batchRuns(Job factcheck, JobOperator operator, JobRepository repository) {
        return new BatchRuns(factcheck, operator, repository);
    }

    @Bean
    RunInProgress runInProgress(RunRequest request, Models models) {
        return new RunInProgress(request, models);
    }

    @Bean
    ThreadPoolTaskExecutor judges(RunRequest request) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(request.threads());
        executor.setMaxPoolSize(request.threads());
        executor.setThreadNamePrefix("judge-");
        return executor;
    }

    @Bean
    RunStore runStore(JdbcClient database) {
        return new RunStore(database);
    }

    @Bean
    ArticleStore articleStore(JdbcClient database) {
        return new ArticleStore(database);
    }

    @Bean
    ClaimStore claimStore(JdbcClient database) {
        return new ClaimStore(database);
    }

    // The models belong to whoever loaded them; the context must not close them with the caches.
    @Bean(destroyMethod = "")
    CachedEmbedder embedder(Models models, JdbcClient database, PlatformTransactionManager transactions) {
        return new CachedEmbedder(models.embedder(), database, ownTransaction(transactions));
    }

    @Bean(destroyMethod = "")
    CachedStanceModel stanceModel(Models models, JdbcClient database, PlatformTransactionManager transactions) {
        return new CachedStanceModel(models.stance(), database, ownTransaction(transactions));
    }

    private static TransactionOperations ownTransaction(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
