package org.factcheck.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Makes what the file of users keeps in place of passwords and tokens. */
public final class Secrets {

    private static final int STRENGTH = 12;
    private static final int SHORTEST = 12;
    private static final int MOST_BYTES = 72;
    private static final int TOKEN_BYTES = 32;

    private Secrets() {}

    /** What speaks against a password, and what to do; empty where nothing does. */
    public static String problemOf(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return "The password has fewer than " + SHORTEST + " characters. Take a longer one, such as four words.";
        }
        // What lies behind would not count, and nobody would notice.
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? "The password is longer than " + MOST_BYTES + " bytes, more than bcrypt looks at. Take a shorter one."
                : "";
    }

    /** The bcrypt hash of a password, with a salt of its own. */
    public static String hashOf(String password) {
        return BCrypt.hashpw(password, BCrypt.gensalt(STRENGTH));
    }

    /** A new token of 256 random bits. */
    public static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The SHA-256 of a token as 64 lower-case hex digits. */
    public static String hashOfToken(String token) {
        return TokenFilter.hash(token);
    }
}
