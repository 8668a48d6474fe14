package org.factcheck.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** How an answer in JSON begins that lists the entries of a page. */
    Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("total", total);
        head.put("page", number);
        head.put("page_size", SIZE);
        return head;
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
