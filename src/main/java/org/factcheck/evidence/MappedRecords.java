package org.factcheck.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of records of one size that is mapped into memory, not read: it takes no heap, and what is asked for often stays
 * in the memory that the system has left.
 */
final class MappedRecords {

    /** That of most processors: any other has each number turned round when it is read. */
    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    /** A mapped part stays well below the 2 GB that one buffer can hold. */
    private static final int MOST_BYTES_A_PART = 1 << 30;

    private final List<ByteBuffer> parts;
    private final long bytes;
    private final int recordBytes;

    private MappedRecords(List<ByteBuffer> parts, long bytes, int recordBytes) {
        this.parts = parts;
        this.bytes = bytes;
        this.recordBytes = recordBytes;
    }

    /** Writes records one after the other. */
    abstract static class Writer implements AutoCloseable {
        private final OutputStream out;

        Writer(Path file) throws IOException {
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        }

        /** A record to be filled in. */
        static ByteBuffer record(int bytes) {
            return ByteBuffer.allocate(bytes).order(ORDER);
        }

        void write(ByteBuffer record) throws IOException {
            out.write(record.array());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    static MappedRecords open(Path file, int recordBytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long partSize = (long) recordsAPart(recordBytes) * recordBytes;
            List<ByteBuffer> parts = new ArrayList<>();
            for (long at = 0; at < channel.size(); at += partSize) {
                long size = Math.min(partSize, channel.size() - at);
                parts.add(channel.map(FileChannel.MapMode.READ_ONLY, at, size).order(ORDER));
            }
            return new MappedRecords(parts, channel.size(), recordBytes);
        }
    }

    private static int recordsAPart(int recordBytes) {
        return MOST_BYTES_A_PART / recordBytes;
    }

    /** Whether the file holds exactly this many records. */
    boolean holds(int records) {
        return bytes == (long) records * recordBytes;
    }

    /** The buffers that the records lie in. */
    List<ByteBuffer> parts() {
        return parts;
    }

    /** The number of the part that a record lies in. */
    int part(int record) {
        return record / recordsAPart(recordBytes);
    }

    /** The place of a record in its part. */
    int place(int record) {
        return record % recordsAPart(recordBytes);
    }

    /** How many records, counted from this one, lie in its part if the file goes on so far. */
    int untilEndOfPart(int record) {
        return recordsAPart(recordBytes) - place(record);
    }
}
