package org.factcheck.article;

import java.util.Objects;

/**
 * A part of an article's text that is kept out of the evidence.
 *
 * @param span where it stands in {@link Article#text()}
 * @param reason what it was taken for ("call for donations", "teaser of another story")
 */
public record Cut(TextSpan span, String reason) {
    public Cut {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(reason, "reason");
    }
}
