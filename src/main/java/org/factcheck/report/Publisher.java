package org.factcheck.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/**
 * Who publishes the reviews that analysts have signed, and where.
 *
 * @param organisation its name as readers know it; never blank
 * @param baseUrl the web address that the output folder is published under: http or https, without a query, a fragment or
 *     a slash at its end
 */
public record Publisher(String organisation, URI baseUrl) {

    /** What an address has to be, to follow "must be". */
    public static final String ADDRESS_WORDS =
            "an address such as https://example.org/factchecks: http or https, without query and fragment";

    public Publisher {
        Objects.requireNonNull(baseUrl, "baseUrl");
        if (organisation.isBlank()) {
            throw new IllegalArgumentException("A publisher needs a name.");
        }
        if (!isAddress(baseUrl)) {
            throw new IllegalArgumentException(
                    "The publisher's address is '" + baseUrl + "', but must be " + ADDRESS_WORDS + ".");
        }
        baseUrl = URI.create(baseUrl.toString().replaceFirst("/+$", ""));
    }

    /** Whether a text can be the address of a publisher. */
    public static boolean isAddress(String text) {
        try {
            return isAddress(new URI(text));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isAddress(URI address) {
        String scheme = address.getScheme();
        return scheme != null
                && (scheme.toLowerCase(Locale.ROOT).equals("https")
                        || scheme.toLowerCase(Locale.ROOT).equals("http"))
                && address.getHost() != null
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && address.getRawUserInfo() == null;
    }

    /** The address of a place in a file of a run. */
    String addressOf(Report report, String file, String anchor) {
        // RFC 8118, "The application/pdf Media Type": a named destination.
        return baseUrl + "/" + report.job() + "/" + report.businessDate() + "/" + report.runId() + "/" + file
                + "#nameddest=" + anchor;
    }
}
