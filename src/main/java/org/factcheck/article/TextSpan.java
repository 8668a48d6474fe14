package org.factcheck.article;

/**
 * A stretch of an article's text in Unicode code points.
 *
 * @param start the first code point, from 0
 * @param end the first code point after it; greater than start
 */
public record TextSpan(int start, int end) {
    public TextSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a stretch of text: " + start + " to " + end + ".");
        }
    }
}
