package org.factcheck.article;

import org.jspecify.annotations.Nullable;

/** A file, or an entry of one, that holds no article that can be read; the message says why and what to do. */
final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
        this(message, null);
    }

    UnusableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
