package org.factcheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.util.DoubleComparator;
import org.factcheck.evaluation.CalibrationError.Answer;
import org.factcheck.stance.Calibration;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {

    @Test
    void weighsTheDistanceOfEachBinByItsAnswers() {
        // Bin (0.8, 0.9]: accuracy 1/2, confidence 0.9, distance 0.4, two of three answers.
        // Bin (0.5, 0.6]: accuracy 1, confidence 0.6, distance 0.4, one of three.
        var answers = List.of(new Answer(0.9, true), new Answer(0.9, false), new Answer(0.6, true));
        assertThat(CalibrationError.of(answers)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void answersOfOneBinMakeUpForEachOther() {
        // (0.7, 0.8]: four answers at 0.75, three right.
        var answers = List.of(
                new Answer(0.75, true), new Answer(0.75, true), new Answer(0.75, true), new Answer(0.75, false));
        assertThat(CalibrationError.of(answers)).isCloseTo(0, within(1e-12));
    }

    @Test
    void aBinHoldsItsUpperEdgeAndNotItsLower() {
        // One bin: |1 - (0.25 + 0.3)| / 2
        assertThat(CalibrationError.of(List.of(new Answer(0.25, false), new Answer(0.3, true))))
                .isCloseTo(0.225, within(1e-12));
        // Two bins: (0.7 + 0.35) / 2
        assertThat(CalibrationError.of(List.of(new Answer(0.3, true), new Answer(0.35, false))))
                .isCloseTo(0.525, within(1e-12));
    }

    @Test
    void noneAndFullConfidenceHaveABin() {
        assertThat(CalibrationError.of(List.of(new Answer(0, false), new Answer(1, true))))
                .isZero();
        assertThat(CalibrationError.of(List.of(new Answer(0, true), new Answer(1, false))))
                .isEqualTo(1.0);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Answer(1.2, true))
                .withMessage("A confidence lies between 0 and 1, not at 1.2.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer(Double.NaN, true));
    }

    @Test
    void noAnswersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalibrationError.of(List.of()))
                .withMessage("There is no calibration error of no answers.");
    }

    @Test
    void theBinsTellHowOftenAnAnswerIsRightAtItsConfidence() {
        assertThat(CalibrationError.bins(
                        List.of(new Answer(0.75, true), new Answer(0.8, false), new Answer(0.35, true))))
                .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                        .withComparatorForType(new DoubleComparator(1e-12), Double.class)
                        .build())
                .containsExactly(
                        new Calibration.Bin(0.3, 0.4, 1, 0.35, 1), new Calibration.Bin(0.7, 0.8, 2, 0.775, 0.5));
    }
}
