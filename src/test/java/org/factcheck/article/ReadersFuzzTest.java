package org.factcheck.article;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.factcheck.claim.RejectedInput;
import org.factcheck.passage.PassageSplitter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any bytes at all as an article of every format, as its sidecar and as the register: each is read or rejected, within
 * five seconds of work.
 *
 * <p>The build tries the inputs kept under {@code src/test/resources/…/ReadersFuzzTestInputs} alone. To look for new ones,
 * name one target at a time: {@code JAZZER_FUZZ=1 mvn test -Dtest='ReadersFuzzTest#articles'}. A finding is written into the
 * folder of inputs; give it a name that says what it holds, and keep it with what mends it.
 */
class ReadersFuzzTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String PLAIN = "The dam broke on Monday, the council said in a statement.";

    @TempDir
    static Path folder = Path.of("");

    @FuzzTest(maxDuration = "3m")
    void articles(byte[] bytes) throws IOException {
        for (String ending : ArticleFormat.allEndings().split(", ")) {
            Path file = Files.write(folder.resolve("a" + ending), bytes);
            read(file, ending);
            Files.delete(file);
        }
    }

    @FuzzTest(maxDuration = "1m")
    void sidecars(byte[] bytes) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), PLAIN, StandardCharsets.UTF_8);
        Files.write(folder.resolve("a.meta.yml"), bytes);
        read(file, "a sidecar");
        Files.delete(folder.resolve("a.meta.yml"));
    }

    @FuzzTest(maxDuration = "1m")
    void registers(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("sources.csv"), bytes);
        long start = cpuNanos();
        try {
            SourceRegister.read(file, "sources.csv").named("reporters of The Daily Example");
        } catch (IOException e) {
            // Without a header no row has a meaning; the message says so.
            if (e.getMessage() == null) {
                throw e;
            }
        }
        requireSoon(start, "the register");
    }

    private static void read(Path file, String what) throws IOException {
        long start = cpuNanos();
        ArticleReader reader = new ArticleReader(SourceRegister.empty());
        if (ArticleReader.holdsMany(file)) {
            readAll(reader, file);
        } else {
            split(reader.read(folder, file));
        }
        requireSoon(start, what);
    }

    private static void readAll(ArticleReader reader, Path file) throws IOException {
        try (ArticleEntries entries = reader.open(folder, file)) {
            ArticleEntry entry = entries.next();
            while (entry != null) {
                split(reader.read(entry));
                entry = entries.next();
            }
            entries.finish();
        } catch (ReadArticle.UnreadableException e) {
            requireReason(e.input());
        }
    }

    private static void split(ReadArticle article) {
        if (article instanceof ReadArticle.Read read) {
            new PassageSplitter().split(read.article());
        } else if (article instanceof ReadArticle.Rejected rejected) {
            requireReason(rejected.input());
        }
    }

    private static void requireReason(RejectedInput input) {
        if (input.reason().isBlank()) {
            throw new AssertionError("No reason is given for the rejection of " + input);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void requireSoon(long start, String what) {
        Duration taken = Duration.ofNanos(cpuNanos() - start);
        if (taken.compareTo(LONGEST) > 0) {
            throw new AssertionError("Reading " + what + " took " + taken.toMillis() + " ms of work.");
        }
    }
}
