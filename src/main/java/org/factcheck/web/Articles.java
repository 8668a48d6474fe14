package org.factcheck.web;

import java.util.List;
import java.util.Optional;
import org.factcheck.article.Article;
import org.factcheck.job.Library;
import org.factcheck.store.ArticleCatalogue;
import org.factcheck.store.ClaimCatalogue;
import org.factcheck.store.RunCatalogue;
import org.jspecify.annotations.Nullable;

/** The articles that the runs read, of the jobs that the reader may see. */
final class Articles {

    private final Shelves shelves;
    private final Runs runs;

    Articles(Shelves shelves, Runs runs) {
        this.shelves = shelves;
        this.runs = runs;
    }

    /** An article with what the run made of it. */
    record Read(Article article, List<String> copies, List<ClaimCatalogue.Bearing> bearings) {}

    /** Reads the id of a run. */
    RunName named(String runId) {
        return runs.name(runId);
    }

    /** The newest run of a job that has outputs; empty where there is none. */
    Optional<RunName> newest(String job) {
        return shelves.read(
                        shelves.libraryOf(runs.job(job)), database -> new RunCatalogue(database).newestPublished(job))
                .flatMap(found -> found)
                .flatMap(RunName::of);
    }

    /**
     * The run whose articles are asked for: the one that is named, or the newest of the job; empty where there is none.
     *
     * @throws NotHereException where what is named is not there, or not for this reader
     */
    Optional<RunName> asked(ArticleSearch search) {
        if (!search.run().isEmpty()) {
            return Optional.of(runs.name(search.run()));
        }
        return search.job().isEmpty() ? Optional.empty() : newest(search.job());
    }

    /**
     * A page of articles, and what is shown beside it.
     *
     * @param sources the publishers of all articles of the run
     * @param hasAny whether anything is known of what the run read
     */
    record Found(Page<ListedArticle> page, List<String> sources, boolean hasAny) {}

    /** A page of the articles that a run read. */
    Found page(RunName run, ArticleSearch search) {
        return shelves.read(library(run), database -> {
                    ArticleCatalogue catalogue = new ArticleCatalogue(database);
                    ArticleCatalogue.Wanted wanted = search.wantedOf(run);
                    List<String> sources = catalogue.sources(run.id());
                    return new Found(
                            new Page<>(
                                    catalogue.list(wanted, Page.offset(search.page()), Page.SIZE).stream()
                                            .map(article -> new ListedArticle(run.id(), article))
                                            .toList(),
                                    search.page(),
                                    catalogue.count(wanted)),
                            sources,
                            !sources.isEmpty());
                })
                .orElseGet(() -> none(search));
    }

    /** Where nothing is known. */
    static Found none(ArticleSearch search) {
        return new Found(new Page<>(List.of(), search.page(), 0), List.of(), false);
    }

    /** One of them. */
    Read find(RunName run, @Nullable String articleId) {
        String id = articleId == null ? "" : articleId;
        return shelves.read(library(run), database -> {
                    ArticleCatalogue catalogue = new ArticleCatalogue(database);
                    return catalogue
                            .find(run.id(), id)
                            .map(article -> new Read(
                                    article,
                                    catalogue.copies(run.id(), id).stream()
                                            .filter(copy -> !copy.equals(id))
                                            .toList(),
                                    new ClaimCatalogue(database).bearings(run.id(), id)));
                })
                .flatMap(found -> found)
                .orElseThrow(() -> new NotHereException(
                        "The run " + run.id() + " has no article '" + id + "', or what it read is past its time."));
    }

    private Library library(RunName run) {
        return shelves.libraryOf(runs.job(run.job()));
    }
}
