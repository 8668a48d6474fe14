package org.factcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.Verdict;

/** Says what evidence is missing that would make a verdict surer: where an analyst goes on looking. */
final class Missing {

    private Missing() {}

    /** A sentence; empty where independent origins of more than one kind agree. */
    static Optional<String> of(Judgement judgement) {
        List<String> missing = switch (judgement.verdict()) {
            case NOT_ENOUGH_EVIDENCE -> List.of("a source that says plainly whether it is so");
            case CONFLICTING -> List.of("a document, or somebody who saw it, that rests on the word of neither side");
            case SUPPORTED, REFUTED ->
                ofDecided(
                        judgement.verdict() == Verdict.SUPPORTED ? judgement.supporting() : judgement.contradicting());
        };
        return missing.isEmpty() ? Optional.empty() : Optional.of("Missing: " + String.join("; ", missing) + ".");
    }

    private static List<String> ofDecided(List<OriginWeight> origins) {
        List<String> missing = new ArrayList<>();
        if (origins.size() < 2) {
            missing.add("a second independent origin");
        }
        if (!origins.isEmpty() && origins.stream().allMatch(OriginWeight::testimony)) {
            missing.add("a document, or an outlet that saw it itself: all of it is what somebody says");
        }
        return missing;
    }
}
