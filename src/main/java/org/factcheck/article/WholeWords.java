package org.factcheck.article;

/** Whether a name stands in a text as whole words: "US" does not stand in "Russia". */
public final class WholeWords {

    private WholeWords() {}

    /** Whether it stands there with the same capitals. */
    public static boolean stand(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (isWhole(text, at, at + name.length())) {
                return true;
            }
            if (at == text.length()) {
                return false;
            }
        }
        return false;
    }

    /** Whether it stands there in any case. */
    public static boolean standInAnyCase(String name, String text) {
        for (int at = 0; at + name.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, name, 0, name.length()) && isWhole(text, at, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !isOfAWord(text.codePointBefore(from)))
                && (to == text.length() || !isOfAWord(text.codePointAt(to)));
    }

    private static boolean isOfAWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetter(codePoint)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
