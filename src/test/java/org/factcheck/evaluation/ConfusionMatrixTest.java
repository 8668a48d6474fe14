package org.factcheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.factcheck.stance.Stance.NEUTRAL;
import static org.factcheck.stance.Stance.REFUTES;
import static org.factcheck.stance.Stance.SUPPORTS;

import java.util.List;
import org.factcheck.evaluation.ConfusionMatrix.Case;
import org.factcheck.evaluation.ConfusionMatrix.ClassFigures;
import org.factcheck.stance.Stance;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    /** Six cases: 3 right, 2 wrong, 1 failed. */
    private final ConfusionMatrix<Stance> sixCases = ConfusionMatrix.of(
            Stance.class,
            List.of(
                    new Case<>(SUPPORTS, SUPPORTS),
                    new Case<>(SUPPORTS, SUPPORTS),
                    new Case<>(SUPPORTS, REFUTES),
                    new Case<>(REFUTES, REFUTES),
                    new Case<>(REFUTES, NEUTRAL),
                    new Case<>(NEUTRAL, null)));

    @Test
    void countsGoldInRowsAndAnswersInColumns() {
        assertThat(sixCases.count(SUPPORTS, SUPPORTS)).isEqualTo(2);
        assertThat(sixCases.count(SUPPORTS, REFUTES)).isEqualTo(1);
        assertThat(sixCases.count(REFUTES, SUPPORTS)).isZero();
        assertThat(sixCases.count(REFUTES, NEUTRAL)).isEqualTo(1);
    }

    @Test
    void aFailedCaseIsInNoColumnOfAClassAndNeverRight() {
        assertThat(sixCases.failed(NEUTRAL)).isEqualTo(1);
        assertThat(sixCases.failed(SUPPORTS)).isZero();
        assertThat(sixCases.failed()).isEqualTo(1);
        assertThat(sixCases.total()).isEqualTo(6);
        assertThat(sixCases.right()).isEqualTo(3);
        assertThat(sixCases.accuracy()).isEqualTo(0.5);
    }

    @Test
    void precisionRecallAndF1OfAClass() {
        ClassFigures supports = sixCases.figures(SUPPORTS);
        assertThat(supports).isEqualTo(new ClassFigures(3, 2, 2));
        assertThat(supports.precision()).isEqualTo(1.0);
        assertThat(supports.recall()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(supports.f1()).isCloseTo(0.8, within(1e-12));
        ClassFigures refutes = sixCases.figures(REFUTES);
        assertThat(refutes).isEqualTo(new ClassFigures(2, 2, 1));
        assertThat(refutes.f1()).isCloseTo(0.5, within(1e-12));
        assertThat(sixCases.figures(NEUTRAL)).isEqualTo(new ClassFigures(1, 1, 0));
        assertThat(sixCases.figures(NEUTRAL).f1()).isZero();
    }

    @Test
    void macroF1IsTheMeanOverTheClasses() {
        assertThat(sixCases.macroF1()).isCloseTo((0.8 + 0.5 + 0) / 3, within(1e-12));
    }

    @Test
    void macroF1LeavesOutAClassThatIsNeverRight() {
        var noNeutralInGold = ConfusionMatrix.of(
                Stance.class,
                List.of(new Case<>(SUPPORTS, SUPPORTS), new Case<>(SUPPORTS, NEUTRAL), new Case<>(REFUTES, REFUTES)));
        assertThat(noNeutralInGold.macroF1()).isCloseTo((2 / 3.0 + 1) / 2, within(1e-12));
    }

    @Test
    void aClassThatDoesNotOccurHasNoFigures() {
        var onlySupports = ConfusionMatrix.of(Stance.class, List.of(new Case<>(SUPPORTS, SUPPORTS)));
        assertThat(onlySupports.figures(REFUTES).precision()).isNull();
        assertThat(onlySupports.figures(REFUTES).recall()).isNull();
        assertThat(onlySupports.figures(REFUTES).f1()).isNull();
        assertThat(onlySupports.macroF1()).isEqualTo(1.0);
    }

    @Test
    void aClassThatIsMissedEveryTimeHasRecallAndF1OfZero() {
        var missed = ConfusionMatrix.of(Stance.class, List.of(new Case<>(REFUTES, SUPPORTS)));
        assertThat(missed.figures(REFUTES).precision()).isNull();
        assertThat(missed.figures(REFUTES).recall()).isZero();
        assertThat(missed.figures(REFUTES).f1()).isZero();
        assertThat(missed.macroF1()).isZero();
    }

    @Test
    void noCasesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfusionMatrix.of(Stance.class, List.of()))
                .withMessage("There is nothing to evaluate: not one labelled case was given.");
    }
}
