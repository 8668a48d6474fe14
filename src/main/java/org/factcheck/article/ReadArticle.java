package org.factcheck.article;

import org.factcheck.claim.RejectedInput;

/** What became of a file of the articles folder. */
public sealed interface ReadArticle {

    /** The file is an article. */
    record Read(Article article) implements ReadArticle {}

    /** The file cannot be used; it is listed with the reason. */
    record Rejected(RejectedInput input) implements ReadArticle {}
}
