package org.factcheck.article;

/** What a text must not exceed to be read as an article: each limit is far beyond what any newsroom writes. */
final class TextLimits {

    static final int MOST_CHARACTERS = 500_000;

    /** The elements of a page are counted by the signs that open a tag, before any of them is built. */
    static final int MOST_TAGS = 500_000;

    /** Java looks from a mark back to its letter at every step, so that a run of them takes the square of its length. */
    static final int MOST_MARKS = 1_000;

    private TextLimits() {}

    /** Refuses mark-up that would take all memory as a tree. */
    static void requireTree(String markup) throws UnusableException {
        long tags = markup.chars().filter(c -> c == '<').count();
        if (tags > MOST_TAGS) {
            throw new UnusableException("The mark-up has " + tags + " tags, and no more than " + MOST_TAGS
                    + " are read. Split it, or save the text alone.");
        }
    }

    static void require(String text) throws UnusableException {
        if (text.length() > MOST_CHARACTERS) {
            throw new UnusableException("The text has " + text.length() + " characters; no article has more than "
                    + MOST_CHARACTERS + ". Split it into its articles, or take it out.");
        }
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                throw new UnusableException("From character " + (i - MOST_MARKS + 1) + " on more than " + MOST_MARKS
                        + " accents stand on one letter, as in no language. Fetch the article again, or take it out.");
            }
        }
    }
}
