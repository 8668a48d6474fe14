package org.factcheck.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which claims a reader asks for, as the form has it.
 *
 * @param job a job's name; empty for the first
 * @param verdict null for all
 * @param text what their text or id holds; empty for all
 * @param source whose passages weigh in them; empty for all
 * @param since whose verdict stands since this night or a later one; null for all
 * @param page from 1
 */
record ClaimSearch(
        String job,
        @Nullable Verdict verdict,
        String text,
        String source,
        @Nullable LocalDate since,
        int page) {

    private static final int LONGEST = 300;

    /** Reads what came with the address. */
    static ClaimSearch of(
            @Nullable String job,
            @Nullable String verdict,
            @Nullable String text,
            @Nullable String source,
            @Nullable String since,
            @Nullable String page) {
        return new ClaimSearch(
                text(job),
                verdict(text(verdict)),
                text(text),
                text(source),
                RunSearch.day(since),
                RunSearch.page(page));
    }

    static String text(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static @Nullable Verdict verdict(String given) {
        if (given.isEmpty()) {
            return null;
        }
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(
                        "'" + given + "' is no verdict. Write one of " + Arrays.toString(Verdict.values()) + "."));
    }

    ClaimSearch in(String otherJob) {
        return new ClaimSearch(otherJob, verdict, text, source, since, page);
    }

    public boolean isNarrowed() {
        return verdict != null || !text.isEmpty() || !source.isEmpty() || since != null;
    }

    /** What the address of another page of the same search says. */
    public String query(int otherPage) {
        return Query.of(
                "job",
                job,
                "verdict",
                verdict,
                "q",
                text,
                "source",
                source,
                "since",
                since,
                "page",
                otherPage == 1 ? null : otherPage);
    }
}
