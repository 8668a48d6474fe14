package org.factcheck.job;

import java.util.function.IntConsumer;
import org.factcheck.stance.IdleThreads;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Claims are judged in this process, on its threads. */
@Configuration(proxyBeanMethods = false)
class LocalPartitionsConfiguration {

    /** The last ones are judged while other threads have nothing left to do, so they should be short. */
    private static final int PARTITIONS_A_THREAD = 8;

    @Bean
    PartitionHandler partitions(Step judgePartition, RunRequest request, ThreadPoolTaskExecutor workers)
            throws Exception {
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setStep(judgePartition);
        handler.setTaskExecutor(workers);
        handler.setGridSize(request.threads() * PARTITIONS_A_THREAD);
        handler.afterPropertiesSet();
        return handler;
    }

    /** The claims wait on the same threads, so these help each other only when no claims wait any more. */
    @Bean
    IdleThreads idle(ThreadPoolTaskExecutor workers) {
        return IdleThreads.of(workers);
    }

    @Bean
    IntConsumer judged(JudgingProgress progress) {
        return progress::add;
    }
}
