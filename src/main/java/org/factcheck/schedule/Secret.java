package org.factcheck.schedule;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that nobody may read who reads logs or outputs: it comes from the environment and prints as stars. */
public final class Secret {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Set<String> KEYS = Set.of("password", "secret");
    private static final String STARS = "***";

    private final String value;

    Secret(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The variable that a value of a job file names, as in <code>${NAME}</code>; null where it names none. */
    static @Nullable String variable(String text) {
        Matcher matcher = VARIABLE.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** Whether what stands under this key of a job file is a secret, even where it should not stand there. */
    static boolean isKey(String key) {
        return KEYS.contains(key.toLowerCase(Locale.ROOT));
    }

    /** The text itself; only for what it opens. */
    String reveal() {
        return value;
    }

    /** The text with stars wherever it shows the secret. */
    String hiddenIn(String text) {
        return text.replace(value, STARS);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return STARS;
    }
}
