package org.factcheck.report;

/**
 * Words for a probability: the bands of Intelligence Community Directive 203 (Analytic Standards, 2015), the one scale
 * of likelihood in the report.
 */
enum Likelihood {
    ALMOST_NO_CHANCE("There is almost no chance", 1, 5),
    VERY_UNLIKELY("It is very unlikely", 5, 20),
    UNLIKELY("It is unlikely", 20, 45),
    ROUGHLY_EVEN("There is a roughly even chance", 45, 55),
    LIKELY("It is likely", 55, 80),
    VERY_LIKELY("It is very likely", 80, 95),
    ALMOST_CERTAIN("It is almost certain", 95, 99);

    private final String words;
    private final int from;
    private final int to;

    Likelihood(String words, int from, int to) {
        this.words = words;
        this.from = from;
        this.to = to;
    }

    /** The band of a probability from 0 to 1; a bound belongs to the band above it. */
    static Likelihood of(double probability) {
        for (Likelihood band : values()) {
            if (probability * 100 < band.to) {
                return band;
            }
        }
        return ALMOST_CERTAIN;
    }

    /** The start of a sentence that goes on with "that". */
    String words() {
        return words;
    }

    /** The band in figures: "80 to 95 %". */
    String band() {
        return from + " to " + to + "\u00a0%";
    }
}
