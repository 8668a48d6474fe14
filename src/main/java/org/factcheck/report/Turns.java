package org.factcheck.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.VerdictOverride;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/** Says what turned a verdict since the run that this one is compared with. */
final class Turns {

    private static final int LONGEST_QUOTE = 150;

    private Turns() {}

    /** A sentence with the heaviest passage behind the turn, or whatever else turned it. */
    static String because(ReportedClaim claim) {
        if (claim.error() != null && claim.override() == null) {
            return "Judging failed this time.";
        }
        VerdictOverride override = claim.override();
        if (override != null
                && (claim.judgement() == null
                        || Objects.requireNonNull(claim.judgement()).verdict() != override.verdict())) {
            return "Decision of an analyst, " + override.who() + ".";
        }
        if (claim.isSkipped()) {
            return "The claim is no longer judged, as it can hardly be checked.";
        }
        WeighedEvidence gained = heaviest(claim.background().gained(), side(claim.verdict()));
        if (gained != null) {
            return "Turned by " + cited(gained);
        }
        WeighedEvidence lost = heaviest(claim.background().lost(), null);
        if (lost != null) {
            return "No longer counts: " + cited(lost);
        }
        return "The same passages, weighed otherwise.";
    }

    /** The side on which what turned it stands; null where that may be either. */
    private static @Nullable Stance side(@Nullable Verdict verdict) {
        return verdict == Verdict.SUPPORTED ? Stance.SUPPORTS : verdict == Verdict.REFUTED ? Stance.REFUTES : null;
    }

    private static @Nullable WeighedEvidence heaviest(List<WeighedEvidence> evidence, @Nullable Stance side) {
        return evidence.stream()
                .filter(e -> side == null || e.stance().stance() == side)
                .max(Comparator.comparingDouble(WeighedEvidence::weight)
                        .thenComparing(WeighedEvidence::articleId, Comparator.reverseOrder())
                        .thenComparing(e -> -e.stance().evidence().passage().start()))
                .orElse(null);
    }

    private static String cited(WeighedEvidence evidence) {
        return "“"
                + Texts.shortened(evidence.stance().evidence().passage().quote(), LONGEST_QUOTE) + "” ("
                + evidence.source().name() + ", " + PrintedDate.published(evidence.published()) + ")";
    }
}
