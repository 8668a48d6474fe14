package org.factcheck.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.factcheck.passage.Passage;
import org.factcheck.passage.PointingBack;
import org.factcheck.passage.Speech;
import org.factcheck.passage.Statement;

/**
 * Denials that point back: "officials refuted the charges" says against what the sentences before it say for. The model
 * reads one sentence and cannot know which charges; here the passage before it that supports the claim tells.
 */
final class PointedDenials {

    private PointedDenials() {}

    static List<EvidenceStance> applyTo(List<EvidenceStance> stances, Statement claim) {
        if (claim.isSaying()) {
            return List.copyOf(stances);
        }
        List<EvidenceStance> held = new ArrayList<>();
        for (EvidenceStance stance : stances) {
            Passage passage = stance.evidence().passage();
            Optional<EvidenceStance> denied = pointsBack(stance) ? statementBefore(passage, stances) : Optional.empty();
            held.add(denied.map(d -> denial(stance, d)).orElse(stance));
        }
        return List.copyOf(held);
    }

    private static boolean pointsBack(EvidenceStance stance) {
        Passage passage = stance.evidence().passage();
        return stance.stance() != Stance.REFUTES && PointingBack.isDenialOfWhatCameBefore(passage);
    }

    private static Optional<EvidenceStance> statementBefore(Passage denial, List<EvidenceStance> stances) {
        return stances.stream()
                .filter(s -> s.stance() == Stance.SUPPORTS)
                .filter(s -> {
                    Passage passage = s.evidence().passage();
                    int back = denial.index() - passage.index();
                    return passage.articleId().equals(denial.articleId()) && back >= 1 && back <= PointingBack.REACH;
                })
                .filter(s -> s.evidence().passage().speech().mode() != Speech.Mode.DENIES)
                .max(Comparator.comparingDouble(EvidenceStance::probability)
                        .thenComparing(s -> s.evidence().passage().index()));
    }

    private static EvidenceStance denial(EvidenceStance stance, EvidenceStance denied) {
        List<String> notes = new ArrayList<>(stance.notes());
        notes.add("A denial that points back to the passage at offset "
                + denied.evidence().passage().start());
        return new EvidenceStance(
                stance.evidence(),
                stance.probabilities(),
                Stance.REFUTES,
                denied.probability(),
                false,
                true,
                denied.evidence(),
                notes);
    }
}
