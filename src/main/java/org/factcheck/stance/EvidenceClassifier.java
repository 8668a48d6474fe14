package org.factcheck.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.factcheck.passage.Statement;
import org.factcheck.passage.StatementReader;

/**
 * The stance layer: the model's answer on each passage, then the checks on the points where the model is weak. A claim
 * about a saying ("X said P") is put to the model whole and as P alone, and is held against X's own words.
 */
public final class EvidenceClassifier {

    private final StanceModel model;
    private final StatementReader statements;
    private final List<StanceCheck> checks;

    /**
     * A layer over this model.
     *
     * @param statements tells who speaks in a claim
     */
    public EvidenceClassifier(StanceModel model, StatementReader statements) {
        this.model = model;
        this.statements = statements;
        this.checks = List.of(new DenialCheck(), new QuantityCheck(), new DateCheck());
    }

    /**
     * The stance of each piece of evidence towards the claim, in the order given.
     *
     * @param publisher the name of an article's publisher by the article's id
     */
    public List<EvidenceStance> classify(Claim claim, List<Evidence> evidence, UnaryOperator<String> publisher) {
        Statement statement = statements.read(claim.text());
        boolean split = statement.isSaying() && !statement.content().equals(claim.text());
        List<StanceModel.Pair> pairs = new ArrayList<>();
        evidence.forEach(e -> pairs.add(new StanceModel.Pair(e.passage().reading(), claim.text())));
        if (split) {
            evidence.forEach(e -> pairs.add(new StanceModel.Pair(e.passage().reading(), statement.content())));
        }
        List<StanceProbabilities> answers = model.classify(pairs);
        List<EvidenceStance> stances = new ArrayList<>(evidence.size());
        for (int i = 0; i < evidence.size(); i++) {
            Evidence each = evidence.get(i);
            StanceProbabilities whole = answers.get(i);
            StanceProbabilities content = split ? answers.get(evidence.size() + i) : whole;
            String source = publisher.apply(each.passage().articleId());
            stances.add(
                    statement.isSaying()
                            ? ofSaying(statement.speech(), each, whole, content, source)
                            : ofPlain(claim, each, whole));
        }
        return PointedDenials.applyTo(stances, statement);
    }

    private EvidenceStance ofPlain(Claim claim, Evidence evidence, StanceProbabilities answer) {
        Passage passage = evidence.passage();
        StanceProbabilities held = answer;
        List<String> notes = new ArrayList<>();
        for (StanceCheck check : checks) {
            Optional<StanceCheck.Correction> correction = check.check(claim, passage, held);
            if (correction.isPresent()) {
                held = correction.get().probabilities();
                notes.add(correction.get().note());
            }
        }
        Stance stance = held.likeliest();
        boolean denial = stance == Stance.REFUTES && passage.speech().mode() == Speech.Mode.DENIES;
        return new EvidenceStance(evidence, answer, stance, held.of(stance), false, denial, null, notes);
    }

    /** A saying is shown by the speaker's own words, and by nobody else's. */
    private static EvidenceStance ofSaying(
            Speech claimed,
            Evidence evidence,
            StanceProbabilities whole,
            StanceProbabilities content,
            String publisher) {
        Passage passage = evidence.passage();
        if (SpeakerMatch.matches(claimed, passage, publisher)) {
            StanceProbabilities held = claimed.mode() == Speech.Mode.DENIES ? whole : surer(whole, content);
            Stance stance = held.likeliest();
            return new EvidenceStance(evidence, whole, stance, held.of(stance), true, false, null, List.of());
        }
        if (passage.speech() instanceof Speech.OwnVoice && SpeakerMatch.mentions(claimed, passage)) {
            Stance stance = whole.likeliest();
            return new EvidenceStance(evidence, whole, stance, whole.of(stance), false, false, null, List.of());
        }
        return new EvidenceStance(
                evidence,
                whole,
                Stance.NEUTRAL,
                1,
                false,
                false,
                null,
                List.of("The claim is about what somebody said; these are not their words"));
    }

    /** Of the answers on the whole claim and on what is said alone, the one that is less neutral. */
    private static StanceProbabilities surer(StanceProbabilities whole, StanceProbabilities content) {
        return content.neutral() < whole.neutral() ? content : whole;
    }
}
