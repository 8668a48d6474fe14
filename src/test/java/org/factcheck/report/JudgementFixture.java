package org.factcheck.report;

import static org.factcheck.report.ReportedArticleFixture.published;
import static org.factcheck.report.ReportedArticleFixture.sha256;
import static org.factcheck.report.ReportedArticleFixture.title;

import java.time.LocalDate;
import java.util.List;
import org.factcheck.article.Source;
import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Stance;
import org.factcheck.stance.StanceProbabilities;
import org.factcheck.verdict.Explanation;
import org.factcheck.verdict.Flag;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/** Judgements of claims about Porthaven, and the weighed passages of its articles under them. */
final class JudgementFixture {

    /** The business date of every report. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    private JudgementFixture() {}

    static Judgement judgement(
            Verdict verdict,
            @Nullable Double score,
            double confidence,
            List<OriginWeight> supporting,
            List<OriginWeight> contradicting,
            List<WeighedEvidence> evidence,
            String summary,
            List<Flag> flags) {
        double support = weight(supporting);
        double contradiction = weight(contradicting);
        Explanation explanation = new Explanation(
                "The verdict is " + verdict.words() + ".",
                score,
                List.of(
                        new Explanation(
                                "Weight for the claim",
                                support,
                                supporting.stream()
                                        .map(o -> Explanation.of("Origin " + o.name(), o.weight()))
                                        .toList()),
                        Explanation.of("Weight against the claim", contradiction)));
        return new Judgement(
                verdict,
                score,
                confidence,
                support,
                contradiction,
                supporting,
                contradicting,
                evidence,
                summary,
                explanation,
                flags,
                DAY);
    }

    private static double weight(List<OriginWeight> origins) {
        return origins.stream().mapToDouble(OriginWeight::weight).sum();
    }

    static WeighedEvidence evidence(
            String article,
            Source source,
            Stance stance,
            double probability,
            String quote,
            Speech speech,
            String origin,
            double weight,
            List<String> notes) {
        int start = 100 + 7 * quote.length();
        Passage passage = new Passage(
                article, 1, start, start + quote.codePointCount(0, quote.length()), quote, quote, quote, speech, false);
        double rest = (1 - probability) / 2;
        StanceProbabilities probabilities = new StanceProbabilities(
                stance == Stance.SUPPORTS ? probability : rest,
                stance == Stance.REFUTES ? probability : rest,
                stance == Stance.NEUTRAL ? probability : rest);
        return new WeighedEvidence(
                new EvidenceStance(
                        new Evidence(passage, 1, 0.03, 0.8, 0.7),
                        probabilities,
                        stance,
                        probability,
                        false,
                        false,
                        null,
                        notes),
                source,
                published(article),
                title(article),
                article + ".txt",
                sha256(article),
                origin,
                weight,
                new Explanation(
                        "Weight of the passage",
                        weight,
                        List.of(
                                Explanation.of("Probability of the stance", probability),
                                Explanation.of("Reliability " + source.reliability()))));
    }
}
