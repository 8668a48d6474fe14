package org.factcheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.factcheck.evaluation.ConfusionMatrix.Case;
import org.factcheck.evaluation.PairFigures.Agreement;
import org.factcheck.stance.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationOutputTest {

    private static final PairFigures PAIRS = new PairFigures(
            ConfusionMatrix.of(
                    Stance.class,
                    List.of(
                            new Case<>(Stance.SUPPORTS, Stance.SUPPORTS),
                            new Case<>(Stance.SUPPORTS, Stance.NEUTRAL),
                            new Case<>(Stance.REFUTES, Stance.REFUTES))),
            new Agreement(1, 1),
            new Agreement(2 / 3.0, 2 / 3.0),
            0.12345,
            Duration.ofMillis(250));

    private static final PairFigures CHECKED = new PairFigures(
            ConfusionMatrix.of(
                    Stance.class,
                    List.of(
                            new Case<>(Stance.SUPPORTS, Stance.SUPPORTS),
                            new Case<>(Stance.SUPPORTS, Stance.SUPPORTS),
                            new Case<>(Stance.REFUTES, Stance.REFUTES))),
            new Agreement(1, 1),
            new Agreement(1, 1),
            0,
            Duration.ofMillis(1));

    private static final GoldFigures GOLD = GoldEvaluation.evaluate(GoldFixture.GOLD, GoldFixture.OUTCOMES);

    @Test
    void pairsAsText() {
        assertThat(EvaluationText.of(PAIRS, CHECKED)).isEqualTo("""
                The model alone: 3 labelled pairs

                                                       accuracy  macro-F1
                three stances                            66.7 %    83.3 %
                SUPPORTS or REFUTES, NEUTRAL left out   100.0 %   100.0 %
                SUPPORTS or not                          66.7 %    66.7 %

                class     precision   recall       F1  gold  answered
                SUPPORTS    100.0 %   50.0 %   66.7 %     2         1
                REFUTES     100.0 %  100.0 %  100.0 %     1         1
                NEUTRAL       0.0 %        -    0.0 %     0         1

                gold \\ answered  SUPPORTS  REFUTES  NEUTRAL
                SUPPORTS                1        0        1
                REFUTES                 0        1        0
                NEUTRAL                 0        0        0

                calibration error (10 bins)  0.1234
                pairs a second  12.0

                The model and the checks: 3 labelled pairs

                                                       accuracy  macro-F1
                three stances                           100.0 %   100.0 %
                SUPPORTS or REFUTES, NEUTRAL left out   100.0 %   100.0 %
                SUPPORTS or not                         100.0 %   100.0 %

                class     precision   recall       F1  gold  answered
                SUPPORTS    100.0 %  100.0 %  100.0 %     2         2
                REFUTES     100.0 %  100.0 %  100.0 %     1         1
                NEUTRAL           -        -        -     0         0

                gold \\ answered  SUPPORTS  REFUTES  NEUTRAL
                SUPPORTS                2        0        0
                REFUTES                 0        1        0
                NEUTRAL                 0        0        0

                calibration error (10 bins)  0.0000
                """);
    }

    @Test
    void aSetWithNeutralHasNoLineThatLeavesItOut() {
        var withNeutral = new PairFigures(PAIRS.confusion(), null, PAIRS.follows(), 0, Duration.ZERO);
        assertThat(EvaluationText.of(withNeutral, withNeutral))
                .doesNotContain("left out")
                .contains("calibration error (10 bins)  0.0000\n", "pairs a second  -\n");
    }

    @Test
    void goldClaimsAsText() {
        assertThat(EvaluationText.of(GOLD)).isEqualTo("""
                5 gold claims, 4 of them naming articles

                verdict accuracy                       40.0 %  2 of 5
                verdict macro-F1                       37.5 %
                calibration error (10 bins)            0.4500
                cited articles, precision              75.0 %  3 of 4
                cited articles, recall                 50.0 %  3 of 6
                articles found, recall at 5 passages   16.7 %  1 of 6
                articles found, recall at 10 passages  50.0 %  3 of 6
                articles found, recall at 20 passages  66.7 %  4 of 6

                class                precision   recall       F1  gold  answered
                SUPPORTED               50.0 %   50.0 %   50.0 %     2         2
                REFUTED                  0.0 %    0.0 %    0.0 %     1         1
                CONFLICTING                  -    0.0 %    0.0 %     1         0
                NOT_ENOUGH_EVIDENCE    100.0 %  100.0 %  100.0 %     1         1

                gold \\ answered      SUPPORTED  REFUTED  CONFLICTING  NOT_ENOUGH_EVIDENCE  failed
                SUPPORTED                    1        0            0                    0       1
                REFUTED                      1        0            0                    0       0
                CONFLICTING                  0        1            0                    0       0
                NOT_ENOUGH_EVIDENCE          0        0            0                    1       0

                confidence  cases  mean confidence  share right
                0.5 to 0.6      1           60.0 %        0.0 %
                0.6 to 0.7      1           70.0 %      100.0 %
                0.7 to 0.8      1           80.0 %        0.0 %
                0.8 to 0.9      1           90.0 %      100.0 %
                Brier score 0.2750, calibration error 0.4500, over 4 cases: indicative, for want of 200 cases

                3 claims without the right verdict

                broke  The dam was broke.
                    gold REFUTED, got SUPPORTED
                    expected articles: 002; cited: 002_c

                leaked  The dam was leaked.
                    gold CONFLICTING, got REFUTED
                    expected articles: 002, 003; cited: 002_c

                closed  The dam was closed.
                    gold SUPPORTED, judging failed: The stance model could not be run.
                    expected articles: 004; cited: none
                """);
    }

    @Test
    void theLastLineSaysSoWhereNoClaimIsWrong() {
        var right = GoldEvaluation.evaluate(GoldFixture.GOLD.subList(0, 1), GoldFixture.OUTCOMES.subList(0, 1));
        assertThat(EvaluationText.of(right))
                .startsWith("1 gold claim, 1 of them naming articles\n")
                .doesNotContain("failed")
                .endsWith("\nNo claim got a wrong verdict.\n");
    }

    @Test
    void pairsAsJson() throws IOException {
        assertThat(EvaluationJson.of(PAIRS, CHECKED)).isEqualTo(resource("pair-figures.json"));
    }

    @Test
    void goldClaimsAsJson() throws IOException {
        assertThat(EvaluationJson.of(GOLD)).isEqualTo(resource("gold-figures.json"));
    }

    @Test
    void aFigureThatIsNotDefinedIsNullInJson() {
        var withNeutral = new PairFigures(PAIRS.confusion(), null, PAIRS.follows(), 0, Duration.ZERO);
        assertThat(EvaluationJson.of(withNeutral, withNeutral))
                .contains("\"without_neutral\" : null,", "\"pairs_per_second\" : null");
    }

    @Test
    void jsonIsWrittenIntoAFolderThatIsMade(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/figures.json");
        EvaluationJson.write("{}\n", file);
        assertThat(Files.readString(file)).isEqualTo("{}\n");
    }

    private static String resource(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/evaluation", name));
    }
}
