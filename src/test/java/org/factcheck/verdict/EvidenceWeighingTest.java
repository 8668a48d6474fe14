package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.verdict.EvidenceFixture.TODAY;
import static org.factcheck.verdict.EvidenceFixture.article;
import static org.factcheck.verdict.EvidenceFixture.denies;
import static org.factcheck.verdict.EvidenceFixture.named;
import static org.factcheck.verdict.EvidenceFixture.neutral;
import static org.factcheck.verdict.EvidenceFixture.own;
import static org.factcheck.verdict.EvidenceFixture.refutes;
import static org.factcheck.verdict.EvidenceFixture.source;
import static org.factcheck.verdict.EvidenceFixture.stance;
import static org.factcheck.verdict.EvidenceFixture.supports;
import static org.factcheck.verdict.EvidenceFixture.unnamed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Reliability;
import org.factcheck.article.Source;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Speech;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceWeighingTest {

    private static final EvidenceWeighing WEIGHING = new EvidenceWeighing(EvidenceFixture.SETTINGS);
    private static final ArticleFacts ARTICLE = article("a", "Courier");
    private static final String CLAIM = "The plant leaked.";

    @Test
    void anOutletThatSawItItselfWeighsItsProbability() {
        Explanation weight = weigh(CLAIM, supports("a", 0.9, own()));
        assertThat(weight.value()).isEqualTo(0.9);
        assertThat(weight.parts())
                .extracting(Explanation::reason)
                .containsExactly(
                        "Probability that it supports the claim",
                        "Relevance, from a similarity of 1.00 and 100 % of the claim's words",
                        "Attribution: the article's own voice asserts",
                        "Reliability A (completely reliable) of Courier",
                        "Recency: published 0 days before the newest evidence on a matter that does not change");
        assertThat(weight.parts()).extracting(Explanation::value).containsExactly(0.9, 1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void fromTheThresholdOnAPassageCounts() {
        assertThat(weigh(CLAIM, supports("a", 0.5, own())).value()).isEqualTo(0.5);
        assertThat(weigh(CLAIM, supports("a", 0.4999, own())).value()).isZero();
        assertThat(weigh(CLAIM, refutes("a", 0.6, own())).value()).isEqualTo(0.6);
        assertThat(weigh(CLAIM, refutes("a", 0.5999, own())).value()).isZero();
        assertThat(weigh(CLAIM, refutes("a", 0.5, denies("Korvan"))).value())
                .as("of a denial the words tell the side")
                .isEqualTo(0.5);
        assertThat(weigh(CLAIM, refutes("a", 0.4999, denies("Korvan"))).value()).isZero();
        Explanation nothing = weigh(CLAIM, neutral("a"));
        assertThat(nothing)
                .isEqualTo(Explanation.of("Weight of a passage that says nothing certain enough of the claim", 0));
    }

    @ParameterizedTest(name = "{0}, words {1}, meaning {2}: {3}")
    @CsvSource({
        // By meaning from 0.35 to 0.55, by words from 0.4 to 0.8: the higher of both.
        "SUPPORTS, 0.0, 0.35, 0.0",
        "SUPPORTS, 0.0, 0.45, 0.5",
        "SUPPORTS, 0.0, 0.55, 1.0",
        "SUPPORTS, 0.4, 0.00, 0.0",
        "SUPPORTS, 0.6, 0.00, 0.5",
        "SUPPORTS, 0.8, 0.00, 1.0",
        "SUPPORTS, 0.6, 0.40, 0.5",
        // By words alone from 0.35 to 0.6.
        "REFUTES, 0.35, 1.00, 0.0",
        "REFUTES, 0.475, 1.00, 0.5",
        "REFUTES, 0.6, 0.00, 1.0",
    })
    void relevanceRisesWithWordsAndMeaning(Stance stance, double coverage, double similarity, double relevance) {
        Explanation weight = weigh(CLAIM, stance("a", 0, stance, 1, own(), coverage, similarity));
        assertThat(weight.parts().get(1).value()).isEqualTo(relevance);
        assertThat(weight.value()).isEqualTo(relevance);
    }

    @Test
    void aDenialThatPointsBackIsAsRelevantAsWhatItDenies() {
        Evidence denied = supports("a", 0.9, own()).evidence();
        EvidenceStance bare = stance("a", 100, Stance.REFUTES, 0.8, denies("Mara Lindqvist"), 0, 0);
        EvidenceStance pointed = new EvidenceStance(
                bare.evidence(), bare.probabilities(), Stance.REFUTES, 0.8, false, true, denied, List.of());
        assertThat(weigh(CLAIM, bare).value()).isZero();
        assertThat(weigh(CLAIM, pointed).value()).isEqualTo(0.8);
    }

    @ParameterizedTest
    @CsvSource({
        "ASSERTS, 1",
        "DENIES, 1",
        "DOUBTS, 0.5",
        "CONSIDERS_POSSIBLE, 0.6",
        "HAS_NO_EVIDENCE, 0.4",
        "DECLINES_TO_COMMENT, 0.1"
    })
    void howItIsSaidWeighs(Speech.Mode mode, double factor) {
        assertThat(attribution(CLAIM, new Speech.Named("Ines Okoro", mode)).value())
                .isEqualTo(factor);
    }

    @Test
    void anUnnamedSourceWeighsLess() {
        Explanation attribution = attribution(CLAIM, unnamed("two sources"));
        assertThat(attribution).isEqualTo(Explanation.of("Attribution: an unnamed source (two sources) asserts", 0.7));
        assertThat(attribution(CLAIM, new Speech.Unnamed("two sources", Speech.Mode.DOUBTS))
                        .value())
                .isEqualTo(0.35);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "Korvan leaked acid, Korvan, ",
        "Korvan leaked acid, Mara Lindqvist, chief executive of Korvan",
        "Mara Lindqvist resigned, Lindqvist, ",
        "Lindqvist resigned, Mara Lindqvist, ",
        "China sent drones, Lin Jian, spokesman for the Chinese foreign ministry",
        "Chinese drones fell, Beijing, ",
    })
    void whoIsNamedInTheClaimIsAParty(String claim, String speaker, String affiliation) {
        Explanation attribution = attribution(claim, new Speech.Named(speaker, affiliation, null, Speech.Mode.DENIES));
        assertThat(attribution)
                .isEqualTo(Explanation.of("Attribution: " + speaker + " denies, a party to the matter", 0.5));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "Korvan leaked acid, Ines Okoro, mayor of Porthaven",
        "China sent drones, Ned Hale, spokesman for the US State Department",
        "The linden fell, Mara Linden, ",
        "Korvanists met, Korvan, "
    })
    void whoIsNotNamedInItIsNone(String claim, String speaker, String affiliation) {
        assertThat(attribution(claim, new Speech.Named(speaker, affiliation, null, Speech.Mode.DENIES))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void officialsWithoutANameAreAPartyWhereTheirNationIsNamed() {
        assertThat(attribution("China sent drones", unnamed("Chinese officials"))
                        .value())
                .isEqualTo(0.35);
        assertThat(attribution("China sent drones", unnamed("US officials")).value())
                .isEqualTo(0.7);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "Korvan leaked acid, Korvan, 0.5",
        "KORVAN LEAKED ACID, Korvan, 0.5",
        "Russian troops left, Russia, 0.5",
        "Moscow denied it, Kremlin, 0.5",
        "Korvanists met, Korvan, 1",
        "Russia must pay for what it must use, US, 1",
        "The plant leaked, Russia, 1",
        "Tell us of the leak, US, 1"
    })
    void anOutletOfAPartyIsAPartyToo(String claim, String interest, double factor) {
        Source wire = source("State Wire", interest);
        Explanation weight = weigh(claim, supports("a", 1, own()), article("a", wire, TODAY), TODAY);
        assertThat(weight.value()).isEqualTo(factor);
    }

    @Test
    void whoIsQuotedOnHisOwnSayingIsNoParty() {
        EvidenceStance plain = supports("a", 0.9, named("Korvan"));
        EvidenceStance saying = new EvidenceStance(
                plain.evidence(), plain.probabilities(), Stance.SUPPORTS, 0.9, true, false, null, List.of());
        assertThat(weigh("Korvan said the plant leaked", plain).value()).isEqualTo(0.45);
        Explanation weight = weigh("Korvan said the plant leaked", saying);
        assertThat(weight.value()).isEqualTo(0.9);
        assertThat(weight.parts().get(2).reason())
                .isEqualTo("Attribution: Korvan asserts, and the claim is about just that saying");
    }

    @ParameterizedTest
    @CsvSource({"A, 1", "B, 0.9", "C, 0.75", "D, 0.5", "E, 0.25", "F, 0.5"})
    void thePublishersGradeWeighs(Reliability grade, double factor) {
        ArticleFacts graded = article("a", source("Courier", grade), TODAY);
        assertThat(weigh(CLAIM, supports("a", 1, own()), graded, TODAY).value()).isEqualTo(factor);
    }

    @ParameterizedTest(name = "{0} after {1} days")
    @CsvSource({
        "The plant leaked, 0, 1",
        "The plant leaked, 365, 0.5",
        "The plant leaked, 730, 0.25",
        "The plant leaked, 7, 0.9868",
        "The plant is closed, 7, 0.5",
        "The plant remains closed, 14, 0.25",
        "The plants aren't open, 7, 0.5",
    })
    void olderEvidenceWeighsLessAndOfAStateThatChangesMuchLess(String claim, int days, double factor) {
        ArticleFacts old = article("a", source("Courier"), TODAY.minusDays(days));
        assertThat(weigh(claim, supports("a", 1, own()), old, TODAY).value()).isEqualTo(factor);
    }

    @Test
    void evidenceOfUnknownDateIsNeutral() {
        PublicationDate unknown = new PublicationDate.Unknown("no date");
        ArticleFacts undated = article("a", source("Courier"), unknown, "Courier");
        Explanation weight = weigh(CLAIM, supports("a", 1, own()), undated, TODAY);
        assertThat(weight.parts().get(4))
                .isEqualTo(Explanation.of("Recency of evidence whose date is not known: neutral", 1));
        assertThat(WEIGHING.weigh(Claim.of("c", CLAIM), supports("a", 1, own()), ARTICLE, Optional.empty())
                        .value())
                .isEqualTo(1.0);
    }

    private static Explanation attribution(String claim, Speech speech) {
        return weigh(claim, supports("a", 1, speech)).parts().get(2);
    }

    private static Explanation weigh(String claim, EvidenceStance stance) {
        return weigh(claim, stance, ARTICLE, TODAY);
    }

    private static Explanation weigh(String claim, EvidenceStance stance, ArticleFacts article, LocalDate newest) {
        return WEIGHING.weigh(Claim.of("c", claim), stance, article, Optional.of(newest));
    }
}
