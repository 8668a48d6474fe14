package org.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that tell what job files say, at noon of the day before the change to summer time in Berlin. */
class JobsCommandTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-28T11:00:00Z"));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void twoJobs() throws IOException {
        write("nightly.yml", "enabled: true\n");
        write("weekly.yml", "enabled: false\nschedule: { cron: 0 0 6 * * MON, zone: America/New_York }\n");
    }

    @Test
    void listNamesEveryJobWithItsNextTime() {
        assertThat(execute("list", "--jobs", folder.toString())).isZero();
        assertThat(out.toString().replace(folder + "/", "").lines()).containsExactly("""
                NAME     ENABLED  NEXT                                      FILE
                nightly  yes      2026-03-29 03:00:00 +02:00 Europe/Berlin  nightly.yml
                weekly   no       -                                         weekly.yml""".split("\n"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void listTellsOfTheGoodJobsAndNamesWhatIsWrongInTheOthers() throws IOException {
        write("broken.yml", "enabled: yes\n");
        assertThat(execute("list", "--jobs", folder.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("nightly", "weekly").doesNotContain("broken");
        assertThat(err.toString().replace(folder + "/", ""))
                .isEqualToNormalizingNewlines("broken.yml:1: enabled is 'yes', but must be true or false.\n");
    }

    @Test
    void checkNamesEveryProblemOfEveryFileAtOnce() throws IOException {
        Path broken = write("broken.yml", """
                schedule:
                  zone: Berlin
                judging:
                  passages: 0
                """);
        Path twin = write("twin.yml", "name: nightly\n");
        String good = folder.resolve("nightly.yml").toString();

        assertThat(execute("check", good, broken.toString(), twin.toString(), folder + "/absent.yml"))
                .isEqualTo(2);
        assertThat(out.toString().replace(folder + "/", ""))
                .isEqualToNormalizingNewlines("nightly.yml: the job nightly can be used.\n");
        assertThat(err.toString().replace(folder + "/", "").lines())
                .containsExactly(
                        "broken.yml:2: schedule.zone is 'Berlin', but must be the name of a time zone such as"
                                + " Europe/Berlin or UTC.",
                        "broken.yml:4: judging.passages is '0', but must be a whole number from 1 to 100.",
                        "twin.yml:1: The job's name is 'nightly', which nightly.yml has already; their outputs would"
                                + " share one folder. Give one of them another name.",
                        "absent.yml: The job file cannot be read (there is none). Name a file that exists.");
    }

    @Test
    void checkTakesFoldersAndEndsWith0WhereNothingIsWrong() {
        assertThat(execute("check", folder.toString())).isZero();
        assertThat(out.toString().replace(folder + "/", "").lines())
                .containsExactly(
                        "nightly.yml: the job nightly can be used.", "weekly.yml: the job weekly can be used.");
        assertThat(execute("check", folder + "/nowhere", Path.of("jobs").toString()))
                .isEqualTo(2);
        assertThat(execute("check", Path.of("jobs").toString())).isZero();
    }

    @Test
    void nextNamesFiveTimesWithZoneAndOffsetAndTheDayOfEach() {
        assertThat(execute("next", "--jobs", folder.toString())).isZero();
        assertThat(out.toString().lines()).containsExactly("""
                nightly
                  2026-03-29 03:00:00 +02:00 Europe/Berlin  for 2026-03-29
                  2026-03-30 02:30:00 +02:00 Europe/Berlin  for 2026-03-30
                  2026-03-31 02:30:00 +02:00 Europe/Berlin  for 2026-03-31
                  2026-04-01 02:30:00 +02:00 Europe/Berlin  for 2026-04-01
                  2026-04-02 02:30:00 +02:00 Europe/Berlin  for 2026-04-02""".split("\n"));
    }

    @Test
    void nextOfAJobThatIsNotEnabledSaysSo() {
        assertThat(execute("next", "--job", folder.resolve("weekly.yml").toString()))
                .isZero();
        assertThat(out.toString())
                .startsWith("weekly (not enabled)" + System.lineSeparator()
                        + "  2026-03-30 06:00:00 -04:00 America/New_York  for 2026-03-30");
        assertThat(out.toString().lines()).hasSize(6);
    }

    @Test
    void theBusinessDateIsTheDayThatTheExpressionNames() throws IOException {
        // In Nuuk the clock goes from 23:00 on that Saturday to 00:00 on Sunday.
        Path job = write("late.yml", "schedule: { cron: 0 30 23 * * *, zone: America/Nuuk }\n");
        assertThat(execute("next", "--job", job.toString())).isZero();
        assertThat(out.toString()).contains("2026-03-29 00:00:00 -01:00 America/Nuuk  for 2026-03-28");
    }

    @Test
    void aFolderThatIsNotThereAndNoCommandAtAllEndWith2() {
        assertThat(execute("list", "--jobs", folder + "/nowhere")).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
        assertThat(err.toString())
                .contains(folder + "/nowhere: The folder of job files cannot be read (there is none). Name one that"
                        + " exists.")
                .contains("Say what to do: jobs list, jobs check or jobs next.");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int execute(String... args) {
        CommandLine command = new CommandLine(new JobsCommand(NOON));
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        command.setExecutionExceptionHandler(new FailureReport());
        return command.execute(args);
    }
}
