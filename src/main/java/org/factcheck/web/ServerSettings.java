package org.factcheck.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Where the library answers.
 *
 * @param address the address of this machine that it listens on
 * @param port 1 to 65535; 0 for any that is free
 * @param users the file of those who may sign in; where it is missing only this machine is answered, and everybody on it
 * @param letGoAfter how long an embedded database stays open after the last page was read, so that another process may
 *     run the job
 */
public record ServerSettings(InetAddress address, int port, Path users, Duration letGoAfter) {

    /** The port where none is given. */
    public static final int DEFAULT_PORT = 8080;

    private static final int HIGHEST_PORT = 65_535;

    public ServerSettings {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(letGoAfter, "letGoAfter");
        if (!isPort(port)) {
            throw new IllegalArgumentException("The port is " + port + ", but must be 0 to " + HIGHEST_PORT + ".");
        }
    }

    /** Whether no other machine can reach it. */
    boolean isOfThisMachineAlone() {
        return address.isLoopbackAddress();
    }

    /** Whether a number can be a port. */
    public static boolean isPort(int number) {
        return number >= 0 && number <= HIGHEST_PORT;
    }
}
