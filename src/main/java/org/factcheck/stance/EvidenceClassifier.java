package org.factcheck.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Passage;

/** The stance layer: the model's answer on each passage, then the checks on the points where the model is weak. */
public final class EvidenceClassifier {

    private final StanceModel model;
    private final List<StanceCheck> checks;

    /** A layer over this model. */
    public EvidenceClassifier(StanceModel model) {
        this.model = model;
        this.checks = List.of(new DenialCheck());
    }

    /** The stance of each piece of evidence towards the claim, in the order given. */
    public List<EvidenceStance> classify(Claim claim, List<Evidence> evidence) {
        List<StanceProbabilities> answers = model.classify(evidence.stream()
                .map(e -> new StanceModel.Pair(e.passage().reading(), claim.text()))
                .toList());
        List<EvidenceStance> stances = new ArrayList<>(evidence.size());
        for (int i = 0; i < evidence.size(); i++) {
            stances.add(check(claim, evidence.get(i), answers.get(i)));
        }
        return List.copyOf(stances);
    }

    private EvidenceStance check(Claim claim, Evidence evidence, StanceProbabilities answer) {
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
        return new EvidenceStance(evidence, answer, stance, held.of(stance), notes);
    }
}
