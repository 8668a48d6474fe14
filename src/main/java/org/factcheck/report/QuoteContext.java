package org.factcheck.report;

import java.util.Objects;

/**
 * The sentences on both sides of a quoted passage in its article.
 *
 * @param articleId the article
 * @param start where the passage starts, as in its evidence
 * @param before the sentence before it, white space folded; empty where it is the first
 * @param after the sentence after it, in the same form; empty where it is the last
 */
public record QuoteContext(String articleId, int start, String before, String after) {

    public QuoteContext {
        Objects.requireNonNull(articleId, "articleId");
        before = Texts.folded(before);
        after = Texts.folded(after);
    }
}
