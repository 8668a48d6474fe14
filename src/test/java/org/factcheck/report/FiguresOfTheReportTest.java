package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.report.ReportedArticleFixture.BLOG;
import static org.factcheck.report.ReportedArticleFixture.COUNCIL;
import static org.factcheck.report.ReportedArticleFixture.COURIER;
import static org.factcheck.report.ReportedArticleFixture.GAZETTE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Source;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Stance;
import org.factcheck.stance.StanceProbabilities;
import org.factcheck.verdict.ArticleFacts;
import org.factcheck.verdict.ClaimJudge;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Explanation;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.PolicySettings;
import org.factcheck.verdict.Verdict;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every figure that the section of a claim prints, and its row of verdicts.csv explains, stands in the tree of reasons. */
class FiguresOfTheReportTest {

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Claim CLAIM = Claim.of("C", "The plant leaked.");
    private static final Speech OWN = new Speech.OwnVoice(Speech.Mode.ASSERTS);

    /** What is not the verdict's but the article's, the quotation's, the claim's or the scale's own. */
    private static final String NOT_OF_THE_VERDICT =
            ".reasons, .quote, .differs, h3, .number-of, svg, .source > b, .source > i";

    private final Map<String, ArticleFacts> articles = new HashMap<>();
    private final List<EvidenceStance> stances = new ArrayList<>();

    @Test
    void ofAVerdictWithBothSidesAndPassagesThatDoNotCount() {
        says("a", COURIER, Stance.SUPPORTS, 0.9123, OWN);
        says("b", GAZETTE, Stance.SUPPORTS, 0.8765, new Speech.Named("Ines Okoro", Speech.Mode.ASSERTS));
        says("c", GAZETTE, Stance.SUPPORTS, 0.4321, OWN);
        says("d", BLOG, Stance.REFUTES, 0.6543, new Speech.Unnamed("two engineers", Speech.Mode.ASSERTS));
        says("e", COUNCIL, Stance.REFUTES, 0.5432, OWN);
        says("f", COUNCIL, Stance.NEUTRAL, 0.9876, OWN);
        assertFiguresStandInTheTree(Verdict.SUPPORTED);
    }

    @Test
    void ofAConflict() {
        says("a", COURIER, Stance.SUPPORTS, 0.9123, new Speech.Named("Ines Okoro", Speech.Mode.ASSERTS));
        says("b", GAZETTE, Stance.REFUTES, 0.8765, new Speech.Named("Mara Lindqvist", Speech.Mode.DENIES));
        assertFiguresStandInTheTree(Verdict.CONFLICTING);
    }

    @Test
    void aVerdictOfOneOriginSaysWhatItWouldBeWithoutIt() {
        says("a", COURIER, Stance.SUPPORTS, 0.9123, OWN);
        Judgement judgement = new ClaimJudge(PolicySettings.defaults(), name -> name)
                .judge(CLAIM, stances, articles::get, JudgementFixture.DAY);
        assertThat(section(judgement))
                .contains(
                        "The side for the claim rests on one origin, Porthaven Courier; without it the verdict would be:"
                                + " Not enough evidence.")
                .doesNotContain("Leaving out");
    }

    @Test
    void whereNothingCounts() {
        says("a", COURIER, Stance.SUPPORTS, 0.4123, OWN);
        says("b", GAZETTE, Stance.NEUTRAL, 0.8765, OWN);
        says("c", GAZETTE, Stance.NEUTRAL, 0.7654, OWN);
        assertFiguresStandInTheTree(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void whereNothingWasRead() {
        assertFiguresStandInTheTree(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    private void says(String article, Source source, Stance stance, double probability, Speech speech) {
        int start = 1_000 + 100 * stances.size();
        String quote = "It says so.";
        Passage passage = new Passage(article, 1, start, start + quote.length(), quote, quote, quote, speech, false);
        double rest = (1 - probability) / 2;
        stances.add(new EvidenceStance(
                new Evidence(passage, stances.size() + 1, 0.03, 0.7531, 0.4862),
                new StanceProbabilities(
                        stance == Stance.SUPPORTS ? probability : rest,
                        stance == Stance.REFUTES ? probability : rest,
                        stance == Stance.NEUTRAL ? probability : rest),
                stance,
                probability,
                false,
                stance == Stance.REFUTES && speech.mode() == Speech.Mode.DENIES,
                null,
                List.of()));
        articles.put(
                article,
                new ArticleFacts(
                        article,
                        article + ".txt",
                        "00",
                        "A leak",
                        source,
                        new PublicationDate.Unknown("none given"),
                        article,
                        source.name()));
    }

    private void assertFiguresStandInTheTree(Verdict verdict) {
        Judgement judgement = new ClaimJudge(PolicySettings.defaults(), name -> name)
                .judge(CLAIM, stances, articles::get, JudgementFixture.DAY);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        Set<String> tree = new TreeSet<>();
        addFigures(judgement.explanation(), tree);
        assertThat(tree).containsAll(figures(section(judgement)));
        assertThat(tree).containsAll(figures(judgement.summary()));
    }

    private static String section(Judgement judgement) {
        ReportedClaim reported = new ReportedClaim(new ClaimOutcome.Judged(CLAIM, judgement), null, null);
        Report report = ReportFixture.report(List.of(reported));
        Element body = Document.createShell("").body();
        new ClaimPart(report).appendTo(body, new ClaimEntry(1, reported));
        LikelihoodTest.assertOneScale(body);
        body.select(NOT_OF_THE_VERDICT).remove();
        // The bands of the scale of likelihood are the scale's own.
        return body.text().replaceAll("\\(ICD 203: [^)]*\\)", "");
    }

    private static List<String> figures(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(found -> written(new BigDecimal(found.group())))
                .distinct()
                .toList();
    }

    /** What the tree holds, and what it comes to with two decimals, as most figures are printed. */
    private static void addFigures(Explanation explanation, Set<String> figures) {
        figures.addAll(figures(explanation.reason()));
        if (explanation.value() != null) {
            BigDecimal value = BigDecimal.valueOf(explanation.value()).abs();
            figures.add(written(value));
            figures.add(written(value.setScale(2, RoundingMode.HALF_EVEN)));
        }
        explanation.parts().forEach(part -> addFigures(part, figures));
    }

    private static String written(BigDecimal figure) {
        BigDecimal plain = figure.stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
}
