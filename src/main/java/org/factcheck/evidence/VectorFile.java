package org.factcheck.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;

/** The vectors of all passages, one after the other in a file that is mapped into memory. */
final class VectorFile {

    private final MappedRecords records;
    private final List<FloatBuffer> parts;
    private final int dimensions;

    private VectorFile(MappedRecords records, int dimensions) {
        this.records = records;
        this.parts = records.parts().stream().map(ByteBuffer::asFloatBuffer).toList();
        this.dimensions = dimensions;
    }

    /** Writes vectors in the order of their passages. */
    static final class Writer extends MappedRecords.Writer {
        Writer(Path file) throws IOException {
            super(file);
        }

        void add(float[] vector) throws IOException {
            ByteBuffer bytes = record(vector.length * Float.BYTES);
            bytes.asFloatBuffer().put(vector);
            write(bytes);
        }
    }

    static VectorFile open(Path file, int dimensions) throws IOException {
        return new VectorFile(MappedRecords.open(file, dimensions * Float.BYTES), dimensions);
    }

    /** Whether the file holds exactly this many vectors. */
    boolean holds(int vectors) {
        return records.holds(vectors);
    }

    int dimensions() {
        return dimensions;
    }

    /** Cosine of a vector of length 1 and the passage's vector. */
    double similarity(float[] vector, int ordinal) {
        float[] passage = new float[dimensions];
        read(ordinal, passage);
        return dot(vector, passage);
    }

    /** Fills in the vector of a passage. */
    void read(int ordinal, float[] passage) {
        parts.get(records.part(ordinal)).get(records.place(ordinal) * dimensions, passage);
    }

    /** The product of two vectors, summed up in four rows that need not wait for each other. */
    static double dot(float[] a, float[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            first += (double) a[i] * b[i];
            second += (double) a[i + 1] * b[i + 1];
            third += (double) a[i + 2] * b[i + 2];
            fourth += (double) a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            first += (double) a[i] * b[i];
        }
        return (first + second) + (third + fourth);
    }
}
