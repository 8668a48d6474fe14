package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before a run with remote workers, or a worker, begins. */
class RemoteSettingsTest extends SmallNight {

    private static WorkersSettings broker(String address, boolean embedded) {
        return new WorkersSettings(true, address, embedded, true, 60);
    }

    @Test
    void remoteWorkersNeedADatabaseThatAllReach() {
        RunResult result = night.with(Operations.defaults().with(broker("tcp://127.0.0.1:61616", true)))
                .run(out, models);

        assertThat(result.exitCode()).isEqualTo(ExitCode.MISCONFIGURED);
        assertThat(result.message())
                .isEqualTo("A run with remote workers needs a database that all machines reach, and the job has the"
                        + " embedded one, which belongs to one process. Set database.url in the job file to the address of a"
                        + " PostgreSQL database.");
        assertThat(out).doesNotExist();
    }

    @Test
    void soDoesAWorker() {
        assertThatThrownBy(() -> RemoteWorker.run(night.into(out), request -> models.load()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.MISCONFIGURED))
                .hasMessageStartingWith(
                        "A worker needs a database that all machines reach, and the job has the embedded");
    }

    @Test
    void aBrokerOpenToOthersNeedsAPassword() {
        WorkersSettings open = broker("tcp://0.0.0.0:61616", true);
        String wanted = "The broker of this run would be open to other machines at tcp://0.0.0.0:61616, without a"
                + " password. Set the environment variables FACTCHECK_BROKER_USER and FACTCHECK_BROKER_PASSWORD, for the"
                + " workers too, or let workers.broker be an address of this machine alone such as"
                + " tcp://127.0.0.1:61616.";
        assertThat(Broker.problem(open, null, null)).contains(wanted);
        assertThat(Broker.problem(open, "factcheck", null)).contains(wanted);
        assertThat(Broker.problem(open, "factcheck", " ")).contains(wanted);
        assertThat(Broker.problem(open, "factcheck", "secret")).isEmpty();
        assertThat(Broker.problem(broker("tcp://127.0.0.1:61616", true), null, null))
                .isEmpty();
        assertThat(Broker.problem(broker("tcp://localhost:61616", true), null, null))
                .isEmpty();
        assertThat(Broker.problem(broker("tcp://broker.example:61616", false), null, null))
                .isEmpty();
    }

    @Test
    void aBrokerOfTheRunHasOneAddressWithAPort() {
        assertThat(Broker.problem(broker("(tcp://a.example:1,tcp://b.example:2)?ha=true", true), "u", "p"))
                .hasValueSatisfying(why -> assertThat(why).contains("which is not one address of this machine"));
        assertThat(Broker.problem(broker("tcp://127.0.0.1", true), "u", "p"))
                .hasValueSatisfying(why -> assertThat(why).contains("with a port"));
    }

    @ParameterizedTest
    @CsvSource({
        "tcp://broker.example:61616, true",
        "tcp://broker.example:61616?connectionTTL=60000, true",
        "'(tcp://a.example:1,tcp://b.example:2)?ha=true', true",
        "tcp://broker.example:61616?user=me&password=shown, false",
        "tcp://broker.example:61616?Password=shown, false",
        "tcp://me:shown@broker.example:61616, false",
        "http://broker.example, false",
        "broker.example:61616, false"
    })
    void theBrokersAddressHoldsNoSecret(String address, boolean allowed) {
        assertThat(WorkersSettings.isBroker(address)).isEqualTo(allowed);
    }

    @Test
    void claimsAreCutSoThatNobodyIsWithoutWorkForLong() {
        assertThat(RemotePartitions.number(0)).isZero();
        assertThat(RemotePartitions.number(5)).isEqualTo(1);
        assertThat(RemotePartitions.number(64)).isEqualTo(8);
        assertThat(RemotePartitions.number(1_000)).isEqualTo(64);
        assertThat(RemotePartitions.number(10_000)).isEqualTo(250);
    }
}
