package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestLinksTest {

    @TempDir
    Path job;

    @Test
    void bothLinksLeadToTheRunByARelativePath() throws IOException {
        LatestLinks.update(job, run("2026-11-12", "a"));

        assertThat(Files.readSymbolicLink(job.resolve("latest"))).isEqualTo(Path.of("2026-11-12", "a"));
        assertThat(Files.readSymbolicLink(job.resolve("2026-11-12/latest"))).isEqualTo(Path.of("a"));
    }

    @Test
    void anOlderDateDoesNotMoveTheLinkOfTheJob() throws IOException {
        LatestLinks.update(job, run("2026-11-12", "a"));
        LatestLinks.update(job, run("2026-11-11", "b"));

        assertThat(Files.readSymbolicLink(job.resolve("latest"))).isEqualTo(Path.of("2026-11-12", "a"));
        assertThat(Files.readSymbolicLink(job.resolve("2026-11-11/latest"))).isEqualTo(Path.of("b"));
    }

    @Test
    void aLinkThatLeadsNowhereIsReplaced() throws IOException {
        Files.createSymbolicLink(job.resolve("latest"), Path.of("2026-01-01", "gone"));

        LatestLinks.update(job, run("2026-11-12", "a"));

        assertThat(job.resolve("latest/run.json")).hasContent("a");
    }

    @Test
    void aLeftoverOfASwapThatWasCutOffIsNoHindrance() throws IOException {
        Files.createSymbolicLink(job.resolve(".latest.new"), Path.of("nowhere"));

        LatestLinks.update(job, run("2026-11-12", "a"));

        assertThat(job.resolve("latest/run.json")).hasContent("a");
        assertThat(Night.names(job)).containsExactly("2026-11-12", "latest");
    }

    @Test
    void whereNoLinkCanBeTheFilesAreCopiedAndOldOnesGo() throws IOException {
        Path copy = Files.createDirectories(job.resolve("latest"));
        Files.writeString(copy.resolve("verdicts.csv"), "old");
        Files.writeString(copy.resolve("left-out-today.csv"), "old");

        LatestLinks.update(job, run("2026-11-12", "a"));

        assertThat(copy).isDirectory();
        assertThat(Files.isSymbolicLink(copy)).isFalse();
        assertThat(Night.names(copy)).containsExactly("run.json", "verdicts.csv");
        assertThat(copy.resolve("verdicts.csv")).hasContent("verdicts of a");
    }

    private Path run(String date, String id) throws IOException {
        Path folder = Files.createDirectories(job.resolve(date).resolve(id));
        Files.writeString(folder.resolve("verdicts.csv"), "verdicts of " + id);
        Files.writeString(folder.resolve("run.json"), id);
        return folder;
    }
}
