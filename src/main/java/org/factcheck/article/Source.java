package org.factcheck.article;

import java.util.List;
import java.util.Objects;

/**
 * The publisher of articles, as the register of sources describes it.
 *
 * @param name the name it is printed under; never blank
 * @param reliability its grade; {@link Reliability#F} for a source outside the register
 * @param aliases other names and the domains it publishes under; empty for a source outside the register
 * @param interests names of the parties it belongs to or speaks for ("Russia", "Kremlin"); empty where it has no known
 *     interest
 */
public record Source(String name, Reliability reliability, List<String> aliases, List<String> interests) {

    /** What a source is called that neither the article nor the register names. */
    public static final String UNNAMED = "unknown source";

    public Source {
        Objects.requireNonNull(reliability, "reliability");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A source needs a name.");
        }
        aliases = List.copyOf(aliases);
        interests = List.copyOf(interests);
    }

    /** A source that the register does not know. */
    public static Source unregistered(String name) {
        return new Source(name, Reliability.F, List.of(), List.of());
    }
}
