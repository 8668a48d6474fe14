package org.factcheck.web;

import java.util.List;

/**
 * A page of a list that is longer.
 *
 * @param number from 1
 * @param total how many entries the whole list has
 */
record Page<T>(List<T> entries, int number, int total) {

    static final int SIZE = 25;

    Page {
        entries = List.copyOf(entries);
    }

    static int offset(int number) {
        return (number - 1) * SIZE;
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number * SIZE < total;
    }

    /** "26–50 of 1,000". */
    public String range() {
        return String.format(
                java.util.Locale.ENGLISH, "%,d–%,d of %,d", offset(number) + 1, offset(number) + entries.size(), total);
    }
}
