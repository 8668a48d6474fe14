package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConfidenceModelTest {

    private static final ConfidenceModel MODEL = EvidenceFixture.CONFIDENCE;

    @Test
    void strongerEvidenceMakesAVerdictSurer() {
        // 1 / (1 + exp(2 - 4 * 0.5)) and 1 / (1 + exp(2 - 4 * 0.9))
        assertThat(MODEL.probability(ground(Verdict.SUPPORTED, 0.5))).isEqualTo(0.5);
        assertThat(MODEL.probability(ground(Verdict.SUPPORTED, 0.9))).isEqualTo(0.832);
    }

    @Test
    void aVerdictThatIsMoreOftenWrongIsLessSure() {
        // 1 / (1 + exp(3 - 4 * 0.5))
        assertThat(MODEL.probability(ground(Verdict.REFUTED, 0.5))).isEqualTo(0.2689);
    }

    @Test
    void whatAlmostToldTakesFromTheConfidenceThatNothingDoes() {
        // 1 / (1 + exp(2)) and 1 / (1 + exp(2 + 0.5))
        assertThat(MODEL.probability(ground(Verdict.NOT_ENOUGH_EVIDENCE, 0))).isEqualTo(0.1192);
        assertThat(MODEL.probability(ground(Verdict.NOT_ENOUGH_EVIDENCE, 0.5))).isEqualTo(0.0759);
    }

    @Test
    void theTreeHoldsEveryFigureThatItComesFrom() {
        Explanation told = MODEL.explain(ground(Verdict.REFUTED, 0.5));
        assertThat(told.value()).isEqualTo(0.2689);
        assertThat(told.parts()).extracting(Explanation::value).containsExactly(0.5, -1.0, 10.0);
        Explanation odds = told.parts().get(1);
        assertThat(odds.parts())
                .containsExactly(
                        Explanation.of("Of any verdict", -2),
                        Explanation.of("For the verdict Refuted", -1),
                        Explanation.of("By the strength", 4));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader("# where from\n" + MODEL.text()));
        assertThat(ConfidenceModel.of(properties)).isEqualTo(MODEL);
    }

    @Test
    void theOneThatComesWithTheProgramIsWhole() {
        ConfidenceModel builtIn = ConfidenceModel.builtIn();
        assertThat(builtIn.cases()).isGreaterThanOrEqualTo(100);
        for (Verdict verdict : List.of(Verdict.SUPPORTED, Verdict.REFUTED, Verdict.CONFLICTING)) {
            assertThat(builtIn.probability(ground(verdict, 0.9)))
                    .isGreaterThanOrEqualTo(builtIn.probability(ground(verdict, 0.2)))
                    .isBetween(0.05, 0.99);
        }
    }

    @Test
    void aFigureThatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceModel.of(new Properties()))
                .withMessage("confidence.properties lacks 'SUPPORTED'. Fit the confidence anew.");
    }

    @Test
    void evidenceThatMakesAVerdictLessSureIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceModel(0, MODEL.shifts(), -1, 0, 10))
                .withMessage(
                        "More evidence makes a verdict surer, and less sure that there is none; the slopes -1.0 and"
                                + " 0.0 say otherwise.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceModel(0, Map.of(), 1, 0, 10))
                .withMessage("The confidence has no shift for SUPPORTED.");
    }

    private static ConfidenceGround ground(Verdict verdict, double strength) {
        return new ConfidenceGround(verdict, strength);
    }
}
