package org.factcheck.job;

import java.time.Instant;
import java.util.function.IntConsumer;
import org.factcheck.stance.IdleThreads;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.ClaimStore;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims are judged by workers on other machines, and here too where the job says so. */
@Configuration(proxyBeanMethods = false)
class RemotePartitionsConfiguration {

    @Bean
    PartitionHandler partitions(
            RunInProgress run,
            ArticleStore articles,
            CachedEmbedder embedder,
            ClaimStore claims,
            JobRepository repository,
            JdbcClient database,
            RunningSteps running,
            JudgingProgress progress,
            PartitionFence fence,
            Step judgePartition) {
        boolean works = run.request().operations().workers().managerWorks();
        @Nullable
        PartitionWork own = works
                ? new PartitionWork(repository, fence, running, judgePartition, StateLock.self(Instant.now()))
                : null;
        return new RemotePartitions(run, articles, embedder, claims, repository, database, running, progress, own);
    }

    @Bean
    PartitionFence fence(JobRepository repository, JdbcClient database, RunningSteps running) {
        return new PartitionFence(repository, database, running);
    }

    /** As many partitions are in hand as there are threads; there are none besides. */
    @Bean
    IdleThreads idle() {
        return IdleThreads.NONE;
    }

    /** How far the judging has come is asked of the database, whoever judges. */
    @Bean
    IntConsumer judged() {
        return claims -> {};
    }
}
