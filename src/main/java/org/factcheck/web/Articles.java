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

    /** The newest run of a job that has outputs; empty where there is none. */
    Optional<RunName> newest(String job) {
        return shelves.read(
                        shelves.libraryOf(runs.job(job)), database -> new RunCatalogue(database).newestPublished(job))
                .flatMap(found -> found)
                .flatMap(RunName::of);
    }

    /** A page of the articles that a run read. */
    Page<ListedArticle> page(RunName run, String text, int page) {
        return shelves.read(library(run), database -> {
                    ArticleCatalogue catalogue = new ArticleCatalogue(database);
                    return new Page<>(
                            catalogue.list(run.id(), text, Page.offset(page), Page.SIZE).stream()
                                    .map(article -> new ListedArticle(run.id(), article))
                                    .toList(),
                            page,
                            catalogue.count(run.id(), text));
                })
                .orElse(new Page<>(List.of(), page, 0));
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
