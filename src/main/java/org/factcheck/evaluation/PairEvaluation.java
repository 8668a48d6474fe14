package org.factcheck.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.factcheck.stance.Stance;
import org.factcheck.stance.StanceModel.Pair;
import org.factcheck.stance.StanceProbabilities;
import org.jspecify.annotations.Nullable;

/** Has labelled pairs judged and compares the answers with the labels. */
public final class PairEvaluation {

    /** How many pairs are handed over at a time, so that a large file does not stand in memory as one batch. */
    private static final int HANDED_OVER = 256;

    private PairEvaluation() {}

    /**
     * Judges the pairs and counts. Only the time that the classifier takes is measured.
     *
     * @param pairs at least one
     * @param classifier gives each pair's probabilities, in the order given
     * @throws IllegalArgumentException where there are no pairs
     * @throws IllegalStateException where the classifier answers another number of pairs than it was given
     */
    public static PairFigures evaluate(
            List<LabelledPair> pairs, Function<List<Pair>, List<StanceProbabilities>> classifier, InstantSource clock) {
        Instant started = clock.instant();
        List<StanceProbabilities> answers = classify(pairs, classifier);
        Duration elapsed = Duration.between(started, clock.instant());
        // The wall clock may be set back while the classifier runs.
        return figures(pairs, answers, elapsed.isNegative() ? Duration.ZERO : elapsed);
    }

    private static List<StanceProbabilities> classify(
            List<LabelledPair> pairs, Function<List<Pair>, List<StanceProbabilities>> classifier) {
        List<StanceProbabilities> answers = new ArrayList<>(pairs.size());
        for (int from = 0; from < pairs.size(); from += HANDED_OVER) {
            List<Pair> some = pairs.subList(from, Math.min(pairs.size(), from + HANDED_OVER)).stream()
                    .map(pair -> new Pair(pair.evidence(), pair.claim()))
                    .toList();
            List<StanceProbabilities> answered = classifier.apply(some);
            if (answered.size() != some.size()) {
                throw new IllegalStateException("The classifier was given " + some.size() + " pairs and answered "
                        + answered.size() + ": it must answer each pair once.");
            }
            answers.addAll(answered);
        }
        return answers;
    }

    private static PairFigures figures(List<LabelledPair> pairs, List<StanceProbabilities> answers, Duration elapsed) {
        ConfusionMatrix<Stance> confusion = stances(pairs, answers, StanceProbabilities::likeliest);
        return new PairFigures(
                confusion,
                twoWay(pairs, answers),
                follows(pairs, answers),
                CalibrationError.of(given(pairs, answers)),
                elapsed,
                CalibrationError.bins(given(pairs, answers)));
    }

    private static ConfusionMatrix<Stance> stances(
            List<LabelledPair> pairs,
            List<StanceProbabilities> answers,
            Function<StanceProbabilities, Stance> predicted) {
        List<ConfusionMatrix.Case<Stance>> cases = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            LabelledPair pair = pairs.get(i);
            cases.add(new ConfusionMatrix.Case<>(pair.label(), predicted.apply(answers.get(i))));
        }
        return ConfusionMatrix.of(Stance.class, cases);
    }

    private static PairFigures.@Nullable Agreement twoWay(List<LabelledPair> pairs, List<StanceProbabilities> answers) {
        if (pairs.stream().anyMatch(pair -> pair.label() == Stance.NEUTRAL)) {
            return null;
        }
        return PairFigures.Agreement.of(stances(
                pairs, answers, answer -> answer.refutes() >= answer.supports() ? Stance.REFUTES : Stance.SUPPORTS));
    }

    private static PairFigures.Agreement follows(List<LabelledPair> pairs, List<StanceProbabilities> answers) {
        List<ConfusionMatrix.Case<Follows>> cases = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            cases.add(new ConfusionMatrix.Case<>(
                    Follows.of(pairs.get(i).label()), Follows.of(answers.get(i).likeliest())));
        }
        return PairFigures.Agreement.of(ConfusionMatrix.of(Follows.class, cases));
    }

    private static List<CalibrationError.Answer> given(List<LabelledPair> pairs, List<StanceProbabilities> answers) {
        List<CalibrationError.Answer> given = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Stance likeliest = answers.get(i).likeliest();
            given.add(new CalibrationError.Answer(
                    answers.get(i).of(likeliest), likeliest == pairs.get(i).label()));
        }
        return given;
    }
}
