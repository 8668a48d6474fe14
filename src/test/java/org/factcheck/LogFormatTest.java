package org.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.factcheck.schedule.LogFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of the log as they reach standard error. */
@ExtendWith(OutputCaptureExtension.class)
class LogFormatTest {

    @Command
    private static final class Options {
        @Mixin
        private final LogOptions log = new LogOptions();
    }

    @AfterEach
    void backToPlain() throws Exception {
        MDC.clear();
        new LogOptions().apply(LogFormat.PLAIN);
    }

    @Test
    void aJobMayAskForJsonWithRunAndStep(CapturedOutput output) throws Exception {
        new LogOptions().apply(LogFormat.JSON);
        MDC.put("run", "nightly-2026-11-21-0123456789ab");
        MDC.put("step", "judgeClaims");
        log().info("Judged {} of \"{}\".", 3, "claims\nand more");

        JsonNode line = JsonMapper.shared().readTree(output.getErr());
        assertThat(output.getErr().lines()).hasSize(1);
        assertThat(line.path("level").asString()).isEqualTo("INFO");
        assertThat(line.path("formattedMessage").asString()).isEqualTo("Judged 3 of \"claims\nand more\".");
        assertThat(line.path("mdc").path("run").asString()).isEqualTo("nightly-2026-11-21-0123456789ab");
        assertThat(line.path("mdc").path("step").asString()).isEqualTo("judgeClaims");
        assertThat(line.path("timestamp").asLong()).isPositive();
    }

    @Test
    void plainLinesBeginWithRunAndStepWhereThereAreAny(CapturedOutput output) throws Exception {
        new LogOptions().apply(LogFormat.JSON);
        new LogOptions().apply(LogFormat.PLAIN);
        log().info("nothing");
        MDC.put("run", "n-1");
        log().info("the run");
        MDC.put("step", "publish");
        log().info("both");
        assertThat(output.getErr().lines().map(line -> line.substring("2026-11-21 02:30:00 ".length())))
                .containsExactly("INFO  nothing", "INFO  n-1: the run", "INFO  n-1 publish: both");
    }

    @Test
    void theOptionWinsOverTheJobFile(CapturedOutput output) throws Exception {
        Options options = new Options();
        CommandLine command = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
        command.parseArgs("--log-format", "json");
        options.log.apply(LogFormat.PLAIN);
        log().info("wanted");
        assertThat(output.getErr()).startsWith("{").contains("\"wanted\"");
    }

    private static Logger log() {
        return LoggerFactory.getLogger("org.factcheck.Test");
    }
}
