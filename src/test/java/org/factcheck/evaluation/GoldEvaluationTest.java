package org.factcheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.factcheck.evaluation.ConfusionMatrix.ClassFigures;
import org.factcheck.evaluation.GoldFigures.CitedArticles;
import org.factcheck.evaluation.GoldFigures.WrongClaim;
import org.factcheck.evaluation.RetrievedArticles.Depth;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Verdict;
import org.junit.jupiter.api.Test;

class GoldEvaluationTest {

    private final GoldFigures figures = GoldEvaluation.evaluate(GoldFixture.GOLD, GoldFixture.OUTCOMES);

    @Test
    void aFailedClaimCountsAsNotRight() {
        assertThat(figures.count()).isEqualTo(5);
        assertThat(figures.accuracy()).isEqualTo(0.4);
        assertThat(figures.confusion().failed(Verdict.SUPPORTED)).isEqualTo(1);
        assertThat(figures.confusion().count(Verdict.CONFLICTING, Verdict.REFUTED))
                .isEqualTo(1);
    }

    @Test
    void macroF1IsTheMeanOverTheVerdicts() {
        assertThat(figures.confusion().figures(Verdict.SUPPORTED)).isEqualTo(new ClassFigures(2, 2, 1));
        // SUPPORTED 0.5, REFUTED 0, CONFLICTING 0, NOT_ENOUGH_EVIDENCE 1
        assertThat(figures.macroF1()).isCloseTo(1.5 / 4, within(1e-12));
    }

    @Test
    void citedArticlesAreComparedWhereArticlesAreNamed() {
        assertThat(figures.cited()).isEqualTo(new CitedArticles(4, 4, 3, 6, 3));
        assertThat(figures.cited().precision()).isEqualTo(0.75);
        assertThat(figures.cited().recall()).isEqualTo(0.5);
    }

    @Test
    void anExpectedArticleThatSeveralCitedOnesAnswerToIsFoundOnce() {
        var gold = List.of(GoldFixture.gold("held", Verdict.SUPPORTED, "000"));
        var outcome = GoldFixture.judged(
                "held",
                Verdict.SUPPORTED,
                0.9,
                List.of(GoldFixture.origin("Mayor", "000_a", "000_b", "0001_c")),
                List.of());
        assertThat(GoldEvaluation.evaluate(gold, List.of(outcome)).cited()).isEqualTo(new CitedArticles(1, 3, 2, 1, 1));
    }

    @Test
    void noFigureWhereNothingIsCitedOrExpected() {
        var figures = GoldEvaluation.evaluate(
                List.of(GoldFixture.gold("sold", Verdict.NOT_ENOUGH_EVIDENCE)),
                List.of(new ClaimOutcome.Failed(GoldFixture.claim("sold"), "It failed.")));
        assertThat(figures.cited().precision()).isNull();
        assertThat(figures.cited().recall()).isNull();
        assertThat(figures.retrieved().recall(new Depth(5, 0))).isNull();
        assertThat(figures.calibrationError()).isNull();
    }

    @Test
    void articlesAreFoundByTheRankOfTheirPassages() {
        assertThat(figures.retrieved())
                .isEqualTo(new RetrievedArticles(4, 6, List.of(new Depth(5, 1), new Depth(10, 3), new Depth(20, 4))));
        assertThat(figures.retrieved().recall(new Depth(10, 3))).isEqualTo(0.5);
    }

    @Test
    void confidenceIsComparedWithWhatCameTrue() {
        // Judged: 0.9 right, 0.8 wrong, 0.6 wrong, 0.7 right, each in a bin of its own.
        assertThat(figures.calibrationError()).isCloseTo((0.1 + 0.8 + 0.6 + 0.3) / 4, within(1e-12));
    }

    @Test
    void wrongClaimsAreListedInTheOrderOfTheGoldClaims() {
        assertThat(figures.wrong())
                .containsExactly(
                        new WrongClaim(
                                "broke",
                                "The dam was broke.",
                                Verdict.REFUTED,
                                Verdict.SUPPORTED,
                                null,
                                List.of("002"),
                                List.of("002_c")),
                        new WrongClaim(
                                "leaked",
                                "The dam was leaked.",
                                Verdict.CONFLICTING,
                                Verdict.REFUTED,
                                null,
                                List.of("002", "003"),
                                List.of("002_c")),
                        new WrongClaim(
                                "closed",
                                "The dam was closed.",
                                Verdict.SUPPORTED,
                                null,
                                "The stance model could not be run.",
                                List.of("004"),
                                List.of()));
    }

    @Test
    void theOrderOfTheOutcomesDoesNotMatter() {
        List<ClaimOutcome> reversed = new ArrayList<>(GoldFixture.OUTCOMES);
        Collections.reverse(reversed);
        assertThat(EvaluationJson.of(GoldEvaluation.evaluate(GoldFixture.GOLD, reversed)))
                .isEqualTo(EvaluationJson.of(figures));
    }

    @Test
    void aGoldClaimWithoutAnOutcomeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldEvaluation.evaluate(GoldFixture.GOLD, GoldFixture.OUTCOMES.subList(0, 4)))
                .withMessage("The gold claim 'closed' has no outcome. Have every gold claim judged, or hand over its"
                        + " failure.");
    }

    @Test
    void twoOutcomesOfOneClaimAreRefused() {
        var twice = List.of(GoldFixture.OUTCOMES.get(0), GoldFixture.OUTCOMES.get(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldEvaluation.evaluate(GoldFixture.GOLD.subList(0, 1), twice))
                .withMessage("The claim 'held' has two outcomes.");
    }
}
