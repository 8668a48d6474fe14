package org.factcheck.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the model is asked about one claim. A pair whose figures are written in different ways is asked
 * a second time with the figures made alike.
 */
final class Questions {

    private final List<StanceModel.Pair> pairs = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<StanceModel.Pair, Integer> numbers = new HashMap<>();

    /**
     * A pair that is asked.
     *
     * @param at its place among the pairs; where there is an alignment, the aligned pair follows it
     */
    private record Question(int at, @Nullable FigureAlignment alignment) {}

    /**
     * What the model says of a pair, its figures compared by rule.
     *
     * @param probabilities what holds
     * @param plain what the model says of the pair as it stands
     * @param notes the figures that differ, in words for the analyst
     */
    record Answer(StanceProbabilities probabilities, StanceProbabilities plain, List<String> notes) {}

    /** Adds a pair, where it was not asked before, and gives its number, from 0. */
    int ask(String evidence, String claim) {
        return numbers.computeIfAbsent(new StanceModel.Pair(evidence, claim), pair -> add(evidence, claim));
    }

    private int add(String evidence, String claim) {
        FigureAlignment alignment = FigureAlignment.of(claim, evidence).orElse(null);
        questions.add(new Question(pairs.size(), alignment));
        pairs.add(new StanceModel.Pair(evidence, claim));
        if (alignment != null) {
            pairs.add(new StanceModel.Pair(evidence, alignment.claim()));
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
        FigureAlignment alignment = question.alignment();
        if (alignment == null) {
            return new Answer(plain, plain, List.of());
        }
        StanceProbabilities aligned = all.get(question.at() + 1);
        if (alignment.differences().isEmpty()) {
            boolean bearsOut = aligned.likeliest() == Stance.SUPPORTS && aligned.supports() > plain.supports();
            return new Answer(bearsOut ? aligned : plain, plain, List.of());
        }
        if (aligned.likeliest() != Stance.SUPPORTS) {
            return new Answer(plain, plain, List.of());
        }
        boolean modelIsSurer = plain.likeliest() == Stance.REFUTES && plain.refutes() > aligned.supports();
        return new Answer(modelIsSurer ? plain : aligned.opposite(), plain, alignment.differences());
    }
}
