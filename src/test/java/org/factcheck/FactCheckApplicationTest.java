package org.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The command line with the real models: what it prints, and the code that it ends with. */
@ExtendWith(OutputCaptureExtension.class)
class FactCheckApplicationTest {

    @TempDir
    Path folder;

    @BeforeEach
    void oneArticleAndTwoClaims() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("articles/dornfeld-gazette_2026-11-03.txt"), """
                Dornfeld Gazette

                Tramway to the airport opens

                Published Nov. 3, 2026

                The tramway to the airport opened on Tuesday with twelve stations. The ride takes nineteen minutes.
                """);
        Files.writeString(
                folder.resolve("claims.csv"),
                "id,claim\nt1,The tramway to the airport has twelve stations.\nt2,The bridge was painted green.\n");
        Files.writeString(folder.resolve("job.yml"), "name: trams\nlimits:\n  rejected: 0\n");
    }

    @Test
    void helpNamesTheCommandsAndTheExitCodes(CapturedOutput output) {
        assertThat(FactCheckApplication.execute("--help")).isZero();
        assertThat(output.getOut())
                .contains("run", "schedule", "jobs", "evaluate")
                .contains(
                        "0 done or nothing to do",
                        "1 failed and restartable",
                        "2 wrong command or configuration",
                        "3 done with rejected input",
                        "4 refused by a lock",
                        "143 stopped");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {
            "run", "schedule", "serve", "users", "jobs", "evaluate", "history", "show", "diff", "backup", "restore"
        }) {
            assertThat(FactCheckApplication.execute(command, "--help"))
                    .as(command)
                    .isZero();
        }
    }

    @Test
    void aRunWhereAllWentWellEndsWith0AndPrintsASummary(CapturedOutput output) {
        assertThat(run()).isZero();

        assertThat(output.getOut())
                .startsWith("Done.")
                .containsPattern("Supported +1\n")
                .containsPattern("Refuted +0\n")
                .containsPattern("Not enough evidence +1\n")
                .contains("report.pdf", "verdicts.csv", "evidence.csv")
                .doesNotContain("INFO");
        assertThat(output.getErr()).contains("Run nightly-2026-11-12-").doesNotContain("WARN");
        assertThat(folder.resolve("out/nightly/latest/report.pdf")).isNotEmptyFile();
    }

    @Test
    void aFinishedRunIsRepeatedWhereForceSaysSo(CapturedOutput output) {
        assertThat(run()).isZero();
        assertThat(run()).isZero();
        assertThat(output.getOut()).contains("Nothing to do");

        assertThat(run("--force")).isZero();

        assertThat(output.getOut()).containsPattern("(?s)Nothing to do.*Done\\.");
    }

    @Test
    void thePastIsToldByHistoryShowAndDiff(CapturedOutput output) throws IOException {
        assertThat(run()).isZero();
        Files.writeString(
                folder.resolve("claims.csv"),
                "id,claim\nt1,The tramway to the airport does not have twelve stations.\nt3,The ride is short.\n");
        assertThat(runOn("2026-11-13")).isZero();
        String out = folder.resolve("out").toString();

        assertThat(FactCheckApplication.execute("history", "--out", out)).isZero();
        assertThat(output.getOut())
                .containsPattern(
                        "date +run +begun +seconds +attempts +supported +refuted +conflicting +not enough +exit")
                .containsPattern("(?s)\n2026-11-13 +nightly-2026-11-13-[0-9a-f]{12} .*\n2026-11-12 +nightly-2026-11-12-"
                        + "[0-9a-f]{12} +[-0-9]{10} [:0-9]{8} [-+Z:0-9]{1,6} +[0-9.]+ +1 +1 +0 +0 +1 +0\n");

        assertThat(FactCheckApplication.execute("show", "t1", "--out", out)).isZero();
        assertThat(output.getOut())
                .contains("t1: The tramway to the airport does not have twelve stations.\n")
                .containsPattern(
                        "2026-11-12 +nightly-2026-11-12-[0-9a-f]{12} +SUPPORTED +SUPPORTED +[.0-9]+ +[.0-9]+ +1"
                                + " +0\n");

        assertThat(FactCheckApplication.execute("diff", "2026-11-12", "2026-11-13", "--out", out))
                .isZero();
        assertThat(output.getOut())
                .containsPattern("t3 +\\(new\\) +[A-Z_]+ +The ride is short.\n")
                .containsPattern("t2 +NOT_ENOUGH_EVIDENCE +\\(gone\\) +The bridge was painted green.\n");

        Path json = folder.resolve("history.json");
        assertThat(FactCheckApplication.execute("history", "--last", "1", "--out", out, "--json", json.toString()))
                .isZero();
        assertThat(json)
                .content()
                .contains("\"business_date\" : \"2026-11-13\"")
                .doesNotContain("2026-11-12\"");
    }

    @Test
    void whatIsNotInThePastEndsWith2(CapturedOutput output) {
        String out = folder.resolve("out").toString();
        assertThat(FactCheckApplication.execute("history", "--out", out)).isEqualTo(2);
        assertThat(output.getErr()).contains("Nothing has been run into '" + out + "' yet.");
        assertThat(run()).isZero();

        assertThat(FactCheckApplication.execute("show", "t9", "--out", out)).isEqualTo(2);
        assertThat(output.getErr()).contains("No run of the job 'nightly' had a claim 't9'.");
        assertThat(FactCheckApplication.execute("diff", "2026-11-12", "2026-11-30", "--out", out))
                .isEqualTo(2);
        assertThat(output.getErr()).contains("The job 'nightly' has no finished run of 2026-11-30.");
        assertThat(FactCheckApplication.execute("history", "--last", "0", "--out", out))
                .isEqualTo(2);
        assertThat(output.getErr()).contains("--last is 0, but must be 1 or more.");
    }

    @Test
    void tooManyRejectsEndWith1AndASentence(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("articles/empty.txt"), "");

        assertThat(run("--job", folder.resolve("job.yml").toString())).isEqualTo(1);

        assertThat(output.getErr()).contains("1 or more files and rows were rejected, and the limit is 0.");
        assertThat(output.getErr()).doesNotContain("\tat ");
        assertThat(folder.resolve("out/trams")).doesNotExist();
    }

    @Test
    void whatIsNotThereEndsWith2AndSaysWhatToDo(CapturedOutput output) throws IOException {
        Files.delete(folder.resolve("claims.csv"));

        assertThat(run()).isEqualTo(2);

        assertThat(output.getErr())
                .contains("claims.csv' cannot be read. Name an existing file by --claims or input.claims in the job"
                        + " file.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aClaimsFileWithoutClaimsEndsWith2(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("claims.csv"), "name,colour\nx,red\n");

        assertThat(run()).isEqualTo(2);
        assertThat(output.getErr()).contains("claims.csv").contains("claim");
    }

    @Test
    void aJobFileWithAMisspeltKeyEndsWith2(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("job.yml"), "limit:\n  rejected: 0\n");

        assertThat(run("--job", folder.resolve("job.yml").toString())).isEqualTo(2);
        assertThat(output.getErr()).contains("limit");
    }

    @Test
    void aWrongCommandEndsWith2(CapturedOutput output) {
        assertThat(FactCheckApplication.execute("run", "--date", "tomorrow")).isEqualTo(2);
        assertThat(FactCheckApplication.execute("fly")).isEqualTo(2);
        assertThat(output.getErr()).contains("tomorrow", "fly");
    }

    @Test
    void aWrongDateIsToldInPlainWords(CapturedOutput output) {
        assertThat(FactCheckApplication.execute("run", "--date", "2026-02-30")).isEqualTo(2);
        assertThat(output.getErr())
                .contains("'2026-02-30' is no day. Write it as 2026-11-21.")
                .doesNotContain("java.time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--articles", "--claims", "--out", "--job"})
    void anEmptyPathIsRefusedAndNotTakenForTheWorkingDirectory(String option, CapturedOutput output) {
        assertThat(FactCheckApplication.execute("run", option, "")).isEqualTo(2);
        assertThat(output.getErr())
                .contains("Invalid value for option '" + option + "': The path is empty. Name a file or folder.");
    }

    @Test
    void aFileOfPairsThatIsNotThereEndsWith2(CapturedOutput output) {
        Path missing = folder.resolve("pairs.csv");

        assertThat(FactCheckApplication.execute("evaluate", "--pairs", missing.toString()))
                .isEqualTo(2);
        assertThat(output.getErr())
                .contains("The file '" + missing + "' cannot be read. Name an existing file by --pairs.");
    }

    @Test
    void aFolderInPlaceOfAGoldFileEndsWith2(CapturedOutput output) {
        String articles = folder.resolve("articles").toString();

        assertThat(FactCheckApplication.execute("evaluate", "--gold", articles, "--articles", articles))
                .isEqualTo(2);
        assertThat(output.getErr())
                .contains("The file '" + articles + "' cannot be read. Name an existing file by --gold.");
    }

    @Test
    void rejectedInputEndsWith3AndIsCounted(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("articles/empty.txt"), "");

        assertThat(run()).isEqualTo(3);

        assertThat(output.getOut()).containsPattern("Input rejected +1 +\\(see rejected.csv\\)");
    }

    @Test
    void aHeldLockEndsWith4AndSaysByWhom(CapturedOutput output) throws IOException {
        Path state = Files.createDirectories(folder.resolve("out/.state"));
        Files.writeString(state.resolve("holder.txt"), "process 42 on newsdesk since 2026-11-12T01:30:00Z");
        try (FileChannel channel =
                        FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(run()).isEqualTo(4);
            Files.writeString(state.resolve("factcheck.mv.db"), "");
            assertThat(FactCheckApplication.execute(
                            "history", "--out", folder.resolve("out").toString()))
                    .isEqualTo(4);
        }
        assertThat(output.getErr()).containsPattern("(?s)(process 42 on newsdesk since 2026-11-12T01:30:00Z.*){2}");
    }

    private int run(String... more) {
        return runOn("2026-11-12", more);
    }

    private int runOn(String date, String... more) {
        String[] options = {
            "run",
            "--articles",
            folder.resolve("articles").toString(),
            "--claims",
            folder.resolve("claims.csv").toString(),
            "--sources",
            sources(),
            "--overrides",
            overrides(),
            "--out",
            folder.resolve("out").toString(),
            "--date",
            date
        };
        String[] all = new String[options.length + more.length];
        System.arraycopy(options, 0, all, 0, options.length);
        System.arraycopy(more, 0, all, options.length, more.length);
        return FactCheckApplication.execute(all);
    }

    private String sources() {
        return side("sources.csv", "name,reliability\nDornfeld Gazette,B\n");
    }

    private String overrides() {
        return side("overrides.csv", "claim_id,claim,verdict,who,when,why\n");
    }

    private String side(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
