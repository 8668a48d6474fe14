package org.factcheck.stance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * "10,000" is not "1,000": where a passage is taken for support but gives another figure for the same thing, it speaks
 * against the claim. Ranges, approximations and round figures are given their due.
 */
final class QuantityCheck implements StanceCheck {

    @Override
    public Optional<Correction> check(
            Claim claim, Passage passage, @Nullable LocalDate published, StanceProbabilities probabilities) {
        if (probabilities.likeliest() != Stance.SUPPORTS) {
            return Optional.empty();
        }
        List<Quantity> claimed = Quantities.of(claim.text());
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        Figures given = Quantities.figures(StepReading.of(claim.text(), passage.reading()));
        return claimed.stream()
                .filter(each -> !given.mayMean(each))
                .map(each -> difference(each, given.named()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(note -> new Correction(probabilities.opposite(), note));
    }

    /** The figure the passage gives for the same thing where none that it gives can be meant. */
    static Optional<String> difference(Quantity claimed, List<Quantity> given) {
        List<Quantity> same = given.stream().filter(claimed::isOfUnit).toList();
        if (same.isEmpty() || same.stream().anyMatch(claimed::canBe)) {
            return Optional.empty();
        }
        return Optional.of(difference(claimed, same.get(0)));
    }

    /** Two figures side by side, as an analyst reads them. */
    static String difference(Quantity claimed, Quantity given) {
        return "claim: " + claimed.words() + "; source: " + given.words();
    }
}
