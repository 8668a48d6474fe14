package org.factcheck.job;

import java.util.ArrayList;
import java.util.List;
import org.factcheck.evidence.PassageLookup;
import org.factcheck.passage.Passage;
import org.factcheck.report.ClaimBackground;
import org.factcheck.report.QuoteContext;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/** Looks up what the report tells of a claim beside its verdict: the sentences around the quotes, and what turned it. */
final class ClaimBackgrounds {

    private final PassageLookup passages;
    private final EarlierRun earlier;

    ClaimBackgrounds(PassageLookup passages, EarlierRun earlier) {
        this.passages = passages;
        this.earlier = earlier;
    }

    /**
     * What there is to tell.
     *
     * @param verdict the one that counts now; null where there is none
     */
    ClaimBackground of(ClaimOutcome outcome, @Nullable Verdict verdict) {
        String id = outcome.claim().id();
        List<WeighedEvidence> now = List.of();
        List<WeighedEvidence> before = List.of();
        if (earlier.printed(id) != null && earlier.printed(id) != verdict) {
            now = EarlierRun.weighty(outcome);
            before = earlier.evidence(id);
        }
        return new ClaimBackground(
                earlier.knew(id),
                EarlierRun.without(now, before),
                EarlierRun.without(before, now),
                outcome instanceof ClaimOutcome.Judged judged ? contexts(judged.judgement()) : List.of());
    }

    private List<QuoteContext> contexts(Judgement judgement) {
        List<QuoteContext> contexts = new ArrayList<>();
        for (WeighedEvidence evidence : judgement.evidence()) {
            Passage passage = evidence.stance().evidence().passage();
            if (evidence.stance().stance() != Stance.NEUTRAL && evidence.weight() > 0 && !passage.headline()) {
                contexts.add(around(passage, passages.passages(passage.articleId())));
            }
        }
        return contexts;
    }

    private static QuoteContext around(Passage passage, List<Passage> article) {
        String before = "";
        String after = "";
        for (Passage other : article) {
            if (!other.headline() && other.end() <= passage.start()) {
                before = other.quote();
            }
            if (!other.headline() && other.start() >= passage.end()) {
                after = other.quote();
                break;
            }
        }
        return new QuoteContext(passage.articleId(), passage.start(), before, after);
    }
}
