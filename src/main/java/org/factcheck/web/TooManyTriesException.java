package org.factcheck.web;

import org.springframework.security.core.AuthenticationException;

/** Too many tries to sign in failed. */
final class TooManyTriesException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyTriesException() {
        super("Too many tries to sign in failed. Wait " + LoginLimit.TIME.toMinutes() + " minutes.");
    }
}
