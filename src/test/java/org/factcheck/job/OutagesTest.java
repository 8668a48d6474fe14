package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The broker and the database of a run on several processes go away in the midst of judging: nothing is lost and nothing is
 * judged twice, and where they stay away, everybody who needs them says so and ends in time.
 */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class OutagesTest extends RemoteProcesses {

    private String behindGate = "";
    private Gate gate;

    @BeforeEach
    void aGateBeforeTheServer() throws IOException {
        gate = new Gate(port());
        behindGate = url().replace(":" + port() + "/", ":" + gate.port() + "/");
    }

    @AfterEach
    void noGateIsLeft() throws IOException {
        gate.close();
    }

    @Test
    void aBrokerThatDiesAndComesBackCostsTime() throws Exception {
        Process dies = broker("first-broker");
        Process manager = start("manager", "manager", "other-broker");
        start("worker", "one", "other-broker");
        start("worker", "two", "other-broker");
        await("the first claims", () -> judged() >= 8);

        dies.destroyForcibly().waitFor();
        await("the manager's notice", () -> logged("manager").contains(" does not answer, and is asked again for "));
        Thread.sleep(2000);
        broker("second-broker");

        assertEnds(manager, ExitCode.DONE);
        assertSameBytes();
        assertEachJudgedOnce();
    }

    @Test
    void aBrokerThatStaysAwayFailsTheRunAndTheNextOneTakesItUp() throws Exception {
        Process dies = broker("first-broker");
        Process manager = start("manager", "manager", "other-broker", "hasty");
        start("worker", "one", "other-broker");
        await("the first claims", () -> judged() >= 8);

        dies.destroyForcibly().waitFor();

        assertEnds(manager, ExitCode.FAILED);
        assertThat(logged("manager"))
                .contains("The run failed: the step judgeClaims stopped at: The broker at " + broker()
                        + " has not answered for ")
                .contains(" s, and no claim was judged meanwhile: ")
                .contains("Start it, or correct workers.broker in the job file.")
                .contains("Run the same command again.");
        assertThat(judged()).isLessThan(RemoteNight.CLAIMS);

        broker("second-broker");
        assertEnds(start("manager", "manager", "other-broker"), ExitCode.DONE);
        assertSameBytes();
        assertEachJudgedOnce();
    }

    @Test
    void aDatabaseThatIsStartedAnewCostsARunThatTheNextOneTakesUp() throws Exception {
        Process manager = start("manager", "manager");
        Process worker = start("worker", "one");
        await("the first claims", () -> judged() >= 8);

        gate.shut();
        Thread.sleep(3000);
        gate.reopen();

        // It may get as far as to publish, where it finds that its lock is gone.
        assertEnds(manager, ExitCode.FAILED);
        assertThat(logged("manager"))
                .containsPattern(
                        "The run failed: (the step publish stopped at: The connection that held the lock of the"
                                + " job nightly broke|The database at jdbc:postgresql://localhost:" + gate.port()
                                + "/)")
                .contains(" Run the same command again.");
        assertEnds(start("manager", "manager"), ExitCode.DONE);
        assertThat(worker.isAlive()).as(this::logs).isTrue();
        assertSameBytes();
        assertEachJudgedOnce();
    }

    @Test
    void aDatabaseThatStaysAwayEndsRunAndWorkerAndTheNextTakeItUp() throws Exception {
        Process manager = start("manager", "manager", "hasty");
        Process worker = start("worker", "one", "hasty");
        await("the first claims", () -> judged() >= 8);

        gate.shut();

        assertEnds(manager, ExitCode.FAILED);
        assertEnds(worker, ExitCode.FAILED);
        assertDatabaseNamed("manager", "The run failed: ", " Run the same command again.");
        assertDatabaseNamed("one", "The worker failed: ", " It was waited for ");

        gate.reopen();
        start("worker", "two");
        assertEnds(start("manager", "manager"), ExitCode.DONE);
        assertSameBytes();
        assertEachJudgedOnce();
    }

    private Process broker(String name) throws Exception {
        Process process = start("broker", name);
        await("the broker", () -> logged(name).contains(RemoteNight.LISTENING));
        return process;
    }

    private void assertEnds(Process process, ExitCode code) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(this::logs)
                .isTrue();
        assertThat(process.exitValue()).as(this::logs).isEqualTo(code.code());
    }

    private void assertDatabaseNamed(String name, String begin, String then) throws IOException {
        assertThat(logged(name))
                .contains(begin + "The database at jdbc:postgresql://localhost:" + gate.port() + "/")
                .contains(" Make sure that it runs and can be reached from here." + then)
                .doesNotContain("has room");
    }

    private Process start(String role, String name, String... more) throws IOException {
        return startOn(behindGate, role, name, more);
    }
}
