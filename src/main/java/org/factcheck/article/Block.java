package org.factcheck.article;

import java.util.Objects;

/**
 * A part of an article's text that may serve as evidence: a headline or a paragraph.
 *
 * @param span where it stands in {@link Article#text()}
 */
public record Block(TextSpan span, Kind kind) {

    /** What sort of text a block is. */
    public enum Kind {
        HEADLINE,
        PARAGRAPH
    }

    public Block {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(kind, "kind");
    }
}
