package org.factcheck.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures that a passage gives in parts: who reads of 12 dead here and 30 there knows of 42. */
final class Sums {

    private static final double EQUAL = 1e-6;
    private static final double ROUNDING = 0.005;

    private Sums() {}

    /**
     * The parts whose sum a claim gives.
     *
     * @param claimed an exact figure, which no single figure of the passage has
     * @param given the passage's figures
     * @param bare its figures behind which nothing is named
     * @return the sum as a reader would write it ("12 + 30"); empty where the parts do not make up the claimed figure
     */
    static Optional<String> of(Quantity claimed, List<Quantity> given, List<Double> bare) {
        List<Quantity> parts = parts(claimed, given, bare);
        double sum = parts.stream().mapToDouble(Quantity::low).sum();
        return parts.size() > 1 && isThat(claimed, sum) ? Optional.of(words(parts, " + ")) : Optional.empty();
    }

    /**
     * The exact figures for the same thing: red boats are part of the boats, and no part of the blue boats. What is counted is
     * named once: in "12 people died in the first raid and 30 in the second" the bare figure is of people, too.
     */
    static List<Quantity> parts(Quantity claimed, List<Quantity> given, List<Double> bare) {
        List<Quantity> parts = new ArrayList<>();
        for (Quantity each : given) {
            if (claimed.isExact() && each.isExact() && isPartOf(each, claimed)) {
                parts.add(each);
            }
        }
        if (!parts.isEmpty()) {
            bare.forEach(value -> parts.add(new Quantity(value, value, claimed.unit(), figure(value), null)));
        }
        return parts;
    }

    /** "30 boats" and "42 boats sailed" are of one thing; "red boats" and "blue boats" are not. */
    private static boolean isPartOf(Quantity each, Quantity claimed) {
        return each.unit().containsAll(claimed.unit())
                || !each.unit().isEmpty() && claimed.unit().containsAll(each.unit());
    }

    /** A figure as a reader writes it, without needless decimals. */
    static String figure(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(Math.rint(value * 1_000) / 1_000);
    }

    /** Whether a sum is the claimed figure: to the last digit, but where the claimed figure is a round one. */
    static boolean isThat(Quantity claimed, double sum) {
        boolean round = claimed.low() >= 1_000 && claimed.low() % 100 == 0;
        double slack = round ? ROUNDING * claimed.low() : EQUAL;
        return Math.abs(sum - claimed.low()) <= slack;
    }

    static String words(List<Quantity> parts, String sign) {
        return parts.stream().map(Quantity::words).collect(Collectors.joining(sign));
    }
}
