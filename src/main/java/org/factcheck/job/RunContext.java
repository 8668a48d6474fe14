package org.factcheck.job;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Opens the database below a run's state folder, and wires the job to it. */
final class RunContext {

    private static final String CHARACTERS_OF_DATABASE_SETTINGS = ";";

    private RunContext() {}

    /** Whether the database can lie there: in its address a semicolon ends the path. */
    static boolean canLieIn(Path stateFolder) {
        return !stateFolder.toAbsolutePath().toString().contains(CHARACTERS_OF_DATABASE_SETTINGS);
    }

    static ConfigurableApplicationContext open(RunRequest request, RunInput input, Models models) {
        Path database = request.stateFolder().resolve("factcheck").toAbsolutePath();
        return new SpringApplicationBuilder(FactCheckJobConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .properties(Map.of(
                        "spring.datasource.url",
                        // H2 2.4 fails, and is said to lose data, where it moves chunks together on closing.
                        "jdbc:h2:file:" + database + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000;MAX_COMPACT_TIME=0",
                        "spring.datasource.username",
                        "sa",
                        "spring.datasource.hikari.maximum-pool-size",
                        // A judging thread holds one connection for its claims and one for the caches.
                        2 * request.threads() + 4,
                        "spring.batch.job.enabled",
                        "false",
                        "spring.batch.jdbc.initialize-schema",
                        // Flyway keeps the tables of Spring Batch with ours.
                        "never"))
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    generic.registerBean(RunRequest.class, () -> request);
                    generic.registerBean(RunInput.class, () -> input);
                    // The models belong to whoever loaded them.
                    generic.registerBean(Models.class, () -> models, definition -> definition.setDestroyMethodName(""));
                })
                .run();
    }
}
