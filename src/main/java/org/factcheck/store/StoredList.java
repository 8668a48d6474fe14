package org.factcheck.store;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list that is read from the database as it is gone through, a stretch at a time, so that no more than a stretch of it
 * is in memory. Go through it in order; it is not for several threads.
 */
final class StoredList<T> extends AbstractList<T> implements RandomAccess {

    /** Enough that the queries cost little beside what they bring. */
    private static final int STRETCH = 64;

    private final int size;
    private final Reader<T> reader;
    private int from;
    private List<T> stretch = List.of();

    /** Reads what stands between two places, the second not included. */
    interface Reader<T> {
        List<T> read(int from, int to);
    }

    StoredList(int size, Reader<T> reader) {
        this.size = size;
        this.reader = reader;
    }

    @Override
    public T get(int place) {
        Objects.checkIndex(place, size);
        if (place < from || place >= from + stretch.size()) {
            int start = place - place % STRETCH;
            int end = Math.min(size, start + STRETCH);
            List<T> read = reader.read(start, end);
            if (read.size() != end - start) {
                throw new IllegalStateException("The database gave " + read.size() + " entries where " + (end - start)
                        + " stood before. Run again, and let no other program write to the output's .state.");
            }
            from = start;
            stretch = read;
        }
        return stretch.get(place - from);
    }

    @Override
    public int size() {
        return size;
    }
}
