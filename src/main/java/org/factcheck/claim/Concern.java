package org.factcheck.claim;

/** What makes a claim hard or impossible to check against articles. The names are those of the column {@code flags}. */
public enum Concern {
    /** The program reads English only. */
    NOT_ENGLISH("not in English"),
    /** A name or a slogan states nothing. */
    FEWER_THAN_THREE_WORDS("fewer than three words"),
    /** It asks and does not state. */
    QUESTION("a question"),
    /** It tells somebody to do something. */
    IMPERATIVE("a demand"),
    /** It values, and no fact settles that. */
    OPINION("an opinion"),
    /** It tells of what is still to come. */
    PREDICTION("a prediction"),
    /** One verdict cannot hold for each of its statements. */
    SEVERAL_STATEMENTS("several statements in one");

    private final String words;

    Concern(String words) {
        this.words = words;
    }

    /** The concern as the report prints it. */
    public String words() {
        return words;
    }
}
