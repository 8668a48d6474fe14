package org.factcheck.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A whole job of so many articles and claims.
 *
 * @param articles at least 1
 * @param claims at least 1
 */
record Scenario(int articles, int claims) {

    private static final String ALL =
            "100x100,1000x100,10000x100,100000x100,1000x1000,1000x10000";

    /** As "1,000 × 200". */
    String words() {
        return String.format(Locale.ROOT, "%,d × %,d", articles, claims);
    }

    /** How often it is run: one that takes a minute or two three times, so that there is a median, a long one once. */
    int rounds() {
        return (long) articles + claims <= 2_000 ? 3 : 1;
    }

    /** The scenarios named in the system property bench.scenarios, as "100x100,1000x100"; all where it is missing. */
    static List<Scenario> asked() {
        String asked = System.getProperty("bench.scenarios", "");
        return Arrays.stream((asked.isBlank() ? ALL : asked).split(","))
                .map(String::strip)
                .filter(each -> !each.equals("none"))
                .map(Scenario::parse)
                .toList();
    }

    private static Scenario parse(String text) {
        String[] sizes = text.split("x");
        if (sizes.length != 2 || !sizes[0].matches("[1-9]\\d{0,6}") || !sizes[1].matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException("'" + text
                    + "' in bench.scenarios is no scenario. Write articles and claims, like 1000x100.");
        }
        return new Scenario(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
    }
}
