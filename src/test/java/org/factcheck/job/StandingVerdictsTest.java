package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What an earlier night held stands where nothing has changed, and comes to what judging anew comes to. */
class StandingVerdictsTest extends SmallNight {

    private static final LocalDate NEXT = Night.DATE.plusDays(1);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RunMetrics metrics = new RunMetrics("nightly", registry);

    @Test
    void anUnchangedNightTakesItAllOver() throws IOException {
        firstNight();

        RunResult next = night.on(NEXT).run(out, models, metrics);

        assertThat(pairsLookedUp()).isZero();
        assertSameAsJudgedAnew(next, NEXT);
        night.on(NEXT.plusDays(1)).run(out, models, metrics);
        assertThat(pairsLookedUp()).as("night after night").isZero();
    }

    @Test
    void whatHasGrownStaleSinceIsMarkedSo() throws IOException {
        LocalDate later = Night.DATE.plusDays(400);
        firstNight();

        RunResult next = night.on(later).run(out, models, metrics);

        assertThat(pairsLookedUp()).isZero();
        assertThat(Night.column(Night.folder(next).resolve("verdicts.csv"), "flags"))
                .filteredOn(flags -> flags.contains("STALE"))
                .hasSize(4);
        assertSameAsJudgedAnew(next, later);
        RunResult back = night.on(NEXT).run(out, models, metrics);
        assertThat(Night.column(Night.folder(back).resolve("verdicts.csv"), "flags"))
                .noneMatch(flags -> flags.contains("STALE"));
    }

    @Test
    void anArticleOfTheDayBetweenCounts() throws IOException {
        night.write(
                "articles/tram-notes_2026-11-13.txt",
                "Tram Notes\n\nPublished Nov. 13, 2026\n\nThe depot has not bought eight new cars.\n");
        firstNight();

        RunResult next = night.on(NEXT).run(out, models, metrics);

        assertThat(pairsLookedUp()).isPositive();
        assertThat(Night.column(Night.folder(next).resolve("evidence.csv"), "article"))
                .contains("tram-notes_2026-11-13");
        assertSameAsJudgedAnew(next, NEXT);
    }

    @Test
    void aNewClaimIsJudgedAndTheOthersStand() throws IOException {
        firstNight();
        night.append("claims.csv", "t6,The lifts are late.\n");

        RunResult next = night.on(NEXT).run(out, models, metrics);

        assertThat(pairsLookedUp() + pairsAsked()).isBetween(1.0, 30.0);
        assertSameAsJudgedAnew(next, NEXT);
    }

    @Test
    void anotherRegisterOfSourcesHasAllJudgedAnew() throws IOException {
        firstNight();
        night.write("sources.csv", "name,reliability\nRadio Velm,B\n");

        RunResult next = night.on(NEXT).run(out, models, metrics);

        assertThat(pairsLookedUp()).isPositive();
        assertSameAsJudgedAnew(next, NEXT);
    }

    @Test
    void aRepeatedRunTakesNothingOver() {
        night.run(out, models);
        night.on(NEXT).run(out, models);

        RunResult repeated =
                NightlyRun.run(night.on(NEXT).into(out), outcomes -> {}, r -> models.load(), true, metrics);

        assertThat(repeated.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(pairsLookedUp()).isPositive();
    }

    @Test
    void onceAWeekTheModelsAnswersAreLookedUpSoThatTheyAreKept() throws IOException {
        night.run(out, models);
        Path note = note();
        String today = "judged=" + LocalDate.now();
        assertThat(Files.readString(note)).contains(today);
        Files.writeString(
                note,
                Files.readString(note)
                        .replace(today, "judged=" + LocalDate.now().minusDays(7)));

        night.on(NEXT).run(out, models, metrics);

        assertThat(pairsLookedUp()).isPositive();
        assertThat(Files.readString(note)).contains(today);
    }

    @Test
    void aBrokenNoteIsOfNoAccount() throws IOException {
        night.run(out, models);
        Files.writeString(note(), "run=\\u00\njudged=tomorrow");

        RunResult next = night.on(NEXT).run(out, models, metrics);

        assertThat(next.exitCode()).as(Night.told(next)).isEqualTo(ExitCode.DONE);
        assertThat(pairsLookedUp()).isPositive();
    }

    /** Runs the first night, and keeps what it left for another way on. */
    private void firstNight() throws IOException {
        night.run(out, models);
        FileSystemUtils.copyRecursively(out, anew());
        forget(anew());
    }

    private void assertSameAsJudgedAnew(RunResult run, LocalDate date) {
        Path again = Night.folder(night.on(date).run(anew(), models));
        for (String file : new String[] {"verdicts.csv", "evidence.csv", "claimreview-draft.json", "report.pdf"}) {
            assertThat(Night.folder(run).resolve(file)).as(file).hasSameBinaryContentAs(again.resolve(file));
        }
    }

    private Path anew() {
        return folder.resolve("anew");
    }

    private Path note() throws IOException {
        try (Stream<Path> files = Files.walk(out.resolve(".state/index"))) {
            return files.filter(file -> file.endsWith("judged.properties"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void forget(Path output) throws IOException {
        try (Stream<Path> files = Files.walk(output.resolve(".state/index"))) {
            for (Path note :
                    files.filter(file -> file.endsWith("judged.properties")).toList()) {
                Files.delete(note);
            }
        }
    }

    private double pairsLookedUp() {
        return answers("cache");
    }

    private double pairsAsked() {
        return answers("model");
    }

    private double answers(String by) {
        return registry.get("factcheck.pairs")
                .tag("answered.by", by)
                .functionCounter()
                .count();
    }
}
