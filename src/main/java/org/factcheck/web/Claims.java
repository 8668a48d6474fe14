package org.factcheck.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.article.Article;
import org.factcheck.claim.Claim;
import org.factcheck.job.Library;
import org.factcheck.schedule.JobFile;
import org.factcheck.stance.Stance;
import org.factcheck.store.ArticleCatalogue;
import org.factcheck.store.ClaimCatalogue;
import org.factcheck.store.ClaimCatalogue.Wanted;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.DecisionStore;
import org.factcheck.store.HistoryStore;
import org.factcheck.store.HistoryStore.PastVerdict;
import org.factcheck.store.RunCatalogue;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.OverridesFile;
import org.factcheck.verdict.VerdictOverride;
import org.factcheck.verdict.WeighedEvidence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims of the jobs that the reader may see. */
final class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final int MOST_NIGHTS = 60;

    private final Shelves shelves;
    private final Runs runs;

    Claims(Shelves shelves, Runs runs) {
        this.shelves = shelves;
        this.runs = runs;
    }

    /**
     * A page of claims, and what is shown beside it.
     *
     * @param sources those that claims can be looked for by
     * @param unknown how many claims nobody can say of whether they rest on the source that was asked for
     */
    record Found(Page<ListedClaim> page, List<String> sources, int unknown) {}

    /** A page of the claims of a job. */
    Found page(ClaimSearch search) {
        Library library = shelves.libraryOf(runs.job(search.job()));
        Wanted wanted = new Wanted(search.job(), search.verdict(), search.text(), search.source(), search.since());
        return shelves.read(library, database -> {
                    ClaimCatalogue catalogue = new ClaimCatalogue(database);
                    Optional<String> newest = new RunCatalogue(database).newestPublished(search.job());
                    ClaimCatalogue.Stretch stretch = catalogue.list(wanted, Page.offset(search.page()), Page.SIZE);
                    List<ListedClaim> claims = stretch.claims().stream()
                            .map(claim -> new ListedClaim(
                                    search.job(), claim, !newest.orElse("").equals(claim.runId())))
                            .toList();
                    return new Found(
                            new Page<>(claims, search.page(), stretch.total()),
                            newest.map(catalogue::sources).orElse(List.of()),
                            search.source().isEmpty() ? 0 : catalogue.countOfUnknownSources(wanted));
                })
                .orElse(new Found(new Page<>(List.of(), search.page(), 0), List.of(), 0));
    }

    /** Everything that is known of a claim. */
    ClaimView find(String jobName, String claimId) {
        JobFile job = runs.job(jobName);
        return shelves.read(shelves.libraryOf(job), database -> view(job, claimId, database))
                .flatMap(found -> found)
                .orElseThrow(() ->
                        new NotHereException("No run of the job '" + jobName + "' had a claim '" + claimId + "'."));
    }

    private Optional<ClaimView> view(JobFile job, String claimId, JdbcClient database) {
        ClaimCatalogue.Listed listed =
                new ClaimCatalogue(database).find(job.name(), claimId).orElse(null);
        if (listed == null) {
            return Optional.empty();
        }
        List<PastVerdict> history = new HistoryStore(database).verdicts(job.name(), claimId, MOST_NIGHTS);
        Optional<ClaimOutcome> outcome = new ClaimStore(database)
                .outcome(listed.runId(), listed.seq())
                .filter(kept -> kept.claim().id().equals(claimId));
        Claim claim = outcome.map(ClaimOutcome::claim).orElse(null);
        return Optional.of(new ClaimView(
                job.name(),
                listed,
                history,
                outcome.orElse(null),
                outcome.map(kept -> articles(kept, listed.runId(), database)).orElse(Map.of()),
                override(job, claim == null ? Claim.of(claimId, printed(listed)) : claim)
                        .orElse(null),
                new DecisionStore(database)
                        .of(job.name(), claimId).stream()
                                .map(made -> new ClaimView.Decided(
                                        made,
                                        Words.time(made.at(), job.schedule().zone())))
                                .toList()));
    }

    private static String printed(ClaimCatalogue.Listed listed) {
        return listed.claim().isBlank() ? listed.claimId() : listed.claim();
    }

    /** The articles of the passages that weigh, to quote them in their surroundings. */
    private static Map<String, Article> articles(ClaimOutcome outcome, String runId, JdbcClient database) {
        Map<String, Article> articles = new HashMap<>();
        if (outcome instanceof ClaimOutcome.Judged judged) {
            ArticleCatalogue catalogue = new ArticleCatalogue(database);
            judged.judgement().evidence().stream()
                    .filter(evidence ->
                            evidence.weight() > 0 && evidence.stance().stance() != Stance.NEUTRAL)
                    .map(WeighedEvidence::articleId)
                    .distinct()
                    .forEach(id -> catalogue.find(runId, id).ifPresent(article -> articles.put(id, article)));
        }
        return articles;
    }

    /** What the analysts' file says of a claim now; the next run goes by it. */
    private static Optional<VerdictOverride> override(JobFile job, Claim claim) {
        return job.input().overridesToRead().flatMap(file -> {
            try {
                return OverridesFile.read(file, String.valueOf(file.getFileName()))
                        .on(claim);
            } catch (IOException e) {
                LOG.warn("The decisions in {} cannot be read: {}", file, e.toString());
                return Optional.empty();
            }
        });
    }

    /** The day that a job is at. */
    static LocalDate today(JobFile job) {
        return LocalDate.now(job.schedule().zone());
    }
}
