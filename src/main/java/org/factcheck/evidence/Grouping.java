package org.factcheck.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Groups the passages of a large index into cells: spherical k-means (Dhillon and Modha, Machine Learning 2001) over a
 * sample that begins at passages evenly spread, with no chance in it, so that the cells are a function of the set of
 * passages.
 */
final class Grouping {

    private static final int PASSAGES_A_CELL = 500;
    private static final int MOST_CELLS = 2_048;
    private static final int SAMPLED_A_CELL = 64;
    private static final int ROUNDS = 4;

    /** So many centres, nearest by their signatures, are compared with a passage. */
    private static final int CENTRES_COMPARED = 8;

    private static final int PASSAGES_AT_ONCE = 4_096;

    private final VectorFile vectors;
    private final SignatureFile signatures;
    private final int passages;
    private final float[][] centres;
    private final int[] cellOf;
    private long[] signaturesOfCentres = new long[0];

    private Grouping(VectorFile vectors, SignatureFile signatures, int passages) {
        this.vectors = vectors;
        this.signatures = signatures;
        this.passages = passages;
        this.centres = new float[Math.min(MOST_CELLS, Math.max(2, passages / PASSAGES_A_CELL))][vectors.dimensions()];
        this.cellOf = new int[passages];
    }

    /** Brings the signatures in this folder, which stand by passage, into the order of cells, and writes the cells. */
    static void group(Path folder, int dimensions, int passages) throws IOException {
        Path file = folder.resolve(MeaningSearch.SIGNATURES);
        Grouping grouping = new Grouping(
                VectorFile.open(folder.resolve(MeaningSearch.VECTORS), dimensions),
                SignatureFile.open(file, dimensions),
                passages);
        grouping.findCentres();
        grouping.assignAll();
        Path grouped = folder.resolve("signatures.part");
        grouping.write(grouped).write(folder.resolve(MeaningSearch.CELLS));
        Files.move(grouped, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void findCentres() {
        for (int cell = 0; cell < centres.length; cell++) {
            vectors.read(spread(cell, centres.length), centres[cell]);
        }
        int sampled = Math.min(passages, SAMPLED_A_CELL * centres.length);
        for (int round = 0; round < ROUNDS; round++) {
            takeSignaturesOfCentres();
            int[] cellOfSample = new int[sampled];
            inBlocks(sampled, (from, to) -> {
                Nearest nearest = new Nearest();
                for (int i = from; i < to; i++) {
                    cellOfSample[i] = nearest.cell(spread(i, sampled));
                }
            });
            moveCentres(cellOfSample);
        }
        takeSignaturesOfCentres();
    }

    /** The passage that stands where the whole is cut into so many parts. */
    private int spread(int part, int parts) {
        return (int) ((long) part * passages / parts);
    }

    private void takeSignaturesOfCentres() {
        int longs = Signature.longs(vectors.dimensions());
        signaturesOfCentres = new long[centres.length * longs];
        for (int cell = 0; cell < centres.length; cell++) {
            System.arraycopy(Signature.of(centres[cell]), 0, signaturesOfCentres, cell * longs, longs);
        }
    }

    /** A centre goes to the middle of what is nearest to it; one to which nothing is stays. */
    private void moveCentres(int[] cellOfSample) {
        double[][] sums = new double[centres.length][vectors.dimensions()];
        float[] vector = new float[vectors.dimensions()];
        for (int i = 0; i < cellOfSample.length; i++) {
            vectors.read(spread(i, cellOfSample.length), vector);
            for (int d = 0; d < vector.length; d++) {
                sums[cellOfSample[i]][d] += vector[d];
            }
        }
        for (int cell = 0; cell < centres.length; cell++) {
            double square = 0;
            for (double value : sums[cell]) {
                square += value * value;
            }
            for (int d = 0; d < vector.length && square > 0; d++) {
                centres[cell][d] = (float) (sums[cell][d] / Math.sqrt(square));
            }
        }
    }

    private void assignAll() {
        inBlocks(passages, (from, to) -> {
            Nearest nearest = new Nearest();
            for (int ordinal = from; ordinal < to; ordinal++) {
                cellOf[ordinal] = nearest.cell(ordinal);
            }
        });
    }

    private interface Block {
        void of(int from, int to);
    }

    private static void inBlocks(int count, Block block) {
        IntStream.rangeClosed(0, count / PASSAGES_AT_ONCE)
                .parallel()
                .forEach(i -> block.of(i * PASSAGES_AT_ONCE, (int) Math.min(count, (i + 1L) * PASSAGES_AT_ONCE)));
    }

    /** Finds the nearest cell of one passage after the other. */
    private final class Nearest {
        private final float[] vector = new float[vectors.dimensions()];
        private final int[] distances = new int[centres.length];
        private final int[] atDistance = new int[vectors.dimensions() + 1];

        /** The cell with the nearest centre, of several the first. */
        int cell(int ordinal) {
            vectors.read(ordinal, vector);
            int limit = limit(Signature.of(vector));
            int nearest = 0;
            double nearness = Double.NEGATIVE_INFINITY;
            for (int cell = 0; cell < distances.length; cell++) {
                if (distances[cell] <= limit) {
                    double each = VectorFile.dot(vector, centres[cell]);
                    if (each > nearness) {
                        nearness = each;
                        nearest = cell;
                    }
                }
            }
            return nearest;
        }

        /** The distance up to which enough centres are near. */
        private int limit(long[] signature) {
            Arrays.fill(atDistance, 0);
            for (int cell = 0; cell < distances.length; cell++) {
                distances[cell] = Signature.distance(signature, signaturesOfCentres, cell * signature.length);
                atDistance[distances[cell]]++;
            }
            int limit = 0;
            int within = atDistance[0];
            while (within < Math.min(CENTRES_COMPARED, distances.length)) {
                within += atDistance[++limit];
            }
            return limit;
        }
    }

    /** Writes the signatures by cell, within a cell by passage. */
    private Cells write(Path file) throws IOException {
        int[] starts = new int[centres.length + 1];
        for (int cell : cellOf) {
            starts[cell + 1]++;
        }
        for (int cell = 0; cell < centres.length; cell++) {
            starts[cell + 1] += starts[cell];
        }
        int[] next = starts.clone();
        int[] ordinals = new int[passages];
        for (int ordinal = 0; ordinal < passages; ordinal++) {
            ordinals[next[cellOf[ordinal]]++] = ordinal;
        }
        try (SignatureFile.Writer out = new SignatureFile.Writer(file)) {
            long[] entry = new long[signatures.entryLongs()];
            for (int ordinal : ordinals) {
                signatures.read(ordinal, ordinal + 1, entry);
                out.add(entry);
            }
        }
        return new Cells(centres, starts);
    }
}
