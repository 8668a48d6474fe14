package org.factcheck.stance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Passage;
import org.factcheck.passage.TimeExpression;
import org.factcheck.passage.TimeExpressions;
import org.jspecify.annotations.Nullable;

/**
 * "24 May" is not "March 24", and the Thursday before the article's day is not the Friday: where a passage is taken for
 * support but gives other days, it speaks against the claim.
 */
final class DateCheck implements StanceCheck {

    @Override
    public Optional<Correction> check(
            Claim claim, Passage passage, @Nullable LocalDate published, StanceProbabilities probabilities) {
        if (probabilities.likeliest() != Stance.SUPPORTS) {
            return Optional.empty();
        }
        List<TimeExpression> claimedDays = known(claim.text(), claim.claimDate());
        if (claimedDays.isEmpty() || !tellsADay(passage.reading(), published)) {
            return Optional.empty();
        }
        List<TimeExpression> given = known(passage.reading(), published);
        return claimedDays.stream()
                .filter(claimed -> given.stream().noneMatch(claimed::canMeet))
                .findFirst()
                .map(claimed -> new Correction(
                        probabilities.opposite(),
                        "claim: " + claimed.words() + "; source: "
                                + given.get(0).words()));
    }

    /** Of what leans on the article's own day, the day somebody spoke tells nothing of the day it happened. */
    private static boolean tellsADay(String text, @Nullable LocalDate published) {
        return !known(text, null).isEmpty() || !EventDays.of(text, published).isEmpty();
    }

    /** The expressions that name days by themselves, or, like "last Monday", by the day of the text. */
    private static List<TimeExpression> known(String text, @Nullable LocalDate written) {
        return TimeExpressions.find(text, written).stream()
                .filter(time -> !(time.meaning() instanceof TimeExpression.Meaning.Unknown))
                .toList();
    }
}
