package org.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RecordedNights;
import org.factcheck.job.RunResult;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The report library as a process of its own, and runs of other processes beside it on the embedded database. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class ServeProcessTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 12);
    private static final int PATIENCE_SECONDS = 120;
    private static final String NEW_CLAIM = "t9,Night trams will not run from December.\n";
    private static final Pattern ADDRESS = Pattern.compile("The report library is open at (\\S+)");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void aJobThatHasRun() throws IOException {
        RecordedNights.write(folder);
        Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(
                folder.resolve("jobs/nightly.yml"),
                "input: { articles: %1$s/articles, claims: %1$s/claims.csv }%noutput: %1$s/elsewhere%n"
                        .formatted(folder));
        assertThat(run(FIRST).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aRunIsGivenTheDatabaseThatIsReadAndReadersAreToldAndLedToWhatIsPublished() throws Exception {
        Process serve = start("serve", "--port", "0", "--out", out().toString());
        String address = addressOf(serve);
        assertThat(page(address + "runs").select("tbody tr")).hasSize(1);
        // Who reads is told by name to whoever may not read beside it.
        assertThat(out().resolve(".state/holder.txt")).content().endsWith(", to read");

        addAClaim();
        List<Document> seen = new ArrayList<>();
        RunResult second = RecordedNights.run("nightly", folder, out(), FIRST.plusDays(1), () -> {
            if (seen.isEmpty()) {
                seen.add(busy(address));
            }
        });

        assertThat(second.exitCode()).as(second.message()).isEqualTo(ExitCode.DONE);
        assertThat(seen.get(0).select("h1").text()).isEqualTo("A run is at work");
        assertThat(seen.get(0).select(".lede").text())
                .isEqualTo(
                        "Pages that read the database wait until it has ended; what earlier runs published can be had."
                                + " Come back in a minute.");
        assertThat(seen.get(0).select(".downloads a").eachAttr("href"))
                .contains("/reports/nightly/latest/report.pdf", "/reports/nightly/latest/verdicts.csv");
        assertThat(page(address + "runs").select("tbody tr")).hasSize(2);

        serve.destroy();
        assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(serve.exitValue()).isEqualTo(143);
        assertThat(out().resolve(".state/holder.txt")).doesNotExist();
    }

    @Test
    void whatAnotherProcessWorksOnIsRefusedWithItsName() throws Exception {
        addAClaim();
        List<Integer> codes = new ArrayList<>();
        RecordedNights.run("nightly", folder, out(), FIRST.plusDays(1), () -> {
            if (codes.isEmpty()) {
                codes.add(end(start("history", "--out", out().toString(), "--job", folder + "/jobs/nightly.yml")));
            }
        });

        assertThat(codes).containsExactly(4);
        assertThat(log(0))
                .contains("Another process is at work on " + out() + ": process "
                        + ProcessHandle.current().pid() + " on ");
    }

    private Path out() {
        return folder.resolve("out");
    }

    /** What the models have not answered yet, so that a run can be caught while they do. */
    private void addAClaim() throws IOException {
        Files.writeString(folder.resolve("claims.csv"), NEW_CLAIM, StandardOpenOption.APPEND);
    }

    private RunResult run(LocalDate date) {
        return RecordedNights.run("nightly", folder, out(), date);
    }

    /** What a reader is shown, and a spreadsheet is given, while a run is at work. */
    private Document busy(String address) {
        try {
            HttpResponse<String> answer = get(address + "claims");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            assertThat(get(address + "api/v1/runs").headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(get(address + "reports/nightly/latest/verdicts.csv").statusCode())
                    .isEqualTo(200);
            return Jsoup.parse(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document page(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Process start(String command, String... options) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.factcheck.FactCheckApplication",
                command));
        line.addAll(List.of(options));
        if (command.equals("serve")) {
            line.addAll(List.of("--jobs", folder.resolve("jobs").toString()));
        }
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            folder.resolve("log" + started.size() + ".txt").toFile())
                    .start();
            started.add(process);
            return process;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int end(Process process) {
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String addressOf(Process process) throws Exception {
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            Matcher address = ADDRESS.matcher(log(started.indexOf(process)));
            if (address.find()) {
                return address.group(1);
            }
            assertThat(process.isAlive()).as(log(started.indexOf(process))).isTrue();
            Thread.sleep(100);
        }
        throw new AssertionError(log(started.indexOf(process)));
    }

    private String log(int number) throws IOException {
        return Files.readString(folder.resolve("log" + number + ".txt"));
    }
}
