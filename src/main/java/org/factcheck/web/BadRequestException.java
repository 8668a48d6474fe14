package org.factcheck.web;

/** What was asked cannot be understood. */
final class BadRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, the value, and what to write instead. */
    BadRequestException(String message) {
        super(message);
    }
}
