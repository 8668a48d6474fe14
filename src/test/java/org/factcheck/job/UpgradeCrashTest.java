package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.factcheck.store.HistoryStore.PastRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, killed while it brings an embedded database of the oldest version on. */
@Tag("slow")
class UpgradeCrashTest {

    private static final int KILLED = 137;
    private static final int SECONDS = 120;
    private static final int WRITES = 6;

    @TempDir
    Path folder;

    @Test
    void killedAnywhereInAnUpgradeTheNextRunGoesOn() throws Exception {
        Night night = Night.in(folder.resolve("input"));
        for (Tripwire.Deed place : places()) {
            Path out = old(place.place().replace('#', '-'));
            assertThat(run(out, place.place())).as(place.place()).isEqualTo(KILLED);

            RunResult next = night.on(Night.DATE.plusDays(1)).run(out, new RecordedModels());

            assertThat(next.exitCode()).as(place + ": " + next.message()).isEqualTo(ExitCode.DONE);
            try (Archive archive = Archive.open(out, DatabaseSettings.embedded())) {
                List<PastRun> runs = archive.history().runs("nightly", 10);
                assertThat(runs).extracting(PastRun::businessDate).contains(Night.DATE, Night.DATE.plusDays(1));
            }
            assertThat(Night.column(Night.folder(next).resolve("verdicts.csv"), "previous_verdict"))
                    .containsExactly("CONFLICTING", "SUPPORTED", "SUPPORTED", "SUPPORTED", "NOT_ENOUGH_EVIDENCE");
        }
    }

    /** Writes from the first of the upgrade to its last, and both sides of the rename that ends it. */
    private List<Tripwire.Deed> places() throws Exception {
        Path list = folder.resolve("deeds.txt");
        assertThat(run(old("listed"), list.toString())).isZero();
        List<Tripwire.Deed> deeds =
                Files.readAllLines(list).stream().map(Tripwire.Deed::parse).toList();
        // The first rename says who holds the lock, the second ends the upgrade.
        int end = deeds.stream().map(Tripwire.Deed::place).toList().indexOf("move#2");
        List<Tripwire.Deed> writes = deeds.subList(0, end).stream()
                .filter(deed -> deed.kind().equals("write"))
                .toList();
        assertThat(writes).hasSizeGreaterThan(WRITES);
        List<Tripwire.Deed> places = new ArrayList<>();
        for (int i = 0; i < WRITES; i++) {
            // The very last ones depend on how long things take.
            places.add(writes.get(i * (writes.size() - WRITES) / (WRITES - 1)));
        }
        places.add(deeds.get(end));
        places.add(new Tripwire.Deed("after-move", 2, "-"));
        return places.stream().distinct().toList();
    }

    private Path old(String name) throws Exception {
        Path out = folder.resolve(name);
        Files.createDirectories(out.resolve(".state"));
        UpgradeTest.restore(1, out.resolve(".state/factcheck"));
        return out;
    }

    private int run(Path out, String placeOrFile) throws IOException, InterruptedException {
        Process process = RecordedRun.start(folder.resolve("input"), out, placeOrFile);
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
