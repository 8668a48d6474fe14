package org.factcheck.job;

import io.micrometer.observation.ObservationRegistry;
import java.util.function.IntConsumer;
import org.factcheck.stance.IdleThreads;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.CachedStanceModel;
import org.factcheck.store.ClaimStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.IteratorItemReader;
import org.springframework.beans.factory.ObjectProvider;
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
 * What judging claims is wired with, in a run and in a worker alike. It is named one by one: what the program holds
 * besides, such as its web pages and its broker, must neither start with a run nor slow it down.
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
class JudgingConfiguration {

    /** So many that their passages make batches of one length each, and so few that little is lost when a run is cut off. */
    static final int CLAIMS_A_CHUNK = 8;

    @Bean
    @StepScope
    IteratorItemReader<ClaimStore.Placed> stretch(
            StretchJudging judging, @Value("#{stepExecution.stepName}") String partition) {
        return judging.reader(partition);
    }

    @Bean
    Step judgePartition(
            JobRepository repository,
            ObjectProvider<PartitionFence> fence,
            PlatformTransactionManager transactions,
            RunningSteps running,
            IteratorItemReader<ClaimStore.Placed> stretch,
            StretchJudging judging) {
        PartitionFence guard = fence.getIfAvailable();
        return new StepBuilder("judgePartition", guard == null ? repository : guard.guarded())
                .<ClaimStore.Placed, ClaimStore.Placed>chunk(CLAIMS_A_CHUNK)
                .transactionManager(transactions)
                .reader(stretch)
                .writer(judging::judge)
                .listener(running)
                .build();
    }

    @Bean
    StretchJudging stretchJudging(
            ArticleStore articles,
            ClaimStore claims,
            CachedEmbedder embedder,
            CachedStanceModel stanceModel,
            IntConsumer judged) {
        return new StretchJudging(articles, claims, embedder, stanceModel, judged);
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
            Models models,
            JdbcClient database,
            PlatformTransactionManager transactions,
            RunMetrics metrics,
            IdleThreads idle) {
        return new CachedStanceModel(models.stance(), database, ownTransaction(transactions), metrics.pairs(), idle);
    }

    private static TransactionOperations ownTransaction(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
