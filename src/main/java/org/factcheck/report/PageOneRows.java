package org.factcheck.report;

import java.util.List;

/**
 * How many rows of two lists fit page 1 together, by an estimate of their heights: the bottom line up front is no longer
 * that where it goes on overleaf.
 *
 * @param first of the first list
 * @param second of the second list
 */
record PageOneRows(int first, int second) {

    /** Fewer would say nothing. */
    private static final int FEWEST = 2;

    private static final int MOST = 10;

    private static final double LINE = 12.1;
    private static final double PADDING = 5;

    /**
     * Takes rows of the two lists in turn until no more fit.
     *
     * @param first the heights of the rows of the first list, in points
     * @param second those of the second
     * @param room the height of all rows together, in points
     */
    static PageOneRows of(List<Double> first, List<Double> second, double room) {
        int[] taken = {Math.min(FEWEST, first.size()), Math.min(FEWEST, second.size())};
        List<List<Double>> lists = List.of(first, second);
        double left = room - sum(first, taken[0]) - sum(second, taken[1]);
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < taken.length; i++) {
                List<Double> list = lists.get(i);
                if (taken[i] < Math.min(MOST, list.size()) && list.get(taken[i]) <= left) {
                    left -= list.get(taken[i]++);
                    more = true;
                }
            }
        }
        return new PageOneRows(taken[0], taken[1]);
    }

    private static double sum(List<Double> heights, int count) {
        return heights.stream().limit(count).mapToDouble(h -> h).sum();
    }

    /** The height of a row with these texts beside each other, in points. */
    static double height(int linesOfTheClaim, int linesBelowIt, int linesBeside) {
        return PADDING + Math.max(LINE * linesOfTheClaim + 10.6 * linesBelowIt, LINE * linesBeside);
    }

    /** How many lines a text takes at most, where a line holds this many letters of usual width. */
    static int lines(String text, int lettersInLine) {
        int widths = text.codePoints()
                .map(letter -> Character.isIdeographic(letter) || Character.isUpperCase(letter) ? 2 : 1)
                .sum();
        return 1 + Math.max(0, widths - 1) / lettersInLine;
    }
}
