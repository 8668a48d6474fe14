package org.factcheck.schedule;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of what. Without mail and webhook nobody is.
 *
 * @param when of what, each once
 * @param rejectsOver how many rejected files and rows are borne in silence, 0 and up
 * @param waitAtMost how long all telling together may hold up the end of a run
 * @param mail by mail; null for none
 * @param webhook by an HTTP request; null for none
 */
public record Notify(
        List<Occasion> when,
        int rejectsOver,
        Duration waitAtMost,
        @Nullable Mail mail,
        @Nullable Webhook webhook) {

    static final Range REJECTS_OVER = new Range(0, 1_000_000_000);
    static final Range WAIT_SECONDS = new Range(1, 600);

    public Notify {
        when = List.copyOf(when);
        REJECTS_OVER.require("rejectsOver", rejectsOver);
        WAIT_SECONDS.require("waitAtMost", (int) waitAtMost.toSeconds());
    }

    static Notify defaults() {
        return new Notify(List.of(Occasion.values()), 0, Duration.ofSeconds(60), null, null);
    }

    /** What must show in no log and no output. */
    List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>();
        if (mail != null && mail.password() != null) {
            secrets.add(mail.password());
        }
        if (webhook != null) {
            secrets.add(webhook.secret());
            if (webhook.secretUrl() != null) {
                secrets.add(webhook.secretUrl());
            }
        }
        return secrets;
    }

    /** How the connection to the mail server is kept from others. */
    public enum Tls {
        /** Plain at first, then encrypted, or not at all. */
        STARTTLS("starttls", "smtp", 587),
        /** Encrypted from the first byte. */
        TLS("tls", "smtps", 465),
        /** Not at all. */
        NONE("none", "smtp", 25);

        private final String key;
        private final String protocol;
        private final int port;

        Tls(String key, String protocol, int port) {
            this.key = key;
            this.protocol = protocol;
            this.port = port;
        }

        /** The word for it in a job file. */
        public String key() {
            return key;
        }

        String protocol() {
            return protocol;
        }

        int port() {
            return port;
        }
    }

    /**
     * Mail through a server.
     *
     * @param to one address or more
     * @param user null where the server wants none; then there is no password either
     * @param attachUpToMb how large the report may be to go along, in millions of bytes; 0 for never
     * @param timeoutSeconds how long the server may take for each answer
     */
    public record Mail(
            List<String> to,
            String from,
            String host,
            int port,
            Tls tls,
            @Nullable String user,
            @Nullable Secret password,
            int attachUpToMb,
            int timeoutSeconds) {
        static final Range PORT = new Range(1, 65_535);
        static final Range ATTACH_UP_TO_MB = new Range(0, 100);
        static final Range TIMEOUT_SECONDS = new Range(1, 120);
        static final int DEFAULT_ATTACH_UP_TO_MB = 5;
        static final int DEFAULT_TIMEOUT_SECONDS = 10;

        public Mail {
            to = List.copyOf(to);
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(host, "host");
            PORT.require("port", port);
            Objects.requireNonNull(tls, "tls");
            ATTACH_UP_TO_MB.require("attachUpToMb", attachUpToMb);
            TIMEOUT_SECONDS.require("timeoutSeconds", timeoutSeconds);
            if (to.isEmpty() || (user == null) != (password == null)) {
                throw new IllegalArgumentException("Mail needs an address, and a user with a password or neither.");
            }
        }
    }

    /**
     * An HTTP request with a signed body.
     *
     * @param url where to, with http or https
     * @param secretUrl the same where it came from the environment; null where it stands in the file
     * @param secret signs the body
     * @param timeoutSeconds how long the receiver may take to answer
     */
    public record Webhook(URI url, @Nullable Secret secretUrl, Secret secret, int timeoutSeconds) {
        static final Range TIMEOUT_SECONDS = new Range(1, 120);
        static final int DEFAULT_TIMEOUT_SECONDS = 10;

        public Webhook {
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(secret, "secret");
            TIMEOUT_SECONDS.require("timeoutSeconds", timeoutSeconds);
        }

        /** The receiver without what may be secret in its address. */
        String receiver() {
            return url.getHost();
        }

        @Override
        public String toString() {
            return "Webhook[" + receiver() + "]";
        }
    }
}
