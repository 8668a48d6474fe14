package org.factcheck.job;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Opens the database below a run's state folder, and wires the job to it. */
final class RunContext {

    private static final int CONNECT_MILLIS = 10_000;

    private RunContext() {}

    static ConfigurableApplicationContext open(
            RunRequest request, RunInput input, Models models, JobLock lock, RunMetrics metrics) {
        JobDatabase database = request.database();
        return builder(
                        FactCheckJobConfiguration.class,
                        request.operations().workers().remote()
                                ? RemotePartitionsConfiguration.class
                                : LocalPartitionsConfiguration.class)
                .registerShutdownHook(true)
                .properties(properties(database, request.threads()))
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    register(generic, request, models, metrics);
                    generic.registerBean(RunInput.class, () -> input);
                    // Whoever took the lock gives it back, after the database is closed.
                    generic.registerBean(JobLock.class, () -> lock, definition -> definition.setDestroyMethodName(""));
                })
                .run();
    }

    /** The same for a worker, which closes it itself when the process is told to end. */
    static ConfigurableApplicationContext openForWorker(RunRequest request, Models models) {
        Map<String, Object> properties = properties(request.database(), request.threads());
        // A worker that hangs with rows of the database in hand must not keep the next one from them.
        properties.put(
                "spring.datasource.hikari.connection-init-sql",
                "set idle_in_transaction_session_timeout = '"
                        + request.operations().workers().deadlineSeconds() + "s'");
        return builder(WorkerConfiguration.class)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(context -> register(
                        (GenericApplicationContext) context, request, models, RunMetrics.unwatched(request.job())))
                .run();
    }

    private static void register(
            GenericApplicationContext context, RunRequest request, Models models, RunMetrics metrics) {
        context.registerBean(RunRequest.class, () -> request);
        context.registerBean(RunMetrics.class, () -> metrics);
        // The models belong to whoever loaded them.
        context.registerBean(Models.class, () -> models, definition -> definition.setDestroyMethodName(""));
    }

    private static SpringApplicationBuilder builder(Class<?>... configurations) {
        return new SpringApplicationBuilder(configurations)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
    }

    private static Map<String, Object> properties(JobDatabase database, int threads) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", database.url());
        if (database.user() != null) {
            properties.put("spring.datasource.username", database.user());
        }
        if (database.password() != null) {
            properties.put("spring.datasource.password", database.password());
        }
        if (database.file() == null) {
            // One that is gone is noticed soon; there are connections enough for all that run at once.
            properties.put("spring.datasource.hikari.connection-timeout", CONNECT_MILLIS);
        }
        // A judging thread holds one connection for its claims and one for the caches.
        properties.put("spring.datasource.hikari.maximum-pool-size", 2 * threads + 4);
        // Whoever opens it has brought it on.
        properties.put("spring.flyway.enabled", "false");
        properties.put("spring.batch.job.enabled", "false");
        // The tables of Spring Batch are kept with ours.
        properties.put("spring.batch.jdbc.initialize-schema", "never");
        // The lock sees to it that nobody else makes the same execution.
        properties.put("spring.batch.jdbc.isolation-level-for-create", "read-committed");
        return properties;
    }
}
