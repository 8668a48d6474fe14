package org.factcheck.job;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;

/** The broker that hands out the work: one that is there, or one of this process, as long as it is open. */
final class Broker implements AutoCloseable {

    static final String USER_VARIABLE = "FACTCHECK_BROKER_USER";
    static final String PASSWORD_VARIABLE = "FACTCHECK_BROKER_PASSWORD";

    /** How long a worker may be silent before the broker hands out again what it had, in milliseconds. */
    private static final long SILENCE = 30_000;

    private static final int PINGS_A_SILENCE = 3;
    private static final String ANY_ADDRESS = "0.0.0.0";
    private static final String LOOPBACK = "127.0.0.1";

    private final WorkersSettings settings;
    private final @Nullable EmbeddedActiveMQ server;

    private Broker(WorkersSettings settings, @Nullable EmbeddedActiveMQ server) {
        this.settings = settings;
        this.server = server;
    }

    /** What is wrong with the settings where the run is to be the broker; empty where nothing is. */
    static Optional<String> problem(WorkersSettings settings, @Nullable String user, @Nullable String password) {
        if (!settings.embeddedBroker()) {
            return Optional.empty();
        }
        if (settings.host().isEmpty() || settings.port() < 0) {
            return Optional.of("The run is to be the broker itself (workers.embedded-broker), and workers.broker is '"
                    + settings.broker() + "', which is not one address of this machine. Write one such as"
                    + " tcp://127.0.0.1:61616, with a port.");
        }
        if (!settings.isLoopback() && (isMissing(user) || isMissing(password))) {
            return Optional.of("The broker of this run would be open to other machines at " + settings.broker()
                    + ", without a password. Set the environment variables " + USER_VARIABLE + " and "
                    + PASSWORD_VARIABLE + ", for the workers too, or let workers.broker be an address of this machine"
                    + " alone such as tcp://127.0.0.1:61616.");
        }
        return Optional.empty();
    }

    private static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }

    static Optional<String> problem(WorkersSettings settings) {
        return problem(settings, user(), password());
    }

    private static @Nullable String user() {
        return System.getenv(USER_VARIABLE);
    }

    private static @Nullable String password() {
        return System.getenv(PASSWORD_VARIABLE);
    }

    /**
     * Opens it for the run that hands out the work.
     *
     * @throws IllegalStateException where the address cannot be opened; says which
     */
    static Broker open(WorkersSettings settings) {
        if (!settings.embeddedBroker()) {
            return of(settings);
        }
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        try {
            requireFree(settings);
            server.setConfiguration(configuration(settings));
            server.setSecurityManager(new OneUser(user(), password()));
            server.start();
            return new Broker(settings, server);
        } catch (Exception e) {
            stop(server);
            throw new IllegalStateException(
                    "The broker could not be opened at " + settings.broker() + ": " + e.getMessage()
                            + ". Make sure that the address is one of this machine and that nobody else listens there.",
                    e);
        }
    }

    /** The server would start without an address that it cannot open. */
    private static void requireFree(WorkersSettings settings) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        }
    }

    /** One that is there, or that another process opens. */
    static Broker of(WorkersSettings settings) {
        return new Broker(settings, null);
    }

    private static Configuration configuration(WorkersSettings settings) throws Exception {
        // Nothing is kept on a disk: where this process ends, its run does, and the next one hands out what is left.
        return new ConfigurationImpl()
                .setName("factcheck")
                .setPersistenceEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJMXManagementEnabled(false)
                .setSecurityEnabled(user() != null)
                .addAcceptorConfiguration("workers", settings.broker() + separator(settings) + "protocols=CORE")
                .addAddressSetting(
                        "#",
                        // How often a partition may be tried is counted by those who try it.
                        new AddressSettings()
                                .setMaxDeliveryAttempts(-1)
                                .setExpiryAddress(SimpleString.of("expired"))
                                .setDeadLetterAddress(SimpleString.of("dead")));
    }

    private static String separator(WorkersSettings settings) {
        return settings.broker().contains("?") ? "&" : "?";
    }

    /** Connections to it, as the user of the environment. */
    ConnectionFactory connections() {
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(address(), user(), password());
        // Each takes one piece of work when it has time for it, so that those who come late find some.
        connections.setConsumerWindowSize(0);
        String given = settings.broker().toLowerCase(Locale.ROOT);
        if (!given.contains("connectionttl")) {
            connections.setConnectionTTL(SILENCE);
        }
        if (!given.contains("clientfailurecheckperiod")) {
            connections.setClientFailureCheckPeriod(SILENCE / PINGS_A_SILENCE);
        }
        return connections;
    }

    /** The broker of this process may listen at all its addresses, and is reached at one. */
    private String address() {
        return server != null && settings.host().equals(ANY_ADDRESS)
                ? settings.broker().replace(ANY_ADDRESS, LOOPBACK)
                : settings.broker();
    }

    /** Why it cannot be reached; empty where it can. */
    Optional<String> unreachable() {
        try {
            connections().createConnection().close();
            return Optional.empty();
        } catch (JMSException e) {
            return Optional.of("The broker at " + settings.broker() + " cannot be reached as the user of "
                    + USER_VARIABLE + ": " + e.getMessage());
        }
    }

    /** Lets one user in; everybody where none is named. */
    private record OneUser(@Nullable String name, @Nullable String password) implements ActiveMQSecurityManager {

        @Override
        public boolean validateUser(@Nullable String given, @Nullable String withPassword) {
            return name == null || isSame(name, given) && isSame(password, withPassword);
        }

        @Override
        public boolean validateUserAndRole(
                @Nullable String given, @Nullable String withPassword, Set<Role> roles, CheckType check) {
            return validateUser(given, withPassword);
        }

        /** Takes as long wherever they differ. */
        private static boolean isSame(@Nullable String wanted, @Nullable String given) {
            return MessageDigest.isEqual(bytes(wanted), bytes(given));
        }

        private static byte[] bytes(@Nullable String text) {
            return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "one user";
        }
    }

    @Override
    public void close() {
        if (server != null) {
            stop(server);
        }
    }

    private static void stop(EmbeddedActiveMQ server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The broker of this process could not be closed.", e);
        }
    }
}
