package org.factcheck.job;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.factcheck.article.Article;
import org.factcheck.article.Reliability;
import org.factcheck.claim.BuildHash;
import org.factcheck.claim.Checkability;
import org.factcheck.claim.Claim;
import org.factcheck.claim.Doubt;
import org.factcheck.report.Report;
import org.factcheck.report.ReportedArticle;
import org.factcheck.report.ReportedClaim;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.RunRecord;
import org.factcheck.store.RunStore;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Flag;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OverridesFile;
import org.factcheck.verdict.PolicySettings;
import org.factcheck.verdict.VerdictOverride;

/** Puts together what a run has to tell, from what the database keeps of it. */
final class ReportAssembler {

    private final RunStore runs;
    private final ArticleStore articles;
    private final ClaimStore claims;

    ReportAssembler(RunStore runs, ArticleStore articles, ClaimStore claims) {
        this.runs = runs;
        this.articles = articles;
        this.claims = claims;
    }

    Report assemble(RunRecord run, RunRequest request, Models models, OverridesFile overrides) {
        requireEveryClaim(run.runId());
        String previous = run.previousRunId() == null ? "" : run.previousRunId();
        EarlierRun earlier = new EarlierRun(previous, runs, articles, claims);
        return new Report(
                run.job(),
                run.businessDate(),
                run.runId(),
                previous,
                claims(run.runId(), run.businessDate(), earlier, overrides),
                articles(run.runId(), earlier),
                runs.rejected(run.runId()),
                settings(request, models),
                models.stance().calibration().orElse(null));
    }

    /** A claim that nothing became of would be missing from the report without a word. */
    private void requireEveryClaim(String runId) {
        int all = claims.count(runId);
        int told = claims.outcomeCount(runId);
        if (told != all) {
            throw new IllegalStateException("Of " + all + " claims only " + told
                    + " were judged or noted as failed. Run the same command again; if that does not help, delete the"
                    + " output folder's .state.");
        }
    }

    /** The claims as they are gone through: all of them with their evidence may be more than memory holds. */
    private List<ReportedClaim> claims(
            String runId, LocalDate businessDate, EarlierRun earlier, OverridesFile overrides) {
        ClaimBackgrounds backgrounds = new ClaimBackgrounds(articles.passages(runId), earlier);
        List<ClaimOutcome> outcomes = claims.outcomes(runId);
        return new AbstractList<>() {
            @Override
            public ReportedClaim get(int place) {
                ClaimOutcome outcome = outcomes.get(place);
                Optional<VerdictOverride> override = overrides.on(outcome.claim());
                ReportedClaim bare = new ReportedClaim(
                        override.map(o -> flagged(outcome, o)).orElse(outcome),
                        override.orElse(null),
                        earlier.printed(outcome.claim().id()),
                        doubts(outcome.claim(), businessDate));
                return bare.with(backgrounds.of(outcome, bare.verdict()));
            }

            @Override
            public int size() {
                return outcomes.size();
            }
        };
    }

    /** Told of every claim, whatever the settings make of it. */
    static List<Doubt> doubts(Claim claim, LocalDate businessDate) {
        return Checkability.of(claim, claim.asOf() == null ? businessDate : claim.asOf());
    }

    /** An analyst who decided before the newest evidence was published did not see it. */
    private static ClaimOutcome flagged(ClaimOutcome outcome, VerdictOverride override) {
        if (!(outcome instanceof ClaimOutcome.Judged judged)) {
            return outcome;
        }
        Judgement judgement = judged.judgement();
        boolean outOfDate = judgement.evidence().stream()
                .filter(e -> e.weight() > 0)
                .flatMap(e -> e.published().day().stream())
                .max(Comparator.naturalOrder())
                .filter(newest -> newest.isAfter(override.when()))
                .isPresent();
        return outOfDate ? new ClaimOutcome.Judged(judged.claim(), judgement.with(Flag.OVERRIDE_OUT_OF_DATE)) : outcome;
    }

    private List<ReportedArticle> articles(String runId, EarlierRun earlier) {
        Map<String, String> groups = articles.copyGroups(runId);
        Map<String, List<String>> members = new TreeMap<>();
        groups.forEach((id, group) ->
                members.computeIfAbsent(group, g -> new ArrayList<>()).add(id));
        List<ReportedArticle> reported = new ArrayList<>();
        articles.forEachHead(runId, head -> {
            Article article = head.article();
            List<String> copies = members.getOrDefault(groups.getOrDefault(article.id(), ""), List.of()).stream()
                    .filter(id -> !id.equals(article.id()))
                    .toList();
            reported.add(new ReportedArticle(
                    article.id(),
                    article.file(),
                    article.sha256(),
                    article.title(),
                    article.source(),
                    article.published(),
                    article.language(),
                    article.isJudged() ? head.passages() : 0,
                    copies,
                    article.url(),
                    earlier.lacks(article.id())));
        });
        return reported;
    }

    /** What a run has to be given to come to the same verdicts; threads and batches change nothing and are left out. */
    private static Map<String, String> settings(RunRequest request, Models models) {
        PolicySettings policy = request.policy();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("program version", ProgramVersion.get());
        settings.put("program build", BuildHash.PROGRAM.abbreviated());
        settings.put("stance model", models.stance().fingerprint());
        settings.put("embedding model", models.embedder().fingerprint());
        settings.put("passages", Integer.toString(request.passages()));
        settings.put("uncheckable", request.uncheckable().key());
        settings.put("support-threshold", Double.toString(policy.supportThreshold()));
        settings.put("refute-threshold", Double.toString(policy.refuteThreshold()));
        settings.put("minimum-similarity", Double.toString(policy.minimumSimilarity()));
        settings.put("minimum-weight", Double.toString(policy.minimumWeight()));
        settings.put("conflict-ratio", Double.toString(policy.conflictRatio()));
        settings.put("low-confidence", Double.toString(policy.lowConfidence()));
        settings.put("stale-after-days", Integer.toString(policy.staleAfterDays()));
        settings.put("recency-half-life-days", Integer.toString(policy.recencyHalfLifeDays()));
        settings.put("state-half-life-days", Integer.toString(policy.stateHalfLifeDays()));
        settings.put("interested-party-weight", Double.toString(policy.interestedPartyWeight()));
        settings.put("unnamed-source-weight", Double.toString(policy.unnamedSourceWeight()));
        for (Reliability reliability : Reliability.values()) {
            settings.put("reliability-weights." + reliability, Double.toString(policy.weightOf(reliability)));
        }
        return settings;
    }
}
