package org.factcheck.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often each class was answered where each class is right: a row for every right class, a column for every answer,
 * and one column more for the cases that got no answer because judging them failed. A case without an answer is never
 * right.
 *
 * @param <E> the classes
 */
public final class ConfusionMatrix<E extends Enum<E>> {

    private final List<E> classes;
    private final Map<E, int[]> rows;
    private final int total;

    /**
     * One case.
     *
     * @param gold the right class
     * @param predicted the class answered; null where judging the case failed
     */
    record Case<E extends Enum<E>>(E gold, @Nullable E predicted) {
        Case {
            Objects.requireNonNull(gold, "gold");
        }
    }

    /**
     * What one class came to.
     *
     * @param gold cases where it is right, 0 and up
     * @param predicted cases where it was answered, 0 and up
     * @param right cases where it is right and was answered; at most the smaller of the two
     */
    public record ClassFigures(int gold, int predicted, int right) {

        /** Share of its answers that are right, 0 to 1; null where it was never answered. */
        public @Nullable Double precision() {
            return predicted == 0 ? null : (double) right / predicted;
        }

        /** Share of its cases that were found, 0 to 1; null where it is never right. */
        public @Nullable Double recall() {
            return gold == 0 ? null : (double) right / gold;
        }

        /**
         * Harmonic mean of precision and recall, 0 to 1, written so that it is defined wherever the class occurs; null
         * where it neither is right nor was answered.
         */
        public @Nullable Double f1() {
            return gold + predicted == 0 ? null : 2.0 * right / (gold + predicted);
        }
    }

    private ConfusionMatrix(List<E> classes, Map<E, int[]> rows, int total) {
        this.classes = classes;
        this.rows = rows;
        this.total = total;
    }

    /**
     * Counts cases.
     *
     * @throws IllegalArgumentException where there are none: no figure means anything then
     */
    static <E extends Enum<E>> ConfusionMatrix<E> of(Class<E> type, List<Case<E>> cases) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to evaluate: not one labelled case was given.");
        }
        List<E> classes = List.of(type.getEnumConstants());
        Map<E, int[]> rows = new EnumMap<>(type);
        classes.forEach(c -> rows.put(c, new int[classes.size() + 1]));
        for (Case<E> one : cases) {
            E predicted = one.predicted();
            int column = predicted == null ? classes.size() : predicted.ordinal();
            row(rows, one.gold())[column]++;
        }
        return new ConfusionMatrix<>(classes, rows, cases.size());
    }

    /** Every class in its own order, also those that do not occur. */
    public List<E> classes() {
        return classes;
    }

    /** How many cases there are, at least 1. */
    public int total() {
        return total;
    }

    /** Cases where {@code gold} is right and {@code predicted} was answered. */
    public int count(E gold, E predicted) {
        return row(rows, gold)[predicted.ordinal()];
    }

    /** Cases where {@code gold} is right and nothing was answered. */
    public int failed(E gold) {
        return row(rows, gold)[classes.size()];
    }

    /** Cases that got no answer. */
    public int failed() {
        return classes.stream().mapToInt(this::failed).sum();
    }

    /** Cases that got the right answer. */
    public int right() {
        return classes.stream().mapToInt(c -> count(c, c)).sum();
    }

    /** Share of right answers among all cases, 0 to 1. */
    public double accuracy() {
        return (double) right() / total;
    }

    /** What one class came to. */
    public ClassFigures figures(E label) {
        int gold = Arrays.stream(row(rows, label)).sum();
        int predicted = classes.stream().mapToInt(c -> count(c, label)).sum();
        return new ClassFigures(gold, predicted, count(label, label));
    }

    /**
     * Mean F1 of the classes that are right at least once, 0 to 1. A class that is never right has no cases to be found;
     * answering it costs the others their recall.
     */
    public double macroF1() {
        double sum = 0;
        int occurring = 0;
        for (E label : classes) {
            ClassFigures figures = figures(label);
            Double f1 = figures.f1();
            if (figures.gold() > 0 && f1 != null) {
                sum += f1;
                occurring++;
            }
        }
        return sum / occurring;
    }

    private static <E extends Enum<E>> int[] row(Map<E, int[]> rows, E gold) {
        return Objects.requireNonNull(rows.get(gold), "every class has a row");
    }
}
