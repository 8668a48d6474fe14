package org.factcheck.job;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.h2.api.ErrorCode;
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

    /** Whether opening the database failed because a program that knows nothing of the lock has it open. */
    static boolean isTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }

    static String takenBySomebodyElse(RunRequest request) {
        return "The database in " + request.stateFolder()
                + " is open in a program other than this one, such as a browser"
                + " for databases. Close it there, and run again.";
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
                        "jdbc:h2:file:" + database + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000;MAX_COMPACT_TIME=0"
                                // So that it understands "on conflict do nothing".
                                + ";MODE=PostgreSQL",
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
