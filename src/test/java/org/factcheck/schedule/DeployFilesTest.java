package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1CronJob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The files for other schedulers, each read as its own tool reads it, and compared with the job file they stand in for. */
class DeployFilesTest {

    private static final Path DEPLOY = Path.of("jobs", "deploy");
    private static final Instant FROM = Instant.parse("2026-01-01T12:00:00Z");
    private static final int NIGHTS = 730;

    @TempDir
    Path folder;

    private JobFile nightly = JobFile.defaults("nightly");

    @BeforeEach
    void readTheJobFile() throws JobFileException {
        nightly = JobFileReader.read(Path.of("jobs", "nightly.yml"));
    }

    @Test
    void systemdFindsNothingWrongWithTheUnits() throws Exception {
        List<String> units = new ArrayList<>();
        for (String name : List.of("factcheck.service", "factcheck.timer", "factcheck-schedule.service")) {
            // This machine's java, as the one that is named need not be here.
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Path copy = folder.resolve(name);
            Files.writeString(copy, Files.readString(DEPLOY.resolve(name)).replace("/usr/bin/java", java));
            units.add(copy.toString());
        }
        List<String> command =
                new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no", "--recursive-errors=no"));
        command.addAll(units);

        Result result = run(command);

        assertThat(result.output()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void systemdWouldFindWhatIsWrongWithAUnit() throws Exception {
        Path unit = folder.resolve("wrong.service");
        Files.writeString(unit, "[Service]\nType=sometimes\nExecStart=/nowhere/java\n");
        assertThat(run(List.of("systemd-analyze", "verify", "--man=no", unit.toString()))
                        .output())
                .contains("/nowhere/java");
    }

    @Test
    void theTimerNamesTheJobsTimesOverTwoYearsOfChangedClocks() throws Exception {
        List<String> expressions = Files.readAllLines(DEPLOY.resolve("factcheck.timer")).stream()
                .filter(line -> line.startsWith("OnCalendar="))
                .map(line -> line.substring("OnCalendar=".length()))
                .toList();
        assertThat(expressions).hasSize(2);
        TreeSet<Instant> times = new TreeSet<>();
        for (String expression : expressions) {
            times.addAll(elapses(expression));
        }
        assertThat(times.stream().limit(NIGHTS)).containsExactlyElementsOf(instants(nightly.schedule()));
    }

    private List<Instant> elapses(String expression) throws Exception {
        Result result = run(List.of(
                "systemd-analyze",
                "calendar",
                "--iterations=" + NIGHTS,
                "--base-time=2026-01-01 12:00:00 UTC",
                expression));
        assertThat(result.exitCode()).as(result.output()).isZero();
        Matcher time = Pattern.compile("(?:Next elapse|Iter\\. #\\d+|\\(in UTC\\)): \\w{3} (\\S+ \\S+) UTC")
                .matcher(result.output());
        List<Instant> found = new ArrayList<>();
        while (time.find()) {
            found.add(
                    LocalDateTime.parse(time.group(1), DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT))
                            .toInstant(ZoneOffset.UTC));
        }
        return found;
    }

    @Test
    void theCrontabHasOneLineWithTheJobsTimes() throws IOException {
        List<String> lines;
        try (Stream<String> all = Files.lines(DEPLOY.resolve("crontab"))) {
            lines = all.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
        assertThat(lines).hasSize(1);
        Matcher line = Pattern.compile("((?:\\S+ ){5})(.+)").matcher(lines.get(0));
        assertThat(line.matches()).isTrue();
        assertSameTimes("0 " + line.group(1).strip());
        assertThat(line.group(2)).contains(" run --job jobs/nightly.yml").doesNotContain("%");
    }

    @Test
    void theCommandOfTheCrontabIsOneThatAShellUnderstands() throws Exception {
        String command = Files.readAllLines(DEPLOY.resolve("crontab")).stream()
                .filter(line -> line.startsWith("30 "))
                .findFirst()
                .orElseThrow()
                .replaceFirst("(?:\\S+ ){5}", "");
        Result result = run(List.of("sh", "-n", "-c", command));
        assertThat(result.output()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void kubernetesKnowsEveryFieldOfTheCronJob() throws IOException {
        V1CronJob.validateJsonElement(cronJob(text()));
    }

    @Test
    void kubernetesWouldRefuseAFieldThatItDoesNotKnow() throws IOException {
        String text = text();
        assertThatThrownBy(
                        () -> V1CronJob.validateJsonElement(cronJob(text.replace("restartPolicy:", "restartPolcy:"))))
                .hasMessageContaining("`restartPolcy`");
        assertThatThrownBy(() -> V1CronJob.validateJsonElement(cronJob(text.replace("schedule: \"", "cron: \""))))
                .hasMessageContaining("`cron`");
    }

    @Test
    void theCronJobHasTheJobsTimesAndZoneAndRunsTheJob() throws IOException {
        V1CronJob read = V1CronJob.fromJson(cronJob(text()).toString());
        assertThat(read.getApiVersion()).isEqualTo("batch/v1");
        assertThat(read.getKind()).isEqualTo("CronJob");
        assertThat(read.getSpec().getTimeZone())
                .isEqualTo(nightly.schedule().zone().getId());
        assertSameTimes("0 " + read.getSpec().getSchedule());
        assertThat(read.getSpec()
                        .getJobTemplate()
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getCommand())
                .endsWith("run", "--job", "jobs/nightly.yml");
    }

    private static String text() throws IOException {
        return Files.readString(DEPLOY.resolve("cronjob.yaml"));
    }

    private static JsonElement cronJob(String text) {
        Object tree = new Yaml().load(text);
        return new Gson().toJsonTree(tree);
    }

    private void assertSameTimes(String cron) {
        JobFile.Schedule same = new JobFile.Schedule(cron, nightly.schedule().zone(), CatchUp.SKIP);
        assertThat(instants(same)).isEqualTo(instants(nightly.schedule()));
    }

    private static List<Instant> instants(JobFile.Schedule schedule) {
        return schedule.calendar().dueAfter(FROM, NIGHTS).stream()
                .map(due -> due.at().toInstant())
                .toList();
    }

    private record Result(int exitCode, String output) {}

    private static Result run(List<String> command) throws Exception {
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            builder.environment().put("TZ", "UTC");
            process = builder.start();
        } catch (IOException e) {
            String why = "SKIPPED: " + command.get(0) + " is not on this machine, so the files of " + DEPLOY
                    + " were not checked by it. Install it (package systemd) to check them.";
            System.err.println(why);
            return abort(why);
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), output);
    }
}
