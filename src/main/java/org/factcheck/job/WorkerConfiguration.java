package org.factcheck.job;

import java.time.Instant;
import java.util.function.IntConsumer;
import org.factcheck.stance.IdleThreads;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a worker is wired with: the step that judges one stretch, and what hands it stretches. */
@Configuration(proxyBeanMethods = false)
@Import(JudgingConfiguration.class)
class WorkerConfiguration {

    @Bean
    PartitionFence fence(JobRepository repository, JdbcClient database, RunningSteps running) {
        return new PartitionFence(repository, database, running);
    }

    @Bean
    PartitionWork partitionWork(
            JobRepository repository, PartitionFence fence, RunningSteps running, Step judgePartition) {
        return new PartitionWork(repository, fence, running, judgePartition, StateLock.self(Instant.now()));
    }

    @Bean
    OfferedRuns offeredRuns(JdbcClient database, JobRepository repository) {
        return new OfferedRuns(database, repository);
    }

    /** As many partitions are in hand as there are threads; there are none besides. */
    @Bean
    IdleThreads idle() {
        return IdleThreads.NONE;
    }

    @Bean
    IntConsumer judged() {
        return claims -> {};
    }
}
