package org.factcheck.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the outputs print them, the same in every locale. */
final class Figures {

    private Figures() {}

    /** At most 4 decimals, without zeros at the end: what the CSV files hold. */
    static String plain(double value) {
        return rounded(value).toPlainString();
    }

    /** At most 4 decimals, without zeros at the end, and no negative zero. */
    static BigDecimal rounded(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }

    /** Two decimals: what the eye compares. */
    static String two(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.toPlainString().replace('-', '\u2212');
    }

    /** Two decimals with a sign, with a true minus. */
    static String signed(double value) {
        String two = two(value);
        return two.startsWith("\u2212") || BigDecimal.valueOf(value).signum() == 0 ? two : "+" + two;
    }

    /** A count with its noun: "1 article", "2 articles". */
    static String count(long count, String noun) {
        return count(count, noun, noun + "s");
    }

    /** A count with the noun for one or for any other number. */
    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
