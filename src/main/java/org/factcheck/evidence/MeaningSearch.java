package org.factcheck.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds the passages nearest to a claim or to its opposite, whichever they are nearer to. In three steps, as there may be
 * millions: the signatures of the passages in the nearest cells are compared, of the nearest by these the vectors are,
 * and the nearest by these are told. All of it is a function of the set of passages, as their numbers are, by which ties
 * are broken. As many passages as have their vectors compared are searched as if one by one.
 */
final class MeaningSearch {

    static final String VECTORS = "vectors.bin";
    static final String SIGNATURES = "signatures.bin";
    static final String CELLS = "cells.bin";

    /** How wide it is searched. */
    record Width(int signatures, int vectors) {

        /** Of all passages at least this part has its signatures compared. */
        private static final int PART_OF_ALL = 32;

        /** As few as lose next to nothing: README says what. */
        static final Width USUAL = new Width(1 << 17, 1 << 11);

        int signaturesOf(int passages) {
            return Math.max(signatures, passages / PART_OF_ALL);
        }
    }

    private final VectorFile vectors;
    private final SignatureFile signatures;
    private final Cells cells;
    private final Width width;

    private MeaningSearch(VectorFile vectors, SignatureFile signatures, Cells cells, Width width) {
        this.vectors = vectors;
        this.signatures = signatures;
        this.cells = cells;
        this.width = width;
    }

    static MeaningSearch open(Path folder, int dimensions, Width width) throws IOException {
        return new MeaningSearch(
                VectorFile.open(folder.resolve(VECTORS), dimensions),
                SignatureFile.open(folder.resolve(SIGNATURES), dimensions),
                Cells.open(folder.resolve(CELLS), dimensions),
                width);
    }

    /** Whether there is exactly one vector for each of so many passages. */
    boolean hasVectors(int passages) {
        return vectors.holds(passages);
    }

    /** Whether there is exactly one signature for each of so many passages. */
    boolean hasSignatures(int passages) {
        return signatures.holds(passages) && cells.entries() == passages;
    }

    /** Cosine of a vector of length 1 and the passage's vector. */
    double similarity(float[] vector, int ordinal) {
        return vectors.similarity(vector, ordinal);
    }

    private record Near(int ordinal, double similarity) {
        static final Comparator<Near> WORST_FIRST = Comparator.comparingDouble(Near::similarity)
                .thenComparing(Comparator.comparingInt(Near::ordinal).reversed());
    }

    /**
     * The nearest passages, best first; of passages as near as each other the earlier stands before the later.
     *
     * @param asOf passages that count only from a later day on are left out
     */
    List<Integer> nearest(float[] vector, float[] opposite, LocalDate asOf, int most) {
        PriorityQueue<Near> best = new PriorityQueue<>(Near.WORST_FIRST);
        float[] passage = new float[vector.length];
        double worst = Double.NEGATIVE_INFINITY;
        for (int ordinal : likely(vector, opposite, asOf)) {
            vectors.read(ordinal, passage);
            double nearest = Math.max(VectorFile.dot(vector, passage), VectorFile.dot(opposite, passage));
            double similarity = EvidenceIndex.round(nearest, 1_000_000);
            if (similarity <= worst) {
                continue;
            }
            best.add(new Near(ordinal, similarity));
            if (best.size() > most) {
                best.remove();
                worst = best.element().similarity();
            }
        }
        return best.stream()
                .sorted(Near.WORST_FIRST.reversed())
                .map(Near::ordinal)
                .toList();
    }

    /** The passages whose vectors are worth a look, in their order. */
    private int[] likely(float[] vector, float[] opposite, LocalDate asOf) {
        Looked looked = new Looked(Signature.of(vector), Signature.of(opposite), asOf, vector.length);
        int wanted = width.signaturesOf(cells.entries());
        for (int cell : cells.byNearness(vector, opposite)) {
            if (looked.count >= wanted) {
                break;
            }
            looked.lookAt(signatures, cells.start(cell), cells.end(cell));
        }
        return looked.nearest(width.vectors());
    }

    /** The passages whose signatures were compared. */
    private static final class Looked {
        private final long[] signature;
        private final long[] opposite;
        private final long lastDay;
        private final int[] atDistance;
        private int[] ordinals = new int[0];
        private short[] distances = new short[0];
        private int count;

        Looked(long[] signature, long[] opposite, LocalDate asOf, int dimensions) {
            this.signature = signature;
            this.opposite = opposite;
            this.lastDay = asOf.toEpochDay();
            this.atDistance = new int[dimensions + 1];
        }

        void lookAt(SignatureFile signatures, int from, int to) {
            makeRoom(to - from);
            long[] entries = signatures.room();
            int next = from;
            while (next < to) {
                int read = signatures.read(next, to, entries);
                lookAt(entries, read * signatures.entryLongs(), signatures.entryLongs());
                next += read;
            }
        }

        private void lookAt(long[] entries, int end, int entryLongs) {
            for (int at = 0; at < end; at += entryLongs) {
                if (SignatureFile.day(entries[at]) <= lastDay) {
                    int distance = Math.min(
                            Signature.distance(signature, entries, at + 1),
                            Signature.distance(opposite, entries, at + 1));
                    atDistance[distance]++;
                    ordinals[count] = SignatureFile.ordinal(entries[at]);
                    distances[count] = (short) distance;
                    count++;
                }
            }
        }

        private void makeRoom(int more) {
            if (count + more > ordinals.length) {
                int length = Math.max(count + more, ordinals.length * 2);
                ordinals = Arrays.copyOf(ordinals, length);
                distances = Arrays.copyOf(distances, length);
            }
        }

        /** The nearest of them in their order; of those as near as each other the earlier. */
        int[] nearest(int most) {
            int limit = 0;
            int nearer = 0;
            while (limit < atDistance.length && nearer + atDistance[limit] <= most) {
                nearer += atDistance[limit++];
            }
            int[] within = new int[nearer];
            int[] onLimit = new int[limit < atDistance.length ? atDistance[limit] : 0];
            int ofWithin = 0;
            int ofLimit = 0;
            for (int i = 0; i < count; i++) {
                if (distances[i] < limit) {
                    within[ofWithin++] = ordinals[i];
                } else if (distances[i] == limit) {
                    onLimit[ofLimit++] = ordinals[i];
                }
            }
            Arrays.sort(onLimit);
            int[] nearest = Arrays.copyOf(within, Math.min(count, most));
            System.arraycopy(onLimit, 0, nearest, nearer, nearest.length - nearer);
            Arrays.sort(nearest);
            return nearest;
        }
    }
}
