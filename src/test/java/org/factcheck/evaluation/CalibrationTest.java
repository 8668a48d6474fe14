package org.factcheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.factcheck.evaluation.CalibrationError.Answer;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Calibration FOUR = Calibration.of(
            List.of(new Answer(0.9, true), new Answer(0.86, false), new Answer(0.3, false), new Answer(0.31, true)));

    @Test
    void eachBinTellsWhatWasHopedAndWhatCameTrue() {
        assertThat(FOUR.bins()).hasSize(10);
        Calibration.Bin high = FOUR.bins().get(8);
        assertThat(high.cases()).isEqualTo(2);
        assertThat(high.meanConfidence()).isCloseTo(0.88, within(1e-12));
        assertThat(high.shareRight()).isEqualTo(0.5);
        assertThat(FOUR.bins().get(2).cases())
                .as("0.3 belongs to the bin up to it")
                .isEqualTo(1);
        assertThat(FOUR.bins().get(0).meanConfidence()).isNull();
        assertThat(FOUR.bins().get(0).shareRight()).isNull();
    }

    @Test
    void theBrierScoreIsTheMeanSquaredDistance() {
        assertThat(FOUR.brier()).isCloseTo((0.1 * 0.1 + 0.86 * 0.86 + 0.3 * 0.3 + 0.69 * 0.69) / 4, within(1e-12));
        // (|1 - 1.76| + |0 - 0.3| + |1 - 0.31|) / 4
        assertThat(FOUR.error()).isCloseTo(1.75 / 4, within(1e-12));
    }

    @Test
    void below200CasesItIsAHint() {
        List<Answer> answers = new ArrayList<>(Collections.nCopies(199, new Answer(0.9, true)));
        assertThat(Calibration.of(answers).isIndicative()).isTrue();
        assertThat(EvaluationText.of(Calibration.of(answers))).isEqualTo("""
                confidence  cases  mean confidence  share right
                0.8 to 0.9    199           90.0 %      100.0 %
                Brier score 0.0100, calibration error 0.1000, over 199 cases: indicative, for want of 200 cases
                """);
        answers.add(new Answer(0.9, true));
        assertThat(Calibration.of(answers).isIndicative()).isFalse();
        assertThat(EvaluationText.of(Calibration.of(answers))).endsWith("over 200 cases\n");
    }
}
