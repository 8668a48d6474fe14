package org.factcheck.article;

import java.util.Arrays;

/**
 * A sample of each text's runs of five words: those whose hash is divisible by four (Broder's modulo sketch, "On the
 * resemblance and containment of documents", 1997). A run is sampled in every text or in none, so the sample of a text
 * contained in another is contained in the other's. A text of 3 KB takes about 1 KB, twice that while pairs are sought.
 */
final class Sketches {

    /** Told of a pair of texts that may be copies. */
    interface PairConsumer {
        void accept(int longer, int shorter);
    }

    private static final int RUN = 5;
    private static final int MODULUS = 4;
    private static final int INDEX_BITS = 24;
    private static final long INDEX = (1L << INDEX_BITS) - 1;

    /**
     * So many texts before this one are looked at for one run. A run that more texts share belongs to a text copied that
     * often, whose copies follow one another here and so are found one by one, or to a formula that says nothing.
     */
    private static final int WINDOW = 64;

    /** A fifth of a text's words changed leaves a third of its runs: half of that is asked for, to be checked exactly. */
    private static final double SHARED = 0.15;

    private static final int FEWEST_SHARED = 2;

    private long[] samples = new long[1 << 16];
    private int[] ends = new int[1 << 10];
    private int count;

    /** Adds a text; texts are numbered from 0 in the order of adding. */
    void add(TextWords words) {
        if (count == INDEX) {
            throw new IllegalStateException(
                    "More than " + INDEX
                            + " different texts cannot be compared in one run. Divide the folder of articles into several jobs.");
        }
        long[] sample = Arrays.stream(words.runs(RUN))
                .filter(run -> Long.remainderUnsigned(run, MODULUS) == 0)
                .map(run -> run & ~INDEX)
                .sorted()
                .distinct()
                .toArray();
        int start = end(count - 1);
        int end = Math.addExact(start, sample.length);
        if (end > samples.length) {
            samples = Arrays.copyOf(
                    samples, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(end, samples.length * 3L / 2)));
        }
        System.arraycopy(sample, 0, samples, start, sample.length);
        ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
        ends[count++] = end;
    }

    private int end(int text) {
        return text < 0 ? 0 : ends[text];
    }

    /**
     * Hands over the pairs of texts that share a good part of the shorter one's sample.
     *
     * @param order the numbers of the texts, longest first; the pairs are given as places in it
     */
    void pairs(int[] order, PairConsumer consumer) {
        long[] byRun = byRun(order);
        int[] shared = new int[order.length];
        int[] touched = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            int start = end(order[place] - 1);
            int size = ends[order[place]] - start;
            int seen = 0;
            for (int i = start; i < start + size; i++) {
                int at = Arrays.binarySearch(byRun, samples[i] | place);
                for (int j = at - 1; j >= Math.max(0, at - WINDOW) && (byRun[j] & ~INDEX) == samples[i]; j--) {
                    int longer = (int) (byRun[j] & INDEX);
                    if (shared[longer]++ == 0) {
                        touched[seen++] = longer;
                    }
                }
            }
            Arrays.sort(touched, 0, seen);
            for (int i = 0; i < seen; i++) {
                boolean pair = shared[touched[i]] >= Math.max(FEWEST_SHARED, SHARED * size);
                shared[touched[i]] = 0;
                if (pair) {
                    consumer.accept(touched[i], place);
                }
            }
        }
    }

    /** All samples, each with the place of its text in its low bits, sorted. */
    private long[] byRun(int[] order) {
        long[] byRun = new long[end(count - 1)];
        int used = 0;
        for (int place = 0; place < order.length; place++) {
            for (int i = end(order[place] - 1); i < ends[order[place]]; i++) {
                byRun[used++] = samples[i] | place;
            }
        }
        Arrays.sort(byRun, 0, used);
        return used == byRun.length ? byRun : Arrays.copyOf(byRun, used);
    }
}
