package org.factcheck.passage;

import java.util.Objects;

/**
 * A sentence of an article, with the neighbours it needs to be understood.
 *
 * @param articleId the article it stands in
 * @param index its place among the article's passages, from 0
 * @param start the first code point in the article's text, from 0
 * @param end the first code point after it
 * @param quote the article's own characters from start to end, line breaks included
 * @param reading what is read for it by the index and the models: the quote with white space folded, opened by what it
 *     leans on (the sentence before "He added…", say)
 * @param content what is said in it, as a sentence of its own without who says it ("P." for "X said that P"); of a denial,
 *     that which is denied; the reading where the two cannot be told apart
 * @param speech whose words these are, as far as the article says
 * @param headline whether it is the article's headline
 */
public record Passage(
        String articleId,
        int index,
        int start,
        int end,
        String quote,
        String reading,
        String content,
        Speech speech,
        boolean headline) {

    public Passage {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(speech, "speech");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "Passage " + index + " of '" + articleId + "' has no extent: " + start + " to " + end + ".");
        }
    }

    /**
     * The same passage, read on from the one before it: a reader of "In all 55 people fell ill" has just read of what.
     *
     * @param before the passage right before it in the article
     */
    public Passage readAfter(Passage before) {
        String both = before.reading() + " " + reading;
        return new Passage(
                articleId, index, start, end, quote, both, content.equals(reading) ? both : content, speech, headline);
    }
}
