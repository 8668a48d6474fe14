package org.factcheck.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The vectors of all passages, one after the other in a file that is mapped into memory and searched from end to end: an
 * approximate index would make what is found depend on the order in which articles came in.
 */
final class VectorFile {

    /** A mapped part stays well below the 2 GB that one buffer can hold. */
    private static final int MOST_BYTES_A_PART = 1 << 30;

    /** That of most processors: any other has each number turned round when it is read. */
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private final List<FloatBuffer> parts;
    private final long bytes;
    private final int dimensions;

    private VectorFile(List<FloatBuffer> parts, long bytes, int dimensions) {
        this.parts = parts;
        this.bytes = bytes;
        this.dimensions = dimensions;
    }

    /** Writes vectors in the order of their passages. */
    static final class Writer implements AutoCloseable {
        private final OutputStream out;

        Writer(Path file) throws IOException {
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        }

        void add(float[] vector) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ORDER);
            bytes.asFloatBuffer().put(vector);
            out.write(bytes.array());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    static VectorFile open(Path file, int dimensions) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long partSize = (long) vectorsAPart(dimensions) * dimensions * Float.BYTES;
            List<FloatBuffer> parts = new ArrayList<>();
            for (long at = 0; at < channel.size(); at += partSize) {
                MappedByteBuffer part =
                        channel.map(FileChannel.MapMode.READ_ONLY, at, Math.min(partSize, channel.size() - at));
                parts.add(part.order(ORDER).asFloatBuffer());
            }
            return new VectorFile(parts, channel.size(), dimensions);
        }
    }

    private static int vectorsAPart(int dimensions) {
        return MOST_BYTES_A_PART / (dimensions * Float.BYTES);
    }

    /** Whether the file holds exactly this many vectors. */
    boolean holds(int vectors) {
        return bytes == (long) vectors * dimensions * Float.BYTES;
    }

    /** Cosine of a vector of length 1 and the passage's vector. */
    double similarity(float[] vector, int ordinal) {
        float[] passage = new float[dimensions];
        read(ordinal, passage);
        return dot(vector, passage);
    }

    /** Fills in the vector of a passage. */
    void read(int ordinal, float[] passage) {
        FloatBuffer part = parts.get(ordinal / vectorsAPart(dimensions));
        part.get(ordinal % vectorsAPart(dimensions) * dimensions, passage);
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
