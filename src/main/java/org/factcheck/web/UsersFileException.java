package org.factcheck.web;

import java.util.List;

/** The file of users cannot be used. */
public final class UsersFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Tells everything that is wrong, a line each. */
    UsersFileException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
