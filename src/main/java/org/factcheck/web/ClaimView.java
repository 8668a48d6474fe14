package org.factcheck.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.article.Article;
import org.factcheck.claim.Claim;
import org.factcheck.report.PrintedDate;
import org.factcheck.report.VerdictLook;
import org.factcheck.stance.Stance;
import org.factcheck.store.ClaimCatalogue;
import org.factcheck.store.DecisionStore;
import org.factcheck.store.HistoryStore.PastVerdict;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Explanation;
import org.factcheck.verdict.Flag;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.VerdictOverride;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its page prints it.
 *
 * @param history what the last nights printed, the newest first
 * @param outcome what became of it in the newest of them; null where that is past its time
 * @param articles the articles of the passages that weigh, by id, as far as they are kept
 * @param override the analyst's decision that stands in the file now; null where there is none
 * @param decisions what was decided here, the newest first
 */
record ClaimView(
        String job,
        ClaimCatalogue.Listed listed,
        List<PastVerdict> history,
        @Nullable ClaimOutcome outcome,
        Map<String, Article> articles,
        @Nullable VerdictOverride override,
        List<Decided> decisions) {

    ClaimView {
        decisions = List.copyOf(decisions);
        history = List.copyOf(history);
        articles = Map.copyOf(articles);
    }

    /**
     * A decision that was made here.
     *
     * @param when the time of it, for people
     */
    record Decided(DecisionStore.Made made, String when) {

        public VerdictLook look() {
            return VerdictLook.of(made.verdict());
        }

        public String who() {
            return made.who();
        }

        public String why() {
            return made.why();
        }
    }

    /** The passages of an origin on one side. */
    record Origin(String name, String weight, int articles, List<Quote> quotes) {}

    /** The origins on one side. */
    record Side(String title, String style, List<Origin> origins) {}

    public String id() {
        return listed.claimId();
    }

    public String text() {
        return listed.claim();
    }

    public VerdictLook look() {
        return VerdictLook.of(listed.verdict());
    }

    public String runId() {
        return listed.runId();
    }

    public String day() {
        return PrintedDate.day(listed.businessDate());
    }

    public String since() {
        return listed.since() == null ? "" : PrintedDate.day(listed.since());
    }

    /** The machine's judgement; null where there is none, or it is not kept any more. */
    public @Nullable Judgement judgement() {
        return outcome instanceof ClaimOutcome.Judged judged ? judged.judgement() : null;
    }

    /** How the machine's verdict looks where an analyst's was printed in its place. */
    public Optional<VerdictLook> machine() {
        return history.stream()
                .findFirst()
                .filter(newest -> newest.runId().equals(listed.runId()))
                .map(PastVerdict::printed)
                .filter(printed -> printed.machineVerdict() != printed.verdict() && printed.machineVerdict() != null)
                .map(printed -> VerdictLook.of(printed.machineVerdict()));
    }

    public VerdictLook overrideLook() {
        return VerdictLook.of(override == null ? null : override.verdict());
    }

    /** Whether the decision in the file is not yet in a report. */
    public boolean isOverrideAhead() {
        return override != null && override.verdict() != listed.verdict();
    }

    public String overrideDay() {
        return override == null ? "" : PrintedDate.day(override.when());
    }

    /** Why there is no verdict; empty where there is one. */
    public String unjudged() {
        if (outcome instanceof ClaimOutcome.Failed failed) {
            return failed.error();
        }
        return outcome instanceof ClaimOutcome.Skipped skipped
                ? "It was left without a verdict, as it can hardly be checked. "
                        + skipped.doubts().get(0).reason()
                : "";
    }

    /** Who made the claim, when and about what, as far as the claims file says. */
    public String given() {
        Claim claim = outcome == null ? null : outcome.claim();
        if (claim == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(claim.speaker()).ifPresent(parts::add);
        Optional.ofNullable(claim.claimDate()).map(PrintedDate::day).ifPresent(parts::add);
        Optional.ofNullable(claim.topic()).ifPresent(parts::add);
        Optional.ofNullable(claim.note()).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    public List<String> flags() {
        Judgement judgement = judgement();
        return judgement == null
                ? List.of()
                : judgement.flags().stream().map(Flag::words).toList();
    }

    public String figures() {
        Judgement judgement = judgement();
        if (judgement == null) {
            return "";
        }
        return (judgement.score() == null ? "no score" : "score " + Words.signed(judgement.score())) + " · confidence "
                + Words.two(judgement.confidence()) + " · weight for it " + Words.two(judgement.supportWeight())
                + ", against it " + Words.two(judgement.contradictionWeight());
    }

    /** A reason as the page prints it, with those it rests on. */
    record Reason(String reason, String value, List<Reason> parts) {

        private static Reason of(Explanation explanation) {
            Double value = explanation.value();
            return new Reason(
                    explanation.reason(),
                    value == null ? "" : Words.plain(value),
                    explanation.parts().stream().map(Reason::of).toList());
        }
    }

    public Optional<Reason> explanation() {
        return Optional.ofNullable(judgement()).map(Judgement::explanation).map(Reason::of);
    }

    public HistoryChart chart() {
        return HistoryChart.of(history);
    }

    /** What speaks for it and what against it, where anything of weight does. */
    public List<Side> sides() {
        Judgement judgement = judgement();
        if (judgement == null) {
            return List.of();
        }
        List<Side> sides = new ArrayList<>();
        side(judgement, Stance.SUPPORTS, judgement.supporting(), "For the claim", "for")
                .ifPresent(sides::add);
        side(judgement, Stance.REFUTES, judgement.contradicting(), "Against the claim", "against")
                .ifPresent(sides::add);
        return sides;
    }

    private Optional<Side> side(
            Judgement judgement, Stance stance, List<OriginWeight> origins, String title, String style) {
        Map<String, List<WeighedEvidence>> groups = new LinkedHashMap<>();
        origins.forEach(origin -> groups.put(origin.name(), new ArrayList<>()));
        judgement.evidence().stream()
                .filter(e -> e.stance().stance() == stance && e.weight() > 0)
                .sorted((one, other) -> Double.compare(other.weight(), one.weight()))
                .forEach(e -> groups.computeIfAbsent(e.origin(), name -> new ArrayList<>())
                        .add(e));
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        List<Origin> told = new ArrayList<>();
        groups.forEach((name, evidence) -> told.add(origin(name, evidence, origins)));
        return Optional.of(new Side(title, style, told));
    }

    private Origin origin(String name, List<WeighedEvidence> evidence, List<OriginWeight> origins) {
        Optional<OriginWeight> counted =
                origins.stream().filter(origin -> origin.name().equals(name)).findFirst();
        return new Origin(
                name,
                counted.map(origin -> Words.two(origin.weight())).orElse(""),
                counted.map(origin -> origin.articles().size()).orElse(0),
                evidence.stream()
                        .map(e -> Quote.of(e, articles.get(e.articleId()), listed.runId(), listed.claimId()))
                        .toList());
    }
}
