package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.verdict.EvidenceFixture.TODAY;
import static org.factcheck.verdict.EvidenceFixture.article;
import static org.factcheck.verdict.EvidenceFixture.copy;
import static org.factcheck.verdict.EvidenceFixture.denies;
import static org.factcheck.verdict.EvidenceFixture.named;
import static org.factcheck.verdict.EvidenceFixture.neutral;
import static org.factcheck.verdict.EvidenceFixture.own;
import static org.factcheck.verdict.EvidenceFixture.refutes;
import static org.factcheck.verdict.EvidenceFixture.stance;
import static org.factcheck.verdict.EvidenceFixture.supports;
import static org.factcheck.verdict.EvidenceFixture.unnamed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Speech;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Stance;
import org.junit.jupiter.api.Test;

/** Every judgement made here is checked: its figures stand in its tree, and every product in the tree is its parts'. */
class SummarySentencesTest {

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final Map<String, ArticleFacts> articles = new TreeMap<>(Map.of(
            "a", article("a", "Courier"),
            "b", article("b", "Gazette"),
            "c", copy("c", "Ledger", "Courier"),
            "d", article("d", "Herald"),
            "e", article("e", "Monitor"),
            "f", article("f", "Tribune")));

    @Test
    void supported() {
        assertThat(summary(
                        Verdict.SUPPORTED,
                        supports("a", 0.9, own()),
                        supports("b", 0.7, own()),
                        supports("c", 0.8, own()),
                        stance("b", 100, Stance.REFUTES, 0.61, new Speech.Named("Ines Okoro", Speech.Mode.DOUBTS))))
                .isEqualTo("3 articles, 2 independent origins (Courier, Gazette): they support it."
                        + " Less weighty, Ines Okoro speaks against it. Without Courier it would be: Conflicting.");
    }

    @Test
    void supportedByOne() {
        assertThat(summary(Verdict.SUPPORTED, supports("a", 0.9, own())))
                .isEqualTo("1 article, 1 independent origin (Courier): it supports it."
                        + " The verdict rests on one origin.");
    }

    @Test
    void refuted() {
        assertThat(summary(
                        Verdict.REFUTED,
                        refutes("a", 0.9, own()),
                        refutes("b", 0.9, own()),
                        supports("d", 0.5, unnamed("two sources"))))
                .isEqualTo("2 articles, 2 independent origins (Courier, Gazette): they contradict it."
                        + " Less weighty, Herald speaks for it. Without Courier it would be: Conflicting.");
    }

    @Test
    void conflicting() {
        assertThat(summary(
                        Verdict.CONFLICTING,
                        supports("a", 0.9, named("Ines Okoro")),
                        refutes("b", 0.9, denies("Mara Lindqvist"))))
                .isEqualTo("1 article, 1 independent origin (Ines Okoro): it supports it."
                        + " 1 article, 1 independent origin (Mara Lindqvist): it contradicts it.");
    }

    @Test
    void ofManyOriginsTheHeaviestAreNamed() {
        assertThat(summary(
                        Verdict.SUPPORTED,
                        supports("a", 0.9, own()),
                        supports("b", 0.8, own()),
                        supports("d", 0.7, own()),
                        supports("e", 0.6, own()),
                        supports("f", 0.55, own())))
                .isEqualTo("5 articles, 5 independent origins (Courier, Gazette, Herald and others): they support it.");
    }

    @Test
    void nothingRead() {
        assertThat(summary(Verdict.NOT_ENOUGH_EVIDENCE)).isEqualTo("No passage of the articles read bears on it.");
    }

    @Test
    void nothingStated() {
        assertThat(summary(
                        Verdict.NOT_ENOUGH_EVIDENCE,
                        stance("b", 200, Stance.NEUTRAL, 0.9, own()),
                        stance("a", 100, Stance.NEUTRAL, 0.9, own()),
                        neutral("d")))
                .isEqualTo("None of the 3 passages read states or denies it; the nearest stands in d.");
    }

    @Test
    void tooLittleStated() {
        EvidenceStance weak = stance("a", 0, Stance.SUPPORTS, 0.9, own(), 0.44, 0);
        assertThat(summary(Verdict.NOT_ENOUGH_EVIDENCE, weak, neutral("b")))
                .isEqualTo("Only weak evidence was found (Courier); a passage that states or denies it plainly is"
                        + " missing.");
        EvidenceStance weakAgainst = stance("a", 0, Stance.REFUTES, 0.9, own(), 0.4, 0);
        assertThat(summary(Verdict.NOT_ENOUGH_EVIDENCE, weakAgainst)).contains("(Courier)");
    }

    private String summary(Verdict verdict, EvidenceStance... stances) {
        Judgement judged = new ClaimJudge(EvidenceFixture.SETTINGS, name -> name)
                .judge(Claim.of("c", "The plant leaked."), List.of(stances), articles::get, TODAY);
        assertThat(judged.verdict()).isEqualTo(verdict);
        assertFiguresStandInTheTree(judged);
        assertWeightsAreProducts(judged);
        return judged.summary();
    }

    private static void assertFiguresStandInTheTree(Judgement judged) {
        List<Double> tree = nodes(judged.explanation())
                .map(Explanation::value)
                .filter(value -> value != null)
                .toList();
        assertThat(tree).contains(judged.confidence(), judged.supportWeight(), judged.contradictionWeight());
        if (judged.score() != null) {
            assertThat(tree).contains(judged.score());
        }
        assertThat(FIGURE.matcher(judged.summary()).results().map(found -> Double.valueOf(found.group())))
                .allSatisfy(figure -> assertThat(tree).contains(figure));
    }

    private static void assertWeightsAreProducts(Judgement judged) {
        for (WeighedEvidence evidence : judged.evidence()) {
            if (evidence.weight() > 0) {
                double product = 1;
                for (Explanation factor : evidence.explanation().parts()) {
                    product *= factor.value() == null ? 1 : factor.value();
                }
                assertThat(evidence.weight()).isEqualTo(Balance.round(product));
                assertThat(nodes(judged.explanation()))
                        .as("it hangs in the tree")
                        .anyMatch(node -> node.reason().startsWith(evidence.articleId() + ", from offset")
                                && node.parts()
                                        .containsAll(evidence.explanation().parts()));
            }
        }
    }

    private static Stream<Explanation> nodes(Explanation root) {
        return Stream.concat(Stream.of(root), root.parts().stream().flatMap(SummarySentencesTest::nodes));
    }
}
