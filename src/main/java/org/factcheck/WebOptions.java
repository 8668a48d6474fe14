package org.factcheck;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.factcheck.job.RefusedException;
import org.factcheck.schedule.JobFile;
import org.factcheck.web.LibraryServer;
import org.factcheck.web.ServerSettings;
import org.factcheck.web.UsersFileException;
import picocli.CommandLine.Option;

/** Where the report library answers. */
final class WebOptions {

    /** Lies beside the job files. */
    private static final String USERS = "users.yml";

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address of this machine that the report library listens on. Default: ${DEFAULT-VALUE}.")
    private String address = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + ServerSettings.DEFAULT_PORT,
            description = "The port it listens on; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port = ServerSettings.DEFAULT_PORT;

    /**
     * Opens the library.
     *
     * @param jobs the folder of job files, where the file of users lies too
     */
    LibraryServer open(Path jobs, Duration letGoAfter, Supplier<List<JobFile>> watched)
            throws ConfigurationException, RefusedException {
        try {
            return LibraryServer.open(settings(jobs, letGoAfter), watched);
        } catch (UsersFileException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
    }

    private ServerSettings settings(Path jobs, Duration letGoAfter) throws ConfigurationException {
        if (!ServerSettings.isPort(port)) {
            throw new ConfigurationException("--port is " + port + ", but must be 0 to 65535.");
        }
        try {
            return new ServerSettings(InetAddress.getByName(address), port, jobs.resolve(USERS), letGoAfter);
        } catch (UnknownHostException e) {
            throw new ConfigurationException("--address is '" + address
                    + "', which is no address of this machine. Write it as 127.0.0.1, or as 0.0.0.0 for all of them.");
        }
    }
}
