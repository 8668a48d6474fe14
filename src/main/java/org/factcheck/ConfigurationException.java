package org.factcheck;

/** The command or its configuration is wrong; the message says what, where, and what to do. */
final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        super(message);
    }
}
