package org.factcheck.passage;

/**
 * Where in a sentence that stands which somebody says.
 *
 * @param start its first char
 * @param end the char after it, or after its part before "X said"
 * @param resume the char at which it may go on behind "X said"; the sentence's length where it cannot
 * @param whole whether the sentence tells nothing else of its own: not so in "X closed the plant and said that…"
 */
record Extent(int start, int end, int resume, boolean whole) {

    /** All from a char to the sentence's end. */
    static Extent from(int start, int length) {
        return new Extent(start, length, length, true);
    }

    /** All before a char, and what follows from another on. */
    static Extent around(int end, int resume) {
        return new Extent(0, end, resume, true);
    }

    Extent besideOtherMatter() {
        return new Extent(start, end, resume, false);
    }
}
