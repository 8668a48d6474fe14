package org.factcheck.store;

import java.util.Locale;

/** Patterns for {@code like … escape '!'} over text in small letters. */
final class Like {

    private Like() {}

    /** What holds a text that is taken letter by letter, whatever its case. */
    static String holding(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
