package org.factcheck.article;

/**
 * How reliable a source is, on the Admiralty scale (NATO AJP-2.1): A "completely reliable" to E "unreliable", and F
 * "reliability cannot be judged", which every source outside the register gets.
 */
public enum Reliability {
    A("completely reliable"),
    B("usually reliable"),
    C("fairly reliable"),
    D("not usually reliable"),
    E("unreliable"),
    F("cannot be judged");

    private final String meaning;

    Reliability(String meaning) {
        this.meaning = meaning;
    }

    /** The scale's own words for this grade. */
    public String meaning() {
        return meaning;
    }
}
