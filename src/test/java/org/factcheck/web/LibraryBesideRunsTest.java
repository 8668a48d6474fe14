package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.factcheck.job.RecordedNights;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryBesideRunsTest {

    @TempDir
    Path root;

    @Test
    void aFirstVisitTellsWhatToDoAndTheFirstRunIsSeenWhileItIsAtWork() throws Exception {
        try (OpenLibrary library = OpenLibrary.of(root)) {
            Document visit = library.page("/");
            assertThat(visit.title()).isEqualTo("Nothing has been run yet · Report library");
            assertThat(visit.select("ol.steps").text())
                    .contains("Put articles below " + root + "/articles and write claims, one a row, into " + root)
                    .contains("java -jar target/factcheck.jar run");

            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch seen = new CountDownLatch(1);
            Thread run =
                    new Thread(() -> RecordedNights.run("nightly", root, library.output(), OpenLibrary.FIRST, () -> {
                        asked.countDown();
                        await(seen);
                    }));
            run.start();
            try {
                await(asked);
                Document page = library.page("/runs");
                String address = page.select("tbody tr a").attr("href");

                assertThat(page.select("tbody .state").eachText()).containsExactly("Running");
                assertThat(page.select("tbody .remark").text()).isEqualTo("0 of 5 claims judged.");
                assertThat(library.page(address).select("progress").attr("max")).isEqualTo("5");
                assertThat(library.get(address).headers().firstValue("Refresh")).isEmpty();
                assertThat(library.get(address + "?live=1").headers().firstValue("Refresh"))
                        .contains("5");
            } finally {
                seen.countDown();
                run.join();
            }
            assertThat(library.page("/runs").select("tbody .state").eachText()).containsExactly("Done");
        }
    }

    @Test
    void aRunOfAnotherProcessIsToldOfAndTheDatabaseIsLetGoOfForIt() throws Exception {
        try (OpenLibrary library = OpenLibrary.of(root, Duration.ZERO, "nightly")) {
            library.run("nightly", OpenLibrary.FIRST);
            assertThat(library.page("/runs").select("tbody tr")).hasSize(1);

            try (FileChannel channel = FileChannel.open(
                            library.output().resolve(".state").resolve("lock"), StandardOpenOption.WRITE);
                    FileLock lock = taken(channel)) {
                assertThat(lock).isNotNull();
                HttpResponse<String> answer = library.get("/runs");

                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("30");
                assertThat(answer.body())
                        .contains("A run is at work", "Come back in a minute.")
                        .doesNotContain(library.output().toString());
            }
            assertThat(library.page("/runs").select("tbody tr")).hasSize(1);
        }
    }

    /** Waits until the library has let go of it. */
    private static FileLock taken(FileChannel channel) throws Exception {
        for (int i = 0; ; i++) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                if (i == 100) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
