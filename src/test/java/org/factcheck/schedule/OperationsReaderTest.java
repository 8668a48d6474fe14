package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of the sections on the database, the workers and the metrics. */
class OperationsReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://db/factcheck", "jdbc:postgresql://db/factcheck?password=secret"})
    void anAddressOfAnotherDatabaseOrWithAPasswordIsRefused(String url) throws IOException {
        assertThat(refusal("database:\n  url: " + url + "\n"))
                .hasMessageContaining(":2: database.url is '" + url + "', but must be the address of a PostgreSQL"
                        + " database such as jdbc:postgresql://host:5432/factcheck, without a password: that is taken"
                        + " from the environment variable FACTCHECK_DATABASE_PASSWORD.");
    }

    @Test
    void workersAreReachedOverABrokerWhoseAddressHoldsNoSecret() throws IOException {
        assertThat(refusal("""
                workers:
                  mode: elsewhere
                  broker: tcp://broker.example:61616?user=factcheck&password=shown
                  deadline-seconds: 4
                """))
                .hasMessageContaining(":2: workers.mode is 'elsewhere', but must be one of local, remote.")
                .hasMessageContaining(":3: workers.broker is ")
                .hasMessageContaining("but must be the address of an ActiveMQ Artemis broker such as tcp://host:61616,"
                        + " without a user and password: those are taken from the environment variables"
                        + " FACTCHECK_BROKER_USER and FACTCHECK_BROKER_PASSWORD.")
                .hasMessageContaining(
                        ":4: workers.deadline-seconds is '4', but must be a whole number from 5 to 86400.");
    }

    @Test
    void metricsGoToPortsAndAddressesThatThereAre() throws IOException {
        assertThat(refusal("""
                metrics:
                  port: 0
                  address: "not here"
                  push-url: http://user:word@push.example
                  files: m.prom
                """))
                .hasMessageContaining(":2: metrics.port is '0', but must be a whole number from 1 to 65535.")
                .hasMessageContaining(
                        ":3: metrics.address is 'not here', but must be the name or number of an address of"
                                + " this machine such as 127.0.0.1.")
                .hasMessageContaining(":4: metrics.push-url is 'http://user:word@push.example', but must be an address"
                        + " that begins with http:// or https:// and names a host, without a user and without a query.")
                .hasMessageContaining(":5: 'metrics.files' is not a key of a job file.");
    }

    private JobFileException refusal(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("nightly.yml"), text);
        return catchThrowableOfType(JobFileException.class, () -> JobFileReader.read(file));
    }
}
