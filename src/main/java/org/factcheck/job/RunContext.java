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

    private RunContext() {}

    static ConfigurableApplicationContext open(
            RunRequest request, RunInput input, Models models, JobLock lock, RunMetrics metrics) {
        JobDatabase database = request.database();
        return new SpringApplicationBuilder(FactCheckJobConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .properties(properties(database, request.threads()))
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    generic.registerBean(RunRequest.class, () -> request);
                    generic.registerBean(RunInput.class, () -> input);
                    generic.registerBean(RunMetrics.class, () -> metrics);
                    // Whoever took the lock gives it back, after the database is closed.
                    generic.registerBean(JobLock.class, () -> lock, definition -> definition.setDestroyMethodName(""));
                    // The models belong to whoever loaded them.
                    generic.registerBean(Models.class, () -> models, definition -> definition.setDestroyMethodName(""));
                })
                .run();
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
