package org.factcheck.article;

import java.util.regex.Pattern;

/** Whether a name stands in a text as whole words: "US" does not stand in "Russia". */
public final class WholeWords {

    private WholeWords() {}

    /** Whether it stands there with the same capitals. */
    public static boolean stand(String name, String text) {
        return pattern(name, 0).matcher(text).find();
    }

    /** Whether it stands there in any case. */
    public static boolean standInAnyCase(String name, String text) {
        return pattern(name, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }

    private static Pattern pattern(String name, int flags) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])", flags);
    }
}
