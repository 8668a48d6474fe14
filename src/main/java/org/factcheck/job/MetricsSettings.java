package org.factcheck.job;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures of a job's runs go; nowhere where nothing is said.
 *
 * @param address the address that the scheduler answers at
 * @param port the port that the scheduler answers at, 1 to 65535; null where it does not
 * @param pushUrl the push gateway that is told after each run; null where none is
 * @param file the file that is written after each run; null where none is
 */
public record MetricsSettings(
        String address,
        @Nullable Integer port,
        @Nullable URI pushUrl,
        @Nullable Path file) {

    /** The largest port there is. */
    public static final int MOST_PORT = 65_535;

    private static final String LOOPBACK = "127.0.0.1";

    public MetricsSettings {
        Objects.requireNonNull(address, "address");
        if (port != null && (port < 1 || port > MOST_PORT)) {
            throw new IllegalArgumentException("The port is " + port + ", but must be 1 to " + MOST_PORT + ".");
        }
    }

    /** They go nowhere; where a port is given, this machine alone can read them. */
    public static MetricsSettings none() {
        return new MetricsSettings(LOOPBACK, null, null, null);
    }

    /** The address of a push gateway; null where the text is none that can be used. */
    public static @Nullable URI pushUrl(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            return http && bare && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
