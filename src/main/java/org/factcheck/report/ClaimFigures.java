package org.factcheck.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.factcheck.claim.Concern;
import org.factcheck.claim.Doubt;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.Verdict;

/**
 * What the claims of a run come to.
 *
 * @param inShort every claim without its passages and the tree of reasons, in the order of the claims file
 * @param verdicts how many claims got which of them; every verdict is a key
 * @param concerns how many claims can hardly be checked for which reason; every concern is a key
 * @param failed how many could not be judged
 * @param skipped how many have no verdict because they can hardly be checked
 * @param signed how many an analyst decided or confirmed
 * @param passages how many passages were judged for all claims together
 */
public record ClaimFigures(
        List<ReportedClaim> inShort,
        Map<Verdict, Integer> verdicts,
        Map<Concern, Integer> concerns,
        int failed,
        int skipped,
        int signed,
        long passages) {

    public ClaimFigures {
        inShort = List.copyOf(inShort);
        verdicts = Collections.unmodifiableMap(verdicts);
        concerns = Collections.unmodifiableMap(concerns);
    }

    /** Walks once through the claims. */
    public static ClaimFigures of(Iterable<ReportedClaim> claims) {
        Counter counter = new Counter();
        claims.forEach(counter::add);
        return counter.figures();
    }

    /** What the outputs print of each claim, in the order of the claims file. */
    public List<PrintedVerdict> printed() {
        return IntStream.range(0, inShort.size())
                .mapToObj(i -> PrintedVerdict.of(i, inShort.get(i)))
                .toList();
    }

    /** Counts claim by claim. */
    static final class Counter {

        private final List<ReportedClaim> inShort = new ArrayList<>();
        private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        private final Map<Concern, Integer> concerns = new EnumMap<>(Concern.class);
        private int failed;
        private int skipped;
        private int signed;
        private long passages;

        Counter() {
            for (Verdict verdict : Verdict.values()) {
                verdicts.put(verdict, 0);
            }
            for (Concern concern : Concern.values()) {
                concerns.put(concern, 0);
            }
        }

        void add(ReportedClaim claim) {
            Verdict verdict = claim.verdict();
            inShort.add(claim.inShort());
            if (verdict != null) {
                verdicts.merge(verdict, 1, Integer::sum);
            }
            claim.doubts().stream()
                    .map(Doubt::concern)
                    .distinct()
                    .forEach(concern -> concerns.merge(concern, 1, Integer::sum));
            failed += claim.error() != null ? 1 : 0;
            skipped += claim.isSkipped() && verdict == null ? 1 : 0;
            signed += claim.override() != null ? 1 : 0;
            Judgement judgement = claim.judgement();
            passages += judgement == null ? 0 : judgement.evidence().size();
        }

        ClaimFigures figures() {
            return new ClaimFigures(inShort, verdicts, concerns, failed, skipped, signed, passages);
        }
    }
}
