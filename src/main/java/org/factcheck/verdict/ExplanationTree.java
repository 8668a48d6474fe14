package org.factcheck.verdict;

import java.util.ArrayList;
import java.util.List;
import org.factcheck.stance.Stance;
import org.jspecify.annotations.Nullable;

/** Puts the reasons of a verdict into a tree, from the rule down to the factors of each passage's weight. */
final class ExplanationTree {

    private ExplanationTree() {}

    static Explanation of(
            VerdictPolicy.Rule rule,
            PolicySettings settings,
            Balance balance,
            List<WeighedEvidence> evidence,
            Sensitivity sensitivity,
            @Nullable Double score,
            Explanation confidence) {
        List<Explanation> parts = new ArrayList<>();
        parts.add(rule(rule, settings));
        parts.add(side("Weight for the claim", balance.support(), balance.supporting(), Stance.SUPPORTS, evidence));
        parts.add(side(
                "Weight against the claim",
                balance.contradiction(),
                balance.contradicting(),
                Stance.REFUTES,
                evidence));
        if (score != null) {
            parts.add(Explanation.of("Score: (for − against) / (for + against + 0.25 for what was not read)", score));
        }
        parts.add(confidence);
        parts.add(read(evidence));
        parts.addAll(sensitivity(balance, sensitivity));
        return new Explanation(rule.verdict().words() + ": " + rule.name(), null, parts);
    }

    /** Each origin without which the verdict would be another, and which. */
    private static List<Explanation> sensitivity(Balance balance, Sensitivity sensitivity) {
        if (balance.heavier() == 0) {
            return List.of(Explanation.of("No origin counts that could be left out"));
        }
        if (sensitivity.turns().isEmpty()) {
            return List.of(Explanation.of("Leaving out any one origin would not change the verdict"));
        }
        return sensitivity.turns().stream()
                .map(ExplanationTree::turn)
                .map(Explanation::of)
                .toList();
    }

    private static String turn(Sensitivity.Turn turn) {
        String side = turn.isFor() ? "for the claim" : "against the claim";
        String otherwise = " the verdict would be: " + turn.otherwise().words();
        return turn.isOnlyOneOfItsSide()
                ? "The side " + side + " rests on one origin, " + turn.origin() + "; without it" + otherwise
                : "Without the origin " + turn.origin() + ", one of " + turn.ofSide() + " " + side + "," + otherwise;
    }

    private static Explanation rule(VerdictPolicy.Rule rule, PolicySettings settings) {
        return new Explanation(
                "Rule applied: " + rule.name(),
                null,
                List.of(
                        Explanation.of("Least weight of a side that decides", settings.minimumWeight()),
                        Explanation.of(
                                "Share of the heavier side at which the lighter makes a conflict",
                                settings.conflictRatio())));
    }

    private static Explanation read(List<WeighedEvidence> evidence) {
        return new Explanation(
                "Passages read",
                (double) evidence.size(),
                List.of(
                        counted("For the claim", Stance.SUPPORTS, evidence),
                        counted("Against the claim", Stance.REFUTES, evidence),
                        counted("Neither", Stance.NEUTRAL, evidence)));
    }

    private static Explanation counted(String name, Stance stance, List<WeighedEvidence> evidence) {
        return Explanation.of(
                name,
                evidence.stream().filter(e -> e.stance().stance() == stance).count());
    }

    private static Explanation side(
            String name, double weight, List<OriginWeight> origins, Stance stance, List<WeighedEvidence> evidence) {
        List<Explanation> parts = new ArrayList<>();
        if (!origins.isEmpty()) {
            parts.add(Explanation.of("Independent origins", origins.size()));
            parts.add(Explanation.of("Articles that carry them", OriginWeight.articlesOf(origins)));
        }
        List<WeighedEvidence> ofSide =
                evidence.stream().filter(e -> e.stance().stance() == stance).toList();
        List<WeighedEvidence> others = new ArrayList<>(ofSide);
        for (OriginWeight origin : origins) {
            List<WeighedEvidence> its = ofSide.stream()
                    .filter(e -> e.origin().equals(origin.name()) && e.weight() > 0)
                    .toList();
            others.removeAll(its);
            parts.add(origin(origin, its));
        }
        if (!others.isEmpty()) {
            // Of an origin that speaks on the other side, or too unsure, or on something else.
            parts.add(new Explanation(
                    "Passages that add nothing to it",
                    (double) others.size(),
                    others.stream().map(ExplanationTree::passage).toList()));
        }
        return new Explanation(name + ": sum over independent origins", weight, parts);
    }

    private static Explanation origin(OriginWeight origin, List<WeighedEvidence> passages) {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.of("Articles that carry it", origin.articles().size()));
        passages.forEach(passage -> parts.add(passage(passage)));
        return new Explanation("Origin " + origin.name() + ": its heaviest passage counts", origin.weight(), parts);
    }

    private static Explanation passage(WeighedEvidence evidence) {
        List<Explanation> parts = new ArrayList<>(evidence.explanation().parts());
        if (parts.isEmpty()) {
            parts.add(Explanation.of(
                    "Probability of what it says, too little to count",
                    evidence.stance().probability()));
        }
        evidence.stance().notes().forEach(note -> parts.add(Explanation.of(note)));
        return new Explanation(
                evidence.articleId() + ", from offset "
                        + evidence.stance().evidence().passage().start() + " to "
                        + evidence.stance().evidence().passage().end(),
                evidence.weight(),
                parts);
    }
}
