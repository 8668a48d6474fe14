package org.factcheck.stance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the model is asked about one claim. A pair whose figures or days are written in different ways is asked
 * a second time with these made alike, and with a change told as the step that the claim speaks of.
 */
final class Questions {

    private final List<StanceModel.Pair> pairs = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<Map.Entry<Text, Text>, Integer> numbers = new HashMap<>();

    /**
     * A text of a pair.
     *
     * @param written the day that its expressions of time go by; null where it is not known
     */
    record Text(String words, @Nullable LocalDate written) {}

    /**
     * A pair that is asked.
     *
     * @param at its place among the pairs
     * @param aligned how the pair with figures and days made alike, which follows it, differs from it, in words for the
     *     analyst; empty where there is none
     * @param differences the figures that cannot hold at once
     */
    private record Question(int at, List<String> aligned, List<String> differences) {}

    /**
     * What the model says of a pair, its figures compared by rule.
     *
     * @param probabilities what holds
     * @param plain what the model says of the pair as it stands
     * @param notes the figures that differ, or what was read as what, in words for the analyst
     */
    record Answer(StanceProbabilities probabilities, StanceProbabilities plain, List<String> notes) {}

    /** Adds a pair, where it was not asked before, and gives its number, from 0. */
    int ask(Text evidence, Text claim) {
        return numbers.computeIfAbsent(Map.entry(evidence, claim), pair -> add(evidence, claim));
    }

    private int add(Text evidence, Text claim) {
        String inSteps = StepReading.of(claim.words(), evidence.words());
        Optional<FigureAlignment> figures = FigureAlignment.of(claim.words(), inSteps);
        String aligned = DateAlignment.of(
                figures.map(FigureAlignment::claim).orElse(claim.words()),
                claim.written(),
                evidence.words(),
                evidence.written());
        List<String> notes = new ArrayList<>();
        if (!aligned.equals(claim.words())) {
            notes.add("Compared as: “" + aligned + "”");
        }
        if (!inSteps.equals(evidence.words())) {
            notes.add("Read as: “" + inSteps + "”");
        }
        questions.add(new Question(
                pairs.size(),
                List.copyOf(notes),
                figures.map(FigureAlignment::differences).orElse(List.of())));
        pairs.add(new StanceModel.Pair(evidence.words(), claim.words()));
        if (!notes.isEmpty()) {
            pairs.add(new StanceModel.Pair(inSteps, aligned));
        }
        return questions.size() - 1;
    }

    /** All that the model is to be asked, in this order. */
    List<StanceModel.Pair> pairs() {
        return List.copyOf(pairs);
    }

    /**
     * The answers, by the numbers of the questions.
     *
     * @param all what the model says of each of the pairs, in their order
     */
    List<Answer> answers(List<StanceProbabilities> all) {
        return questions.stream().map(question -> answer(question, all)).toList();
    }

    private static Answer answer(Question question, List<StanceProbabilities> all) {
        StanceProbabilities plain = all.get(question.at());
        if (question.aligned().isEmpty()) {
            return new Answer(plain, plain, List.of());
        }
        StanceProbabilities aligned = all.get(question.at() + 1);
        if (question.differences().isEmpty()) {
            boolean bearsOut = aligned.likeliest() == Stance.SUPPORTS && aligned.supports() > plain.supports();
            return bearsOut ? new Answer(aligned, plain, question.aligned()) : new Answer(plain, plain, List.of());
        }
        if (aligned.likeliest() != Stance.SUPPORTS) {
            return new Answer(plain, plain, List.of());
        }
        boolean modelIsSurer = plain.likeliest() == Stance.REFUTES && plain.refutes() > aligned.supports();
        return new Answer(modelIsSurer ? plain : aligned.opposite(), plain, question.differences());
    }
}
