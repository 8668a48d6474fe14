package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jms.support.converter.MessageConversionException;

/** The broker within the process, and the messages that it carries. */
class BrokerTest {

    @Test
    void partitionsAndRefusalsGoThroughIt() throws Exception {
        try (Broker broker = Broker.open(settings(RemoteNight.freeBroker()));
                PartitionChannels channels = PartitionChannels.of(broker, "nightly")) {
            assertThat(broker.unreachable()).isEmpty();
            assertThat(channels.refused()).isEmpty();
            channels.tellRefused("The worker is refused, as its ears are too long.");
            assertThat(channels.refused()).contains("The worker is refused, as its ears are too long.");

            channels.handOut(new StepExecutionRequest("judgeClaims:stretch0-8", 41), 5);
            channels.handOut(new StepExecutionRequest("judgeClaims:stretch8-16", 42), 6);
            channels.forgetOthers(6);
            assertThat(left(broker)).isEqualTo(1);
        }
    }

    /** How many partitions wait, of whichever execution. */
    private static int left(Broker broker) throws Exception {
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession()) {
            connection.start();
            Enumeration<?> waiting = session.createBrowser(session.createQueue("factcheck.nightly"))
                    .getEnumeration();
            return Collections.list(waiting).size();
        }
    }

    @Test
    void aPartitionIsAMessageOfNamesAndValues() throws Exception {
        PartitionMessages messages = new PartitionMessages();
        try (Broker broker = Broker.open(settings(RemoteNight.freeBroker()));
                Connection connection = broker.connections().createConnection();
                Session session = connection.createSession()) {
            Object read = messages.fromMessage(
                    messages.toMessage(new StepExecutionRequest("judgeClaims:stretch0-8", 1L << 40), session));

            assertThat(read).isInstanceOfSatisfying(StepExecutionRequest.class, request -> {
                assertThat(request.getStepName()).isEqualTo("judgeClaims:stretch0-8");
                assertThat(request.getStepExecutionId()).isEqualTo(1L << 40);
            });
            assertThatThrownBy(() -> messages.fromMessage(session.createObjectMessage("anything")))
                    .isInstanceOf(MessageConversionException.class)
                    .hasMessageEndingWith(
                            "is no partition. Let nobody else write to queues whose names begin with 'factcheck.'.");
        }
    }

    @Test
    void anAddressThatIsTakenIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "tcp://127.0.0.1:" + taken.getLocalPort();
            assertThatThrownBy(() -> Broker.open(settings(address)))
                    .hasMessageStartingWith("The broker could not be opened at " + address + ": ")
                    .hasMessageEndingWith(
                            "Make sure that the address is one of this machine and that nobody else listens there.");
        }
    }

    @Test
    void aBrokerThatIsNotThereIsTold() throws IOException {
        String address = RemoteNight.freeBroker();
        assertThat(Broker.of(settings(address)).unreachable())
                .hasValueSatisfying(why ->
                        assertThat(why).startsWith("The broker at " + address + " cannot be reached as the user"));
    }

    private static WorkersSettings settings(String address) {
        return new WorkersSettings(true, address, true, true, 60);
    }
}
