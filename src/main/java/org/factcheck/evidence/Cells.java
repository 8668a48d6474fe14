package org.factcheck.evidence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * The passages of a large index by what they are about: each lies in the cell whose centre is nearest to it, and a claim
 * needs to be compared with those of the nearest cells alone. An index of few passages has one cell.
 */
final class Cells {

    private final float[][] centres;

    /** The first entry of each cell, and behind the last cell the number of entries. */
    private final int[] starts;

    /**
     * @param centres vectors of length 1; where there is one cell its centre is of no use
     * @param starts the first entry of each cell, and the number of entries
     */
    Cells(float[][] centres, int[] starts) {
        this.centres = centres;
        this.starts = starts;
    }

    /** All entries in one cell. */
    static Cells one(int entries) {
        return new Cells(new float[1][0], new int[] {0, entries});
    }

    static Cells open(Path file, int dimensions) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            float[][] centres = new float[count][dimensions];
            int[] starts = new int[count + 1];
            for (int cell = 0; cell < count; cell++) {
                starts[cell + 1] = starts[cell] + in.readInt();
                for (int i = 0; i < dimensions && count > 1; i++) {
                    centres[cell][i] = in.readFloat();
                }
            }
            return new Cells(centres, starts);
        }
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(centres.length);
            for (int cell = 0; cell < centres.length; cell++) {
                out.writeInt(starts[cell + 1] - starts[cell]);
                for (float value : centres[cell]) {
                    out.writeFloat(value);
                }
            }
        }
    }

    /** How many entries all cells have. */
    int entries() {
        return starts[centres.length];
    }

    /** The first entry of a cell. */
    int start(int cell) {
        return starts[cell];
    }

    /** The entry after the last of a cell. */
    int end(int cell) {
        return starts[cell + 1];
    }

    /** The cells by how near their centres are to either of two vectors, the nearest first, of several the first. */
    int[] byNearness(float[] one, float[] other) {
        if (centres.length == 1) {
            return new int[] {0};
        }
        double[] nearness = new double[centres.length];
        for (int cell = 0; cell < centres.length; cell++) {
            nearness[cell] = Math.max(VectorFile.dot(one, centres[cell]), VectorFile.dot(other, centres[cell]));
        }
        return IntStream.range(0, centres.length)
                .boxed()
                .sorted((a, b) -> Double.compare(nearness[b], nearness[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
