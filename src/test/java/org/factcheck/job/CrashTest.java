package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job as a process of its own, killed at places spread over all its steps and at every rename and link; the next run
 * comes to the bytes of one that nothing disturbed.
 */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class CrashTest {

    private static final int PLACES_A_STEP = 4;
    private static final int RUN_SECONDS = 300;
    private static final int KILLED = 128 + 9;
    private static final List<String> STEPS =
            List.of("-", "importArticles", "importClaims", "indexPassages", "judgeClaims", "writeReport", "publish");
    private static final List<String> FILE_DEEDS =
            List.of("move", "after-move", "createSymbolicLink", "after-createSymbolicLink");

    @TempDir
    static Path folder;

    private static Night night;
    private static Path undisturbed;
    private static final ExecutorService CHILDREN = Executors.newFixedThreadPool(2);

    @BeforeAll
    static void aRunThatNothingDisturbs() throws IOException {
        night = Night.in(folder.resolve("input"));
        undisturbed = Night.folder(night.run(folder.resolve("undisturbed"), new RecordedModels()));
    }

    @AfterAll
    static void noProcessIsLeft() {
        CHILDREN.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> killedAnywhereItIsTakenUp() throws Exception {
        List<Tripwire.Deed> places = places();
        assertThat(places).hasSizeGreaterThanOrEqualTo(25);
        assertThat(places).extracting(Tripwire.Deed::step).containsAll(STEPS);
        Map<Tripwire.Deed, Future<Integer>> killed = new LinkedHashMap<>();
        places.forEach(place -> killed.put(place, CHILDREN.submit(() -> run(out(place), place.place()))));
        return places.stream()
                .map(place -> DynamicTest.dynamicTest(place.toString(), () -> {
                    assertThat(Objects.requireNonNull(killed.get(place)).get())
                            .as(() -> printed(out(place)))
                            .isEqualTo(KILLED);
                    assertTakenUp(out(place));
                }));
    }

    private static void assertTakenUp(Path out) throws IOException {
        RunResult again = night.run(out, new RecordedModels());

        assertThat(again.exitCode()).as(again.message()).isEqualTo(ExitCode.DONE);
        Path run = Night.folder(again);
        assertThat(run.getFileName()).isEqualTo(undisturbed.getFileName());
        assertThat(Night.names(run)).isEqualTo(Night.names(undisturbed));
        for (String file : Night.names(run)) {
            if (!file.equals("run.json")) {
                assertThat(run.resolve(file)).hasSameBinaryContentAs(undisturbed.resolve(file));
            }
        }
        assertThat(Night.names(out.resolve("nightly"))).containsExactly(Night.DATE.toString(), "latest");
        assertThat(Night.names(night.into(out).dateFolder()))
                .containsExactly("latest", run.getFileName().toString());
        assertThat(out.resolve("nightly/latest").toRealPath()).isEqualTo(run.toRealPath());
        assertThat(night.into(out).dateFolder().resolve("latest").toRealPath()).isEqualTo(run.toRealPath());
        assertThat(night.run(out, new RecordedModels()).message()).startsWith("Nothing to do");
    }

    /** Every rename and link, before and after, and of each step some other deeds from its first to its last. */
    private static List<Tripwire.Deed> places() throws Exception {
        Path list = folder.resolve("deeds.txt");
        assertThat(run(folder.resolve("listed"), list.toString())).isZero();
        List<Tripwire.Deed> deeds =
                Files.readAllLines(list).stream().map(Tripwire.Deed::parse).toList();
        List<Tripwire.Deed> places = new ArrayList<>(
                deeds.stream().filter(deed -> FILE_DEEDS.contains(deed.kind())).toList());
        for (String step : STEPS) {
            // How often the database writes in its own thread depends on how long things take.
            List<Tripwire.Deed> ofStep = deeds.stream()
                    .filter(deed -> deed.step().equals(step) && !FILE_DEEDS.contains(deed.kind()))
                    .filter(deed -> !step.equals("-") || !deed.kind().equals("write"))
                    .toList();
            for (int i = 0; i < PLACES_A_STEP && !ofStep.isEmpty(); i++) {
                places.add(ofStep.get(i * (ofStep.size() - 1) / (PLACES_A_STEP - 1)));
            }
        }
        return places.stream().distinct().toList();
    }

    private static int run(Path out, String placeOrFile) throws IOException, InterruptedException {
        Process process = RecordedRun.start(folder.resolve("input"), out, placeOrFile);
        try {
            assertThat(process.waitFor(RUN_SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path out(Tripwire.Deed place) {
        return folder.resolve(place.place().replace('#', '-'));
    }

    private static String printed(Path out) {
        try {
            return Files.readString(RecordedRun.log(out));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
