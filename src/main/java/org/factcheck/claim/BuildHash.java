package org.factcheck.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * What this program does, known by the hash of its sources that the build wrote down: two builds of one version can do
 * different things. The hash is the same on every machine, and whatever Java the program was built with.
 */
public enum BuildHash {
    /** All that can show in an output, the models left out, which have hashes of their own. */
    PROGRAM,
    /** What makes articles and passages of files. */
    READING,
    /** What a model is given for a text and what becomes of its answer, the model itself left out. */
    INFERENCE;

    private static final Properties PROPERTIES = read();

    /**
     * The hash, in hex digits; where a library counts, with its version.
     *
     * @throws IllegalStateException where the program was not built by its build
     */
    public String get() {
        String hash = PROPERTIES.getProperty(name().toLowerCase(Locale.ROOT), "");
        if (hash.isEmpty() || hash.startsWith("@")) {
            throw new IllegalStateException(
                    "version.properties does not say what this program was built from. Build it with Maven.");
        }
        return hash;
    }

    /** A hash of the hash, in 12 hex digits, for where people read it or it is one part of many. */
    public String abbreviated() {
        byte[] digest = Sha256.digest().digest(get().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, 12);
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = BuildHash.class.getResourceAsStream("/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What the program was built from could not be read.", e);
        }
        return properties;
    }
}
