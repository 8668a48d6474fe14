package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * A run that hands its claims out to workers, all of them processes of their own, over a broker and a PostgreSQL server:
 * it comes to the bytes of a run in one process, whatever becomes of the workers, and no claim is judged twice.
 */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class RemoteProcessesTest extends RemoteProcesses {

    private static final int STOP_SECONDS = 20;
    private static final Pattern TAKEN = Pattern.compile("(judgeClaims:stretch\\d+-\\d+) is taken");

    @Test
    void workersMayDieFreezeAndComeLate() throws Exception {
        Process manager = start("manager", "manager");
        Process dies = start("worker", "dies");
        Process freezes = start("worker", "freezes");
        await("the first claims", () -> judged() >= 8 && hasTaken("dies") && hasTaken("freezes"));

        dies.destroyForcibly();
        await("more claims", () -> judged() >= 16);
        // Frozen in the middle of another one, which takes some seconds.
        String before = lastTaken("freezes");
        await("another one taken", () -> !lastTaken("freezes").equals(before));
        Thread.sleep(500);
        signal("STOP", freezes);
        String frozen = lastTaken("freezes");
        start("worker", "late");
        await("the frozen one's work in other hands", () -> logged("late").contains(frozen + " is taken"));
        signal("CONT", freezes);

        assertThat(manager.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(manager.exitValue()).as(this::logs).isZero();
        assertSameBytes();
        assertEachJudgedOnce();
        assertThat(logged("late")).as(this::logs).contains(frozen + " is taken, for the 2. time.");
        assertStopsInTime(freezes);
        assertThat(RemoteNight.logged(out("freezes")))
                .as(this::logs)
                .contains(frozen + " is not in this worker's hands any more");
    }

    @Test
    void aWorkerOfAnotherModelIsRefusedAndOneThatIsStoppedGivesBackWhatItHas() throws Exception {
        Process manager = start("manager", "manager");
        Process first = start("worker", "first");
        Process other = start("worker", "other", "other-model");
        await("the first claims", () -> judged() >= 8);

        assertThat(other.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isEqualTo(ExitCode.MISCONFIGURED.code());
        String refusal = "The worker is refused, as its stance model (other words) is not the manager's (shared words)."
                + " Give both the same model.folder and the same files in it.";
        assertThat(RemoteNight.logged(out("other"))).contains(refusal).doesNotContain("is taken");

        String before = lastTaken("first");
        await("another one taken", () -> !lastTaken("first").equals(before));
        assertStopsInTime(first);
        assertThat(RemoteNight.logged(out("first"))).contains(" is given back after ");
        start("worker", "second");

        assertThat(manager.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(manager.exitValue()).as(this::logs).isZero();
        assertThat(RemoteNight.logged(out("manager"))).contains(refusal + " It is process " + other.pid() + " on ");
        assertSameBytes();
        assertThat(judged()).isEqualTo(RemoteNight.CLAIMS);
    }

    @Test
    void theRunJudgesAsWellAndIsTakenUpWhereItWasStopped() throws Exception {
        Process manager = start("manager", "manager", "works");
        await("the first claims", () -> judged() >= 8);
        assertStopsInTime(manager);
        int judged = judged();
        assertThat(judged).as(this::logs).isLessThan(RemoteNight.CLAIMS);

        RunResult again = Night.at(input())
                .with(RemoteNight.operations(url(), broker(), true))
                .run(out("manager"), new RecordedModels());

        assertThat(again.exitCode()).as(() -> Night.told(again)).isEqualTo(ExitCode.DONE);
        assertSameBytes();
        assertThat(judged()).isEqualTo(RemoteNight.CLAIMS);
    }

    @Test
    void whatTakesEveryWorkerDownFailsTheRunAndIsNamed() throws Exception {
        RecordedModels broken = new RecordedModels().beforeAnswer(pair -> {
            if (pair.claim().contains("number 37 ")) {
                throw new LinkageError("no end to this claim");
            }
        });
        Night night = Night.at(input()).with(RemoteNight.operations(url(), broker(), true));

        RunResult failed = night.run(out("manager"), broken);

        assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.message())
                .contains("(places in the claims file from 0) were begun 5 times and no worker got any further")
                .contains("no end to this claim");
        assertThat(judged()).isBetween(1, RemoteNight.CLAIMS - 1);

        assertThat(night.run(out("manager"), new RecordedModels()).exitCode()).isEqualTo(ExitCode.DONE);
        assertSameBytes();
        assertThat(judged()).isEqualTo(RemoteNight.CLAIMS);
    }

    private static void assertStopsInTime(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.STOPPED.code());
    }

    private boolean hasTaken(String name) throws IOException {
        return TAKEN.matcher(logged(name)).find();
    }

    private String lastTaken(String name) throws IOException {
        Matcher taken = TAKEN.matcher(logged(name));
        String last = "";
        while (taken.find()) {
            last = taken.group(1);
        }
        return last;
    }

    private static void signal(String name, Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private Process start(String role, String name, String... more) throws IOException {
        return startOn(url(), role, name, more);
    }
}
