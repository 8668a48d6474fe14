package org.factcheck;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.factcheck.web.ServerSettings;
import picocli.CommandLine.Option;

/** Where the report library answers. */
final class WebOptions {

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

    ServerSettings settings(Duration letGoAfter) throws ConfigurationException {
        if (!ServerSettings.isPort(port)) {
            throw new ConfigurationException("--port is " + port + ", but must be 0 to 65535.");
        }
        try {
            return new ServerSettings(InetAddress.getByName(address), port, letGoAfter);
        } catch (UnknownHostException e) {
            throw new ConfigurationException("--address is '" + address
                    + "', which is no address of this machine. Write it as 127.0.0.1, or as 0.0.0.0 for all of them.");
        }
    }
}
