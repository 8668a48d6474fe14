package org.factcheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.factcheck.stance.Stance.NEUTRAL;
import static org.factcheck.stance.Stance.REFUTES;
import static org.factcheck.stance.Stance.SUPPORTS;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.factcheck.stance.Stance;
import org.factcheck.stance.StanceModel.Pair;
import org.factcheck.stance.StanceProbabilities;
import org.junit.jupiter.api.Test;

class PairEvaluationTest {

    @Test
    void figuresOfASetWithAllThreeStances() {
        // Answers: SUPPORTS 0.7, REFUTES 0.5, NEUTRAL 0.5, NEUTRAL 0.7. Right are the first, second and last.
        PairFigures figures = evaluate(
                List.of(SUPPORTS, REFUTES, SUPPORTS, NEUTRAL),
                answers(0.7, 0.2, 0.1, 0.3, 0.5, 0.2, 0.4, 0.1, 0.5, 0.2, 0.1, 0.7));
        assertThat(figures.count()).isEqualTo(4);
        assertThat(figures.accuracy()).isEqualTo(0.75);
        // SUPPORTS 2*1/(2+1), REFUTES 1, NEUTRAL 2*1/(1+2)
        assertThat(figures.macroF1()).isCloseTo((2 / 3.0 + 1 + 2 / 3.0) / 3, within(1e-12));
        assertThat(figures.confusion().count(SUPPORTS, NEUTRAL)).isEqualTo(1);
        assertThat(figures.twoWay()).isNull();
        // Follows: gold yes no yes no, answered yes no no no.
        assertThat(figures.follows().accuracy()).isEqualTo(0.75);
        assertThat(figures.follows().macroF1()).isCloseTo((2 / 3.0 + 4 / 5.0) / 2, within(1e-12));
        // Bin (0.6, 0.7]: |2 - 1.4|; bin (0.4, 0.5]: |1 - 1.0|
        assertThat(figures.calibrationError()).isCloseTo(0.6 / 4, within(1e-12));
    }

    @Test
    void aSetWithoutNeutralIsAlsoJudgedWithNeutralLeftOut() {
        // Likeliest: NEUTRAL, NEUTRAL, SUPPORTS. Of the other two: SUPPORTS, REFUTES (a tie), SUPPORTS.
        PairFigures figures =
                evaluate(List.of(SUPPORTS, REFUTES, REFUTES), answers(0.4, 0.1, 0.5, 0.2, 0.2, 0.6, 0.8, 0.1, 0.1));
        assertThat(figures.accuracy()).isZero();
        PairFigures.Agreement twoWay = Objects.requireNonNull(figures.twoWay());
        assertThat(twoWay.accuracy()).isCloseTo(2 / 3.0, within(1e-12));
        // SUPPORTS 2*1/(1+2), REFUTES 2*1/(2+1)
        assertThat(twoWay.macroF1()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void pairsASecondRestOnTheTimeTheClassifierTook() {
        PairFigures figures = PairEvaluation.evaluate(
                pairs(List.of(SUPPORTS, SUPPORTS, SUPPORTS)),
                inOrder(answers(1, 0, 0, 1, 0, 0, 1, 0, 0)),
                clock(0, 1500));
        assertThat(figures.elapsed()).isEqualTo(Duration.ofMillis(1500));
        assertThat(figures.pairsPerSecond()).isEqualTo(2.0);
    }

    @Test
    void timeThatCannotBeMeasuredGivesNoSpeed() {
        var pairs = pairs(List.of(SUPPORTS));
        var classifier = inOrder(answers(1, 0, 0, 1, 0, 0));
        assertThat(PairEvaluation.evaluate(pairs, classifier, clock(7, 7)).pairsPerSecond())
                .isNull();
        assertThat(PairEvaluation.evaluate(pairs, classifier, clock(7, 5)).pairsPerSecond())
                .isNull();
    }

    @Test
    void manyPairsAreHandedOverInPartsAndKeepTheirOrder() {
        List<LabelledPair> pairs = IntStream.range(0, 600)
                .mapToObj(i -> new LabelledPair("e" + i, "c" + i, i % 2 == 0 ? SUPPORTS : REFUTES))
                .toList();
        List<Integer> sizes = new ArrayList<>();
        PairFigures figures = PairEvaluation.evaluate(
                pairs,
                some -> {
                    sizes.add(some.size());
                    return some.stream()
                            .map(pair -> Integer.parseInt(pair.evidence().substring(1)) % 2 == 0
                                    ? new StanceProbabilities(1, 0, 0)
                                    : new StanceProbabilities(0, 1, 0))
                            .toList();
                },
                clock(0, 1));
        assertThat(sizes).containsExactly(256, 256, 88);
        assertThat(figures.accuracy()).isEqualTo(1.0);
    }

    @Test
    void aClassifierThatLosesAPairIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PairEvaluation.evaluate(
                        pairs(List.of(SUPPORTS, REFUTES)),
                        some -> List.of(new StanceProbabilities(1, 0, 0)),
                        clock(0, 1)))
                .withMessage("The classifier was given 2 pairs and answered 1: it must answer each pair once.");
    }

    @Test
    void noPairsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairEvaluation.evaluate(List.of(), some -> List.of(), clock(0, 1)))
                .withMessage("There is nothing to evaluate: not one labelled case was given.");
    }

    private static PairFigures evaluate(List<Stance> labels, List<StanceProbabilities> answers) {
        return PairEvaluation.evaluate(pairs(labels), inOrder(answers), clock(0, 1000));
    }

    private static List<LabelledPair> pairs(List<Stance> labels) {
        return labels.stream()
                .map(label -> new LabelledPair("evidence", "claim", label))
                .toList();
    }

    private static List<StanceProbabilities> answers(double... numbers) {
        return IntStream.range(0, numbers.length / 3)
                .mapToObj(i -> new StanceProbabilities(numbers[3 * i], numbers[3 * i + 1], numbers[3 * i + 2]))
                .toList();
    }

    private static Function<List<Pair>, List<StanceProbabilities>> inOrder(List<StanceProbabilities> answers) {
        return pairs -> answers.subList(0, pairs.size());
    }

    private static InstantSource clock(long... millis) {
        Deque<Instant> instants = new ArrayDeque<>();
        for (long one : millis) {
            instants.add(Instant.ofEpochMilli(one));
        }
        return instants::remove;
    }
}
