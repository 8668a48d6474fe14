package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, with the real models: in a fresh folder, on any number of threads, in any batch. */
class SameBytesTest {

    @TempDir
    Path folder;

    @Test
    void inAFreshFolderOnOneThreadAndTwoInBatchesOf1And7And32() throws IOException {
        Night night = Night.in(folder.resolve("input"));
        Path first = run(night.with(2, 32).into(folder.resolve("first")));

        assertSame(run(night.with(2, 32).into(folder.resolve("fresh"))), first);
        assertSame(run(night.with(1, 1).into(folder.resolve("one"))), first);
        assertSame(run(night.with(2, 7).into(folder.resolve("seven"))), first);
    }

    @Test
    @Tag("slow")
    void forTheSampleInputToo() {
        Path first = run(SampleNight.into(folder.resolve("first"), 2, 32));

        assertSame(run(SampleNight.into(folder.resolve("fresh"), 2, 32)), first);
        assertSame(run(SampleNight.into(folder.resolve("one"), 1, 1)), first);
        assertSame(run(SampleNight.into(folder.resolve("seven"), 1, 7)), first);
    }

    private static Path run(RunRequest request) {
        return Night.folder(NightlyRun.run(request));
    }

    private static void assertSame(Path run, Path first) {
        assertThat(run.getFileName()).isEqualTo(first.getFileName());
        for (String file :
                new String[] {"verdicts.csv", "evidence.csv", "articles.csv", "rejected.csv", "report.pdf"}) {
            assertThat(run.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }
}
