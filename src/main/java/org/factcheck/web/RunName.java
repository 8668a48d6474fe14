package org.factcheck.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the id of a run says.
 *
 * @param id job, business date and 12 hex digits
 */
record RunName(String id, String job, LocalDate businessDate) {

    private static final Pattern ID =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,63})-(\\d{4}-\\d{2}-\\d{2})-[0-9a-f]{12}");

    /** Reads an id; empty where it is none. */
    static Optional<RunName> of(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunName(id, parts.group(1), LocalDate.parse(parts.group(2))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What the names of its downloads begin with. */
    String prefix() {
        return job + "-" + businessDate + "-";
    }
}
