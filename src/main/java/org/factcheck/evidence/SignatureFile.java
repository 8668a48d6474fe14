package org.factcheck.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * The signature of each passage with the passage's number and the day from which on it counts, so that those that are
 * far from a claim can be told without looking anywhere else.
 */
final class SignatureFile {

    /** So few that they stay in the processor's nearest memory. */
    private static final int ENTRIES_AT_ONCE = 256;

    private final MappedRecords records;
    private final List<LongBuffer> parts;
    private final int entryLongs;

    private SignatureFile(MappedRecords records, int dimensions) {
        this.records = records;
        this.parts = records.parts().stream().map(ByteBuffer::asLongBuffer).toList();
        this.entryLongs = entryLongs(dimensions);
    }

    private static int entryLongs(int dimensions) {
        return Signature.longs(dimensions) + 1;
    }

    /** Takes entries in the order in which they are to be looked through. */
    static final class Writer extends MappedRecords.Writer {
        Writer(Path file) throws IOException {
            super(file);
        }

        void add(int ordinal, int day, long[] signature) throws IOException {
            ByteBuffer bytes = record((signature.length + 1) * Long.BYTES);
            bytes.putLong((long) day << Integer.SIZE | ordinal);
            bytes.asLongBuffer().put(signature);
            write(bytes);
        }

        void add(long[] entry) throws IOException {
            ByteBuffer bytes = record(entry.length * Long.BYTES);
            bytes.asLongBuffer().put(entry);
            write(bytes);
        }
    }

    static SignatureFile open(Path file, int dimensions) throws IOException {
        return new SignatureFile(MappedRecords.open(file, entryLongs(dimensions) * Long.BYTES), dimensions);
    }

    /** Whether the file holds exactly this many entries. */
    boolean holds(int entries) {
        return records.holds(entries);
    }

    /** How many longs an entry takes: the first says passage and day, the others are the signature. */
    int entryLongs() {
        return entryLongs;
    }

    /** Room for as many entries as are best read at once. */
    long[] room() {
        return new long[ENTRIES_AT_ONCE * entryLongs];
    }

    /** Reads entries from one on, as many as there is room for, but none from another on, and tells how many. */
    int read(int from, int to, long[] room) {
        int count = Math.min(Math.min(room.length / entryLongs, to - from), records.untilEndOfPart(from));
        parts.get(records.part(from)).get(records.place(from) * entryLongs, room, 0, count * entryLongs);
        return count;
    }

    static int ordinal(long head) {
        return (int) head;
    }

    static int day(long head) {
        return (int) (head >> Integer.SIZE);
    }
}
