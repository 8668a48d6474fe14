package org.factcheck.job;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who judges the claims of a run; no verdict depends on it.
 *
 * @param remote whether workers on other machines judge, or this process alone
 * @param broker address of the ActiveMQ Artemis broker that hands out the work, as its client reads it and without a user
 *     or password
 * @param embeddedBroker whether the run is the broker itself, at that address, as long as it judges
 * @param managerWorks whether the run judges as well, beside the workers
 * @param deadlineSeconds after how long without a claim judged a worker counts as hung, from {@value #LEAST_DEADLINE} to
 *     {@value #MOST_DEADLINE}
 */
public record WorkersSettings(
        boolean remote, String broker, boolean embeddedBroker, boolean managerWorks, int deadlineSeconds) {

    /** The shortest deadline, in seconds. */
    public static final int LEAST_DEADLINE = 5;

    /** The longest deadline, in seconds. */
    public static final int MOST_DEADLINE = 86_400;

    /** What an address must look like, in words. */
    public static final String BROKER_WORDS =
            "the address of an ActiveMQ Artemis broker such as tcp://host:61616, without"
                    + " a user and password: those are taken from the environment variables " + Broker.USER_VARIABLE
                    + " and "
                    + Broker.PASSWORD_VARIABLE;

    private static final Pattern BROKER = Pattern.compile("\\(?tcp://[^\\s@]+");
    private static final int DEFAULT_DEADLINE = 300;

    public WorkersSettings {
        Objects.requireNonNull(broker, "broker");
        if (!isBroker(broker)) {
            throw new IllegalArgumentException("The broker is '" + broker + "', but must be " + BROKER_WORDS + ".");
        }
        if (deadlineSeconds < LEAST_DEADLINE || deadlineSeconds > MOST_DEADLINE) {
            throw new IllegalArgumentException("The deadline is " + deadlineSeconds + " seconds, but must be "
                    + LEAST_DEADLINE + " to " + MOST_DEADLINE + ".");
        }
    }

    /** This process alone judges. */
    public static WorkersSettings local() {
        return new WorkersSettings(false, "tcp://127.0.0.1:61616", false, true, DEFAULT_DEADLINE);
    }

    /** The same with or without workers on other machines. */
    public WorkersSettings with(boolean remotely) {
        return new WorkersSettings(remotely, broker, embeddedBroker, managerWorks, deadlineSeconds);
    }

    /** Whether an address can be used: secrets do not stand in files. */
    public static boolean isBroker(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return BROKER.matcher(address).matches() && !lower.contains("user=") && !lower.contains("password=");
    }

    /** Whether only programs on this machine reach the broker's address. */
    boolean isLoopback() {
        try {
            return InetAddress.getByName(host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The host of a broker at one address; empty where the address names several. */
    String host() {
        String host = broker.startsWith("(") ? null : URI.create(broker).getHost();
        return host == null ? "" : host;
    }

    /** The port of a broker at one address; -1 where it names none. */
    int port() {
        return broker.startsWith("(") ? -1 : URI.create(broker).getPort();
    }
}
