package org.factcheck.verdict;

/** Something about a verdict that its reader has to know. */
public enum Flag {
    /** Its confidence is low. */
    LOW_CONFIDENCE("low confidence"),
    /** Several origins stand on the side that decides, and yet it would be another one without one of them. */
    HANGS_ON_ONE_ORIGIN("hangs on one origin"),
    /** Its newest evidence is old against the as-of date. */
    STALE("stale"),
    /** An analyst's decision was made on other evidence than today's. */
    OVERRIDE_OUT_OF_DATE("override out of date");

    private final String words;

    Flag(String words) {
        this.words = words;
    }

    /** The flag as the report prints it. */
    public String words() {
        return words;
    }
}
