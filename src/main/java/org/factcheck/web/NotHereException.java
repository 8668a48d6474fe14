package org.factcheck.web;

/** What was asked for is not here, or not for the one who asks: both are told alike. */
final class NotHereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is not here, and what to do, in sentences for the reader. */
    NotHereException(String message) {
        super(message);
    }
}
