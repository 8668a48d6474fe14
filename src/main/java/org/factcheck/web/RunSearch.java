package org.factcheck.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a reader asks for, as the form has it.
 *
 * @param job a job's name; empty for all
 * @param from of this business date or later; null for all
 * @param to of this business date or earlier; null for all
 * @param page from 1
 */
record RunSearch(
        String job, @Nullable LocalDate from, @Nullable LocalDate to, int page) {

    /** A bound on the number of pages, so that no offset overflows. */
    private static final int MOST_PAGES = 1_000_000;

    /** Reads what came with the address. */
    static RunSearch of(@Nullable String job, @Nullable String from, @Nullable String to, @Nullable String page) {
        return new RunSearch(job == null ? "" : job.strip(), day(from), day(to), page(page));
    }

    static @Nullable LocalDate day(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeParseException e) {
            throw new BadRequestException("'" + given + "' is no day. Write it as 2026-11-21.");
        }
    }

    static int page(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return 1;
        }
        try {
            return Math.min(MOST_PAGES, Math.max(1, Integer.parseInt(given.strip())));
        } catch (NumberFormatException e) {
            throw new BadRequestException("'" + given + "' is no number of a page.");
        }
    }

    public boolean isNarrowed() {
        return !job.isEmpty() || from != null || to != null;
    }

    /** What the address of another page of the same search says. */
    public String query(int otherPage) {
        return Query.of("job", job, "from", from, "to", to, "page", otherPage == 1 ? null : otherPage);
    }
}
