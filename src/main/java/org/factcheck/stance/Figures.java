package org.factcheck.stance;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a text.
 *
 * @param named those behind which it is named what is counted or measured
 * @param bare those behind which nothing is named ("it has grown to 20"), in the text's order: they may be of anything
 */
record Figures(List<Quantity> named, List<Double> bare) {

    private static final double EQUAL = 1e-6;
    private static final double ROUNDING = 0.005;

    Figures {
        named = List.copyOf(named);
        bare = List.copyOf(bare);
    }

    /** Whether a claimed figure may be one that is named nothing, or be given in parts: no named figure then differs from it. */
    boolean mayMean(Quantity claimed) {
        return bare.stream().anyMatch(value -> claimed.low() <= value && value <= claimed.high())
                || isSumOfParts(claimed);
    }

    private boolean isSumOfParts(Quantity claimed) {
        List<Quantity> parts = parts(claimed);
        return parts.size() > 1 && isThat(claimed, sum(parts));
    }

    /**
     * The exact figures for the same thing: red boats are part of the boats, and no part of the blue boats. What is counted is
     * named once: in "12 people died in the first raid and 30 in the second" the bare figure is of people, too.
     */
    List<Quantity> parts(Quantity claimed) {
        List<Quantity> parts = new ArrayList<>();
        for (Quantity each : named) {
            if (claimed.isExact() && each.isExact() && isPartOf(each, claimed)) {
                parts.add(each);
            }
        }
        if (!parts.isEmpty()) {
            bare.forEach(value -> parts.add(new Quantity(value, value, claimed.unit(), words(value), null)));
        }
        return parts;
    }

    /** "30 boats" and "42 boats sailed" are of one thing; "red boats" and "blue boats" are not. */
    private static boolean isPartOf(Quantity each, Quantity claimed) {
        return each.unit().containsAll(claimed.unit())
                || !each.unit().isEmpty() && claimed.unit().containsAll(each.unit());
    }

    /** What exact figures come to. */
    static double sum(List<Quantity> parts) {
        return parts.stream().mapToDouble(Quantity::low).sum();
    }

    /** Whether a sum is the claimed figure: to the last digit, but where the claimed figure is a round one. */
    static boolean isThat(Quantity claimed, double sum) {
        boolean round = claimed.low() >= 1_000 && claimed.low() % 100 == 0;
        double slack = round ? ROUNDING * claimed.low() : EQUAL;
        return Math.abs(sum - claimed.low()) <= slack;
    }

    /** A figure as a reader writes it, without needless decimals. */
    static String words(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(Math.rint(value * 1_000) / 1_000);
    }
}
