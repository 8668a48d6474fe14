package org.factcheck.stance;

import java.util.List;
import java.util.Optional;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Passage;

/**
 * "10,000" is not "1,000": where a passage is taken for support but gives another figure for the same thing, it speaks
 * against the claim. Ranges, approximations and round figures are given their due.
 */
final class QuantityCheck implements StanceCheck {

    @Override
    public Optional<Correction> check(Claim claim, Passage passage, StanceProbabilities probabilities) {
        if (probabilities.likeliest() != Stance.SUPPORTS) {
            return Optional.empty();
        }
        List<Quantity> given = Quantities.of(passage.reading());
        List<Double> bare = Quantities.bare(passage.reading());
        return Quantities.of(claim.text()).stream()
                .filter(claimed ->
                        bare.stream().noneMatch(number -> claimed.low() <= number && number <= claimed.high()))
                .filter(claimed -> Sums.of(claimed, given, bare).isEmpty())
                .map(claimed -> difference(claimed, given))
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
        return Optional.of(
                "claim: " + claimed.words() + "; source: " + same.get(0).words());
    }
}
