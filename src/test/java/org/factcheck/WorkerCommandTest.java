package org.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the command line refuses of work on several machines. */
@ExtendWith(OutputCaptureExtension.class)
class WorkerCommandTest {

    @TempDir
    Path folder;

    private String job = "";

    @BeforeEach
    void aJobOnTheEmbeddedDatabase() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("claims.csv"), "claim\nThe bridge over the Velm was painted green.\n");
        Path file = folder.resolve("job.yml");
        Files.writeString(
                file,
                "input: { articles: " + folder.resolve("articles") + ", claims: " + folder.resolve("claims.csv")
                        + " }\noutput: " + folder.resolve("out") + "\n");
        job = file.toString();
    }

    @Test
    void remoteWorkersOnTheEmbeddedDatabaseEndWith2(CapturedOutput output) {
        assertThat(FactCheckApplication.execute("run", "--job", job, "--workers", "remote"))
                .isEqualTo(2);
        assertThat(output.getErr())
                .contains("A run with remote workers needs a database that all machines reach")
                .contains("Set database.url in the job file to the address of a PostgreSQL database.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void soDoesAWorker(CapturedOutput output) {
        assertThat(FactCheckApplication.execute("worker", "--job", job)).isEqualTo(2);
        assertThat(output.getErr()).contains("A worker needs a database that all machines reach");
    }

    @Test
    void otherPlacesForWorkersEndWith2(CapturedOutput output) {
        assertThat(FactCheckApplication.execute("run", "--job", job, "--workers", "elsewhere"))
                .isEqualTo(2);
        assertThat(output.getErr()).contains("elsewhere");
    }

    @Test
    void theCommandHasHelp(CapturedOutput output) {
        assertThat(FactCheckApplication.execute("worker", "--help")).isZero();
        assertThat(output.getOut()).contains("--workers remote");
    }
}
