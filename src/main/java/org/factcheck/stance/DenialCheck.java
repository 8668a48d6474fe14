package org.factcheck.stance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.jspecify.annotations.Nullable;

/**
 * A denial whose words match the claim is not support: "X denied P" speaks against P. The claim's own form decides: a
 * claim that itself reports a denial is about the saying, and is left to the model. Who declines to comment says nothing
 * either way.
 */
final class DenialCheck implements StanceCheck {

    private static final Pattern CLAIM_OF_DENIAL = Pattern.compile(
            "\\b(?:den(?:y|ies|ied|ying|ials?)|refut\\w+|declin\\w+ to|no|not|never|false|untrue|fake|baseless|unfounded|groundless|hoax)\\b|n['’]t\\b"
                    // What is not a statement can be dismissed and rejected, too: a general, a budget.
                    + "|\\b(?:reject|dismiss)\\w*\\s+(?:\\p{L}+\\s+){0,3}?"
                    + "(?:claim|allegation|accusation|report|charge|suggestion|rumou?r)s?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAIM_OF_SILENCE = Pattern.compile("\\bcomment\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Correction> check(
            Claim claim, Passage passage, @Nullable LocalDate published, StanceProbabilities probabilities) {
        Stance stance = probabilities.likeliest();
        Speech.Mode mode = passage.speech().mode();
        if (mode == Speech.Mode.DENIES
                && stance == Stance.SUPPORTS
                && !CLAIM_OF_DENIAL.matcher(claim.text()).find()) {
            return Optional.of(new Correction(
                    probabilities.opposite(),
                    "The passage reports a denial; the words match, the sense is the opposite"));
        }
        if (mode == Speech.Mode.DECLINES_TO_COMMENT
                && stance != Stance.NEUTRAL
                && !CLAIM_OF_SILENCE.matcher(claim.text()).find()) {
            return Optional.of(new Correction(
                    new StanceProbabilities(0, 0, 1), "Declining to comment says nothing for or against"));
        }
        return Optional.empty();
    }
}
