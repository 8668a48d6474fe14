package org.factcheck.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in one or two plain sentences why a verdict is what it is; every figure stands in the explanation too. */
final class SummarySentences {

    private static final int NAMES_SHOWN = 3;

    private SummarySentences() {}

    static String of(Verdict verdict, Balance balance, List<WeighedEvidence> evidence, Sensitivity sensitivity) {
        return reasons(verdict, balance, evidence) + sensitivity(verdict, balance, sensitivity);
    }

    private static String reasons(Verdict verdict, Balance balance, List<WeighedEvidence> evidence) {
        return switch (verdict) {
            case SUPPORTED ->
                side("supports it", "support it", balance.supporting())
                        + other("speaks against it", "speak against it", balance.contradicting());
            case REFUTED ->
                side("contradicts it", "contradict it", balance.contradicting())
                        + other("speaks for it", "speak for it", balance.supporting());
            case CONFLICTING ->
                side("supports it", "support it", balance.supporting()) + " "
                        + side("contradicts it", "contradict it", balance.contradicting());
            case NOT_ENOUGH_EVIDENCE -> missing(balance, evidence);
        };
    }

    private static String side(String one, String many, List<OriginWeight> origins) {
        return count(OriginWeight.articlesOf(origins), "article") + ", " + count(origins.size(), "independent origin")
                + " (" + names(origins) + "): " + (origins.size() == 1 ? "it " + one : "they " + many) + ".";
    }

    /** That two sides of one origin each make a conflict only together goes without saying. */
    private static String sensitivity(Verdict verdict, Balance balance, Sensitivity sensitivity) {
        List<Sensitivity.Turn> turns = sensitivity.amongSeveral();
        if (!turns.isEmpty()) {
            Sensitivity.Turn heaviest = turns.get(0);
            return " Without " + heaviest.origin() + " it would be: "
                    + heaviest.otherwise().words() + ".";
        }
        int deciding = verdict == Verdict.SUPPORTED
                ? balance.supporting().size()
                : verdict == Verdict.REFUTED ? balance.contradicting().size() : 0;
        return deciding == 1 ? " The verdict rests on one origin." : "";
    }

    private static String other(String one, String many, List<OriginWeight> origins) {
        return origins.isEmpty()
                ? ""
                : " Less weighty, " + names(origins) + " " + (origins.size() == 1 ? one : many) + ".";
    }

    private static String missing(Balance balance, List<WeighedEvidence> evidence) {
        if (evidence.isEmpty()) {
            return "No passage of the articles read bears on it.";
        }
        if (balance.heavier() > 0) {
            List<OriginWeight> origins = balance.supporting().isEmpty() || balance.contradiction() > balance.support()
                    ? balance.contradicting()
                    : balance.supporting();
            return "Only weak evidence was found (" + names(origins)
                    + "); a passage that states or denies it plainly is missing.";
        }
        Optional<WeighedEvidence> nearest = evidence.stream()
                .min(Comparator.comparingInt(e -> e.stance().evidence().rank()));
        return "None of the " + count(evidence.size(), "passage")
                + " read states or denies it; the nearest stands in "
                + nearest.map(WeighedEvidence::articleId).orElse("no article") + ".";
    }

    private static String names(List<OriginWeight> origins) {
        String shown =
                origins.stream().limit(NAMES_SHOWN).map(OriginWeight::name).collect(Collectors.joining(", "));
        return origins.size() > NAMES_SHOWN ? shown + " and others" : shown;
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
