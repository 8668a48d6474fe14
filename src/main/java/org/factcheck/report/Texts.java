package org.factcheck.report;

/** Text as the report lays it out. */
final class Texts {

    private Texts() {}

    /** At most this many characters, cut at a blank where there is one, with an ellipsis where something was cut. */
    static String shortened(String text, int longest) {
        String folded = folded(text);
        if (folded.codePointCount(0, folded.length()) <= longest) {
            return folded;
        }
        String cut = folded.substring(0, folded.offsetByCodePoints(0, longest - 1));
        int blank = cut.lastIndexOf(' ');
        return (blank > cut.length() / 2 ? cut.substring(0, blank) : cut) + "…";
    }

    /** At most this many characters from the end, cut like {@link #shortened}, with an ellipsis at the cut. */
    static String lastOf(String text, int longest) {
        String backwards = new StringBuilder(text).reverse().toString();
        return new StringBuilder(shortened(backwards, longest)).reverse().toString();
    }

    /** Every stretch of white space as one blank, none around it. */
    static String folded(String text) {
        return text.strip().replaceAll("(?U)\\s+", " ");
    }

    /** NUL ends a text in some readers, and half a surrogate pair cannot be written in UTF-8. */
    static String wellFormed(String text) {
        return text.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
