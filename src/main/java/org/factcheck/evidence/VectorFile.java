package org.factcheck.evidence;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
        private final DataOutputStream out;

        Writer(Path file) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }

        void add(float[] vector) throws IOException {
            for (float value : vector) {
                out.writeFloat(value);
            }
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
                parts.add(((ByteBuffer) part).asFloatBuffer());
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
        FloatBuffer part = parts.get(ordinal / vectorsAPart(dimensions));
        int from = ordinal % vectorsAPart(dimensions) * dimensions;
        double sum = 0;
        for (int i = 0; i < dimensions; i++) {
            sum += (double) vector[i] * part.get(from + i);
        }
        return sum;
    }
}
