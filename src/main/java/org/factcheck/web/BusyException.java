package org.factcheck.web;

/** The database cannot be read just now, because another process is at work on it. */
final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BusyException(String message) {
        super(message);
    }
}
