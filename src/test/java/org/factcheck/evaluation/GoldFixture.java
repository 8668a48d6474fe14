package org.factcheck.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Source;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Stance;
import org.factcheck.stance.StanceProbabilities;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Explanation;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.WeighedEvidence;

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
     *
     * <p>Of the 6 expected, 000 (held) is found among the first 5 passages, 001 (held) and 002 (broke) among the first 10,
     * 002 (leaked) among the first 20 and 003 only behind them.
     */
    static final List<ClaimOutcome> OUTCOMES = List.of(
            judged(
                    "held",
                    Verdict.SUPPORTED,
                    0.9,
                    List.of(origin("Mayor", "000_a", "005_f"), origin("Ledger", "000_a")),
                    List.of(),
                    passage("000_a", 1),
                    passage("000_a", 2),
                    passage("0001_x", 3),
                    passage("001_b", 6)),
            judged("broke", Verdict.SUPPORTED, 0.8, List.of(origin("Owner", "002_c")), List.of(), passage("002_c", 10)),
            judged(
                    "leaked",
                    Verdict.REFUTED,
                    0.6,
                    List.of(),
                    List.of(origin("Owner", "002_c")),
                    passage("002_c", 20),
                    passage("003_d", 21)),
            judged(
                    "sold",
                    Verdict.NOT_ENOUGH_EVIDENCE,
                    0.7,
                    List.of(origin("Ledger", "000_a")),
                    List.of(),
                    passage("000_a", 1)),
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

    private static WeighedEvidence passage(String article, int rank) {
        Passage passage =
                new Passage(article, 0, 0, 3, "Um.", "Um.", "Um.", new Speech.OwnVoice(Speech.Mode.ASSERTS), false);
        return new WeighedEvidence(
                new EvidenceStance(
                        new Evidence(passage, rank, 0.01, 0.5, 0.5),
                        new StanceProbabilities(0, 0, 1),
                        Stance.NEUTRAL,
                        1,
                        false,
                        false,
                        null,
                        List.of()),
                Source.unregistered("Ledger"),
                new PublicationDate.Unknown("none given"),
                "",
                article + ".txt",
                "",
                "Ledger",
                0,
                Explanation.of("says nothing"));
    }

    static ClaimOutcome judged(
            String id,
            Verdict verdict,
            double confidence,
            List<OriginWeight> supporting,
            List<OriginWeight> contradicting,
            WeighedEvidence... evidence) {
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
                        List.of(evidence),
                        "",
                        Explanation.of("because"),
                        List.of(),
                        LocalDate.of(2026, 11, 21)));
    }
}
