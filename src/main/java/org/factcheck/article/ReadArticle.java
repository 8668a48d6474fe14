package org.factcheck.article;

import org.factcheck.claim.RejectedInput;

/** What became of a file of the articles folder. */
public sealed interface ReadArticle {

    /** The file is an article. */
    record Read(Article article) implements ReadArticle {}

    /** The file cannot be used; it is listed with the reason. */
    record Rejected(RejectedInput input) implements ReadArticle {}

    /** Nothing of a file that holds many articles can be read; it is listed with the reason. */
    final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient RejectedInput input;

        UnreadableException(RejectedInput input, Throwable cause) {
            super(input.reason(), cause);
            this.input = input;
        }

        /** The file, with what is wrong and what to do. */
        public RejectedInput input() {
            return input;
        }
    }
}
