package org.factcheck.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/** Choices among the passages of a claim that every output makes alike. */
final class Evidences {

    private static final Comparator<WeighedEvidence> HEAVIEST_FIRST = Comparator.comparingDouble(
                    WeighedEvidence::weight)
            .reversed()
            .thenComparing(WeighedEvidence::articleId)
            .thenComparing(e -> e.stance().evidence().passage().start());

    private Evidences() {}

    /** The passages of one side, heaviest first; of equals by article, then start. */
    static List<WeighedEvidence> side(Judgement judgement, Stance stance) {
        return judgement.evidence().stream()
                .filter(e -> e.stance().stance() == stance)
                .sorted(HEAVIEST_FIRST)
                .toList();
    }

    /** The heaviest passage of one side; null where nothing of any weight is on it. */
    static @Nullable WeighedEvidence best(@Nullable Judgement judgement, Stance stance) {
        if (judgement == null) {
            return null;
        }
        List<WeighedEvidence> side = side(judgement, stance);
        return side.isEmpty() || side.get(0).weight() == 0 ? null : side.get(0);
    }

    /** The passages whose words the section of a claim gives: those taken for a side, else the nearest one. */
    static List<WeighedEvidence> shown(Judgement judgement) {
        List<WeighedEvidence> sides = judgement.evidence().stream()
                .filter(e -> e.stance().stance() != Stance.NEUTRAL)
                .toList();
        return sides.isEmpty() ? nearest(judgement).stream().toList() : sides;
    }

    /** The passage that the search put first; empty where nothing was found. */
    static Optional<WeighedEvidence> nearest(Judgement judgement) {
        return judgement.evidence().stream()
                .min(Comparator.comparingInt(e -> e.stance().evidence().rank()));
    }
}
