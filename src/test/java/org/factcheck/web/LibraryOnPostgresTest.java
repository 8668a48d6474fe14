package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.factcheck.job.DatabaseSettings;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RecordedNights;
import org.factcheck.job.RunResult;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The library on a PostgreSQL server, beside a run of another process: what it says of that run is true at any time. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class LibraryOnPostgresTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    static Path root;

    @Test
    void aRunOfAnotherProcessIsSeenAtWorkThenCutOffThenDone() throws Exception {
        Path server = root.resolve("server");
        try (EmbeddedPostgres postgres =
                        EmbeddedPostgres.builder().setDataDirectory(server).start();
                OpenLibrary library = OpenLibrary.of(root, Duration.ofDays(1), "nightly")) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Files.writeString(
                    root.resolve("jobs/nightly.yml"),
                    "database: { url: \"" + url + "\" }\n",
                    StandardOpenOption.APPEND);
            assertThat(library.page("/").select("h1").text()).isEqualTo("Nothing has been run yet");

            Process run = start(url);
            try {
                await(() -> Files.exists(asked()), run);
                Document page = library.page("/runs");
                String address = page.select("tbody th a").attr("href");
                assertThat(page.select("tbody .state").text()).isEqualTo("Running");
                assertThat(page.select("tbody .remark").text()).isEqualTo("0 of 5 claims judged.");
                assertThat(library.page(address).select("progress").attr("max")).isEqualTo("5");
                assertThat(library.get("/api/v1/runs").body()).contains("\"state\":\"RUNNING\"");
                assertThat(library.page("/claims").select("p.empty").text())
                        .startsWith("No run has printed a claim yet.");
            } finally {
                run.destroyForcibly().waitFor();
            }
            await(() -> library.page("/runs").select("tbody .state").text().equals("Cut off"), null);
            assertThat(library.page("/runs").select("tbody .remark").text())
                    .isEqualTo("Its process ended before it did. The next run of the job takes it up.");

            RunResult result = RecordedNights.run(
                    "nightly", root, library.output(), OpenLibrary.FIRST, new DatabaseSettings(url), () -> {});

            assertThat(result.exitCode()).as(result.message()).isEqualTo(ExitCode.DONE);
            readEverything(library);
        }
    }

    /** All searches, in the other language of databases. */
    private static void readEverything(OpenLibrary library) throws Exception {
        assertThat(library.page("/runs?job=nightly&from=2026-11-12&to=2026-11-12")
                        .select("tbody .state")
                        .text())
                .isEqualTo("Done");
        assertThat(ids(library, "q=TRAMWAY&since=2026-11-12")).containsExactly("t1");
        assertThat(ids(library, "source=Radio+Velm&verdict=CONFLICTING")).containsExactly("t1");
        assertThat(library.page("/articles?q=WITHOUT+lifts&source=Radio+Velm&from=2026-11-04&to=2026-11-04")
                        .select("tbody tr"))
                .hasSize(1);
        Document claim = library.page("/claim?job=nightly&id=t1");
        assertThat(claim.select("mark")).isNotEmpty();
        assertThat(library.page(claim.select(".cite a").attr("href")).select("mark.stands"))
                .isNotEmpty();
    }

    private static List<String> ids(OpenLibrary library, String query) throws Exception {
        return library.page("/claims?" + query).select("tbody .id").eachText();
    }

    private static Path asked() {
        return root.resolve("asked");
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition, @Nullable Process alive) throws Exception {
        for (int i = 0; !condition.holds(); i++) {
            assertThat(alive == null || alive.isAlive()).as(() -> log()).isTrue();
            assertThat(i).as("tenths of a second").isLessThan(PATIENCE_SECONDS * 10);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static String log() {
        try {
            return Files.readString(root.resolve("log.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Process start(String url) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunElsewhere.class.getName(),
                        root.toString(),
                        url,
                        asked().toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("log.txt").toFile())
                .start();
    }

    /** Runs the night until its models are asked, says so by a file, and then goes on no further until it is killed. */
    static final class RunElsewhere {
        public static void main(String[] args) {
            Path root = Path.of(args[0]);
            LocalDate date = OpenLibrary.FIRST;
            RunResult result = RecordedNights.run(
                    "nightly", root, root.resolve("output"), date, new DatabaseSettings(args[1]), () -> {
                        try {
                            Files.writeString(Path.of(args[2]), "asked");
                            TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
                        } catch (IOException | InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    });
            System.out.println(result.message());
        }
    }
}
