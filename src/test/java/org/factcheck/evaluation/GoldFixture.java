package org.factcheck.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.factcheck.claim.Claim;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Explanation;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.Verdict;

/** Five gold claims and what became of them. */
final class GoldFixture {

    static final List<GoldClaim> GOLD = List.of(
            gold("held", Verdict.SUPPORTED, "000", "001"),
            gold("broke", Verdict.REFUTED, "002"),
            gold("leaked", Verdict.CONFLICTING, "002", "003"),
            gold("sold", Verdict.NOT_ENOUGH_EVIDENCE),
            gold("closed", Verdict.SUPPORTED, "004"));

    /**
     * Right are "held" and "sold". Cited for claims naming articles: 000_a, 005_f (held; 000_a stands under two origins),
     * 002_c (broke), 002_c (leaked): 4, of which 3 are expected. Expected: 2 + 1 + 2 + 1 = 6, of which 000, 002 and 002 are
     * found. What "sold" cites does not count, as no article is named for it.
     */
    static final List<ClaimOutcome> OUTCOMES = List.of(
            judged(
                    "held",
                    Verdict.SUPPORTED,
                    0.9,
                    List.of(origin("Mayor", "000_a", "005_f"), origin("Ledger", "000_a")),
                    List.of()),
            judged("broke", Verdict.SUPPORTED, 0.8, List.of(origin("Owner", "002_c")), List.of()),
            judged("leaked", Verdict.REFUTED, 0.6, List.of(), List.of(origin("Owner", "002_c"))),
            judged("sold", Verdict.NOT_ENOUGH_EVIDENCE, 0.7, List.of(origin("Ledger", "000_a")), List.of()),
            new ClaimOutcome.Failed(claim("closed"), "The stance model could not be run."));

    private GoldFixture() {}

    static Claim claim(String id) {
        return Claim.of(id, "The dam was " + id + ".");
    }

    static GoldClaim gold(String id, Verdict verdict, String... articles) {
        return new GoldClaim(claim(id), verdict, List.of(articles));
    }

    static OriginWeight origin(String name, String... articles) {
        return new OriginWeight(name, 0.5, false, false, List.of(articles));
    }

    static ClaimOutcome judged(
            String id,
            Verdict verdict,
            double confidence,
            List<OriginWeight> supporting,
            List<OriginWeight> contradicting) {
        Double score = verdict == Verdict.NOT_ENOUGH_EVIDENCE ? null : Double.valueOf(0.5);
        return new ClaimOutcome.Judged(
                claim(id),
                new Judgement(
                        verdict,
                        score,
                        confidence,
                        0.5,
                        0.5,
                        supporting,
                        contradicting,
                        List.of(),
                        "",
                        Explanation.of("because"),
                        List.of(),
                        LocalDate.of(2026, 11, 21)));
    }
}
