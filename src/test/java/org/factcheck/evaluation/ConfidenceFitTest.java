package org.factcheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.factcheck.evaluation.ConfidenceFit.Case;
import org.factcheck.verdict.ConfidenceGround;
import org.factcheck.verdict.ConfidenceModel;
import org.factcheck.verdict.Verdict;
import org.junit.jupiter.api.Test;

class ConfidenceFitTest {

    @Test
    void itFindsHowOftenVerdictsOfAStrengthAreRight() {
        Random random = new Random(3);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            double strength = Math.rint(random.nextDouble() * 100) / 100;
            Verdict verdict = i % 2 == 0 ? Verdict.SUPPORTED : Verdict.REFUTED;
            double odds = -1 + (verdict == Verdict.SUPPORTED ? 1 : 0) + 2 * strength;
            cases.add(
                    new Case(new ConfidenceGround(verdict, strength), random.nextDouble() < 1 / (1 + Math.exp(-odds))));
        }
        ConfidenceFit fit = ConfidenceFit.of(cases);
        assertThat(probability(fit.model(), Verdict.SUPPORTED, 0.5)).isCloseTo(0.731, within(0.03));
        assertThat(probability(fit.model(), Verdict.REFUTED, 0.5)).isCloseTo(0.5, within(0.03));
        assertThat(probability(fit.model(), Verdict.REFUTED, 1)).isCloseTo(0.731, within(0.03));
        assertThat(fit.model().cases()).isEqualTo(4_000);
        assertThat(fit.crossValidated().error()).isLessThan(0.03);
    }

    @Test
    void aVerdictGivenOnceIsNotTakenForSure() {
        List<Case> cases = new ArrayList<>(Collections.nCopies(10, given(Verdict.SUPPORTED, 0.5, false)));
        cases.addAll(Collections.nCopies(10, given(Verdict.SUPPORTED, 0.5, true)));
        cases.add(given(Verdict.CONFLICTING, 0.5, true));
        assertThat(probability(ConfidenceFit.of(cases).model(), Verdict.CONFLICTING, 0.5))
                .isBetween(0.55, 0.8);
    }

    @Test
    void strengthNeverMakesAVerdictLessSure() {
        List<Case> cases = new ArrayList<>(Collections.nCopies(10, given(Verdict.SUPPORTED, 0.9, false)));
        cases.addAll(Collections.nCopies(10, given(Verdict.SUPPORTED, 0.2, true)));
        cases.addAll(Collections.nCopies(10, given(Verdict.NOT_ENOUGH_EVIDENCE, 0.9, true)));
        cases.addAll(Collections.nCopies(10, given(Verdict.NOT_ENOUGH_EVIDENCE, 0.2, false)));
        ConfidenceModel model = ConfidenceFit.of(cases).model();
        assertThat(model.slope()).isZero();
        assertThat(model.silenceSlope()).isZero();
    }

    @Test
    void verdictsThatAreAllRightAreStillNotCertain() {
        ConfidenceFit fit = ConfidenceFit.of(Collections.nCopies(20, given(Verdict.SUPPORTED, 0.5, true)));
        assertThat(fit.model().base()).isFinite();
        assertThat(probability(fit.model(), Verdict.SUPPORTED, 0.5)).isBetween(0.9, 1.0);
    }

    @Test
    void tooFewClaimsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceFit.of(GoldFixture.GOLD, GoldFixture.OUTCOMES))
                .withMessage("The confidence cannot be fitted to 4 claims. Give at least 5 claims with verdicts, better"
                        + " 200.");
    }

    private static Case given(Verdict verdict, double strength, boolean right) {
        return new Case(new ConfidenceGround(verdict, strength), right);
    }

    private static double probability(ConfidenceModel model, Verdict verdict, double strength) {
        return model.probability(new ConfidenceGround(verdict, strength));
    }
}
