package org.factcheck.verdict;

/** What the articles read say of a claim, on the scale of AVeriTeC (Schlichtkrull, Guo, Vlachos, NeurIPS 2023). */
public enum Verdict {
    SUPPORTED("Supported"),
    REFUTED("Refuted"),
    CONFLICTING("Conflicting"),
    NOT_ENOUGH_EVIDENCE("Not enough evidence");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** The verdict as the report prints it. */
    public String words() {
        return words;
    }
}
