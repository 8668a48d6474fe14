package org.factcheck.stance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.factcheck.claim.Claim;
import org.factcheck.passage.DateRange;
import org.factcheck.passage.Passage;
import org.factcheck.passage.TimeExpression;
import org.factcheck.passage.TimeExpressions;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in August says nothing against what was counted in September: where a claim gives a figure for a month
 * or a year, and a passage that is taken for a contradiction tells of other months or years alone, it says nothing of it.
 */
final class PeriodCheck implements StanceCheck {

    /** The shortest month: what is shorter is the time of an event, which has one only. */
    private static final int FEWEST_DAYS = 28;

    @Override
    public Optional<Correction> check(
            Claim claim, Passage passage, @Nullable LocalDate published, StanceProbabilities probabilities) {
        if (probabilities.likeliest() != Stance.REFUTES) {
            return Optional.empty();
        }
        List<TimeExpression> claimed = periods(claim.text(), claim.claimDate());
        List<TimeExpression> given = claimed.isEmpty() ? List.of() : periods(passage.reading(), published);
        if (given.isEmpty() || !bothMeasure(claim.text(), passage.reading())) {
            return Optional.empty();
        }
        boolean sameTime = claimed.stream().anyMatch(each -> given.stream().anyMatch(each::canMeet));
        return sameTime
                ? Optional.empty()
                : Optional.of(new Correction(
                        new StanceProbabilities(0, 0, 1),
                        "claim: a figure for " + claimed.get(0).words() + "; source: for "
                                + given.get(0).words()));
    }

    /** Whether both give a figure for the same thing; how long something took goes with the one event that it was. */
    private static boolean bothMeasure(String claim, String passage) {
        List<Quantity> given = Quantities.of(passage);
        return Quantities.of(claim).stream()
                .filter(each -> !each.isDuration())
                .anyMatch(each -> given.stream().anyMatch(each::isOfUnit));
    }

    private static List<TimeExpression> periods(String text, @Nullable LocalDate written) {
        return TimeExpressions.find(text, written).stream()
                .filter(time -> time.range().filter(PeriodCheck::isPeriod).isPresent())
                .toList();
    }

    private static boolean isPeriod(DateRange range) {
        return ChronoUnit.DAYS.between(range.start(), range.end()) + 1 >= FEWEST_DAYS;
    }
}
