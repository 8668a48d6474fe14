package org.factcheck.web;

import java.time.LocalDate;
import org.factcheck.store.ArticleCatalogue.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a reader asks for, as the form has it.
 *
 * @param job a job's name, whose newest run is meant; empty for the first
 * @param run the run that read them; empty for the newest of the job
 * @param text what their title or id holds; empty for all
 * @param source who published them; empty for all
 * @param from from this day or later; null for all
 * @param to from this day or earlier; null for all
 * @param page from 1
 */
record ArticleSearch(
        String job,
        String run,
        String text,
        String source,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page) {

    /** Reads what came with the address. */
    static ArticleSearch of(
            @Nullable String job,
            @Nullable String run,
            @Nullable String text,
            @Nullable String source,
            @Nullable String from,
            @Nullable String to,
            @Nullable String page) {
        return new ArticleSearch(
                ClaimSearch.text(job),
                ClaimSearch.text(run),
                ClaimSearch.text(text),
                ClaimSearch.text(source),
                RunSearch.day(from),
                RunSearch.day(to),
                RunSearch.page(page));
    }

    ArticleSearch in(String otherJob) {
        return new ArticleSearch(otherJob, run, text, source, from, to, page);
    }

    Wanted wantedOf(RunName read) {
        return new Wanted(read.id(), text, source, from, to);
    }

    public boolean isNarrowed() {
        return !text.isEmpty() || !source.isEmpty() || from != null || to != null;
    }

    /** The address of the same run without the rest. */
    public String all() {
        return Query.of("job", job, "run", run);
    }

    /** What the address of another page of the same search says. */
    public String query(int otherPage) {
        return Query.of(
                "job",
                job,
                "run",
                run,
                "q",
                text,
                "source",
                source,
                "from",
                from,
                "to",
                to,
                "page",
                otherPage == 1 ? null : otherPage);
    }
}
