package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.factcheck.verdict.EvidenceFixture.TODAY;
import static org.factcheck.verdict.EvidenceFixture.article;
import static org.factcheck.verdict.EvidenceFixture.copy;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Speech;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Stance;
import org.junit.jupiter.api.Test;

class ClaimJudgeTest {

    private static final Claim CLAIM = Claim.of("c", "The plant leaked.");

    private final Map<String, ArticleFacts> articles = new TreeMap<>();

    @Test
    void independentOriginsAddUp() {
        give(article("a", "Courier"), article("b", "Gazette"));
        Judgement judged = judge(supports("a", 0.9, own()), supports("b", 0.7, own()));
        assertThat(judged.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(judged.supportWeight()).isEqualTo(1.6);
        assertThat(judged.contradictionWeight()).isZero();
        // 1.6 / (1.6 + 0.25)
        assertThat(judged.score()).isEqualTo(0.8649);
        // 1 / (1 + exp(2 - 4 * (1 - 0.1 * 0.3)))
        assertThat(judged.confidence()).isEqualTo(0.8676);
        assertThat(judged.supporting())
                .containsExactly(
                        new OriginWeight("Courier", 0.9, false, false, List.of("a")),
                        new OriginWeight("Gazette", 0.7, false, false, List.of("b")));
        assertThat(judged.flags()).isEmpty();
    }

    @Test
    void anOriginIsCountedOnceWhateverTheNumberOfCopies() {
        give(article("a", "Courier"));
        List<EvidenceStance> stances = new ArrayList<>(List.of(supports("a", 0.9, own())));
        for (int i = 0; i < 20; i++) {
            give(copy("copy-" + i, "Outlet " + i, "Courier"));
            stances.add(supports("copy-" + i, 0.9 - i / 100.0, own()));
            Judgement judged = judge(stances);
            assertThat(judged.supportWeight()).isEqualTo(0.9);
            assertThat(judged.supporting()).singleElement().satisfies(origin -> {
                assertThat(origin.name()).isEqualTo("Courier");
                assertThat(origin.articles()).hasSize(stances.size());
            });
        }
    }

    @Test
    void anOriginSpeaksOnTheSideOfItsHeaviestPassage() {
        give(article("a", "Courier"));
        Judgement judged =
                judge(stance("a", 0, Stance.SUPPORTS, 0.7, own()), stance("a", 100, Stance.REFUTES, 0.9, own()));
        assertThat(judged.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(judged.supportWeight()).isZero();
        assertThat(judged.score()).isEqualTo(Math.rint(-0.9 / 1.15 * 10_000) / 10_000);
    }

    @Test
    void anAccusationAndTheDenialOfTheAccusedConflict() {
        give(article("a", "Courier"), article("b", "Gazette"));
        Judgement judged = judge(
                supports("a", 0.9, named("Ines Okoro", "mayor of Porthaven")), refutes("b", 0.9, denies("Korvan")));
        assertThat(judged.verdict()).isEqualTo(Verdict.CONFLICTING);
        assertThat(judged.score()).isZero();
        // 1 / (1 + exp(2 - 4 * 0.9))
        assertThat(judged.confidence()).isEqualTo(0.832);
        assertThat(judged.contradicting()).containsExactly(new OriginWeight("Korvan", 0.9, true, true, List.of("b")));
        assertThat(judged.flags()).as("each side is one origin").isEmpty();
        assertThat(judged.explanation().parts())
                .contains(
                        Explanation.of("The side for the claim rests on one origin, Ines Okoro; without it the verdict"
                                + " would be: Refuted"),
                        Explanation.of("The side against the claim rests on one origin, Korvan; without it the verdict"
                                + " would be: Supported"));
    }

    @Test
    void nothingForOrAgainstIsNotEnoughEvidenceAndHasNoScore() {
        give(article("a", "Courier"));
        Judgement judged = judge(neutral("a"));
        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(judged.score()).isNull();
        assertThat(judged.evidence())
                .singleElement()
                .satisfies(e -> assertThat(e.weight()).isZero());
        assertThat(judged.flags()).containsExactly(Flag.LOW_CONFIDENCE);
        assertThat(judge(List.of()).verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void whatAlmostToldTakesFromTheConfidenceThatNothingDoes() {
        give(article("a", "Courier"));
        // 1 / (1 + exp(2 + 0.4 * 0.5))
        assertThat(judge(stance("a", 0, Stance.SUPPORTS, 0.4, own(), 0.5, 1)).confidence())
                .isEqualTo(0.0998);
    }

    @Test
    void aVerdictThatHangsOnOneOfSeveralOriginsIsFlagged() {
        give(article("a", "Courier"), article("b", "Gazette"));
        Judgement two = judge(supports("a", 0.9, own()), supports("b", 0.9, own()));
        assertThat(two.flags()).isEmpty();
        assertThat(two.explanation().parts())
                .contains(Explanation.of("Leaving out any one origin would not change the verdict"));

        give(article("d", "Herald"));
        Judgement contested = judge(
                supports("a", 0.9, own()),
                supports("b", 0.8, own()),
                refutes("d", 0.6, new Speech.Named("Ines Okoro", Speech.Mode.DOUBTS)));
        assertThat(contested.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(contested.flags()).containsExactly(Flag.HANGS_ON_ONE_ORIGIN);
        assertThat(contested.explanation().parts())
                .contains(Explanation.of(
                        "Without the origin Courier, one of 2 for the claim, the verdict would be:" + " Conflicting"))
                .doesNotContain(Explanation.of(
                        "Without the origin Gazette, one of 2 for the claim, the verdict would" + " be: Conflicting"));
    }

    @Test
    void aVerdictOfOneOriginSaysThatItRestsOnOne() {
        give(article("a", "Courier"));
        Judgement one = judge(supports("a", 0.9, own()));
        assertThat(one.flags()).isEmpty();
        assertThat(one.summary()).endsWith(" The verdict rests on one origin.");
        assertThat(one.explanation().parts())
                .contains(Explanation.of("The side for the claim rests on one origin, Courier; without it the verdict"
                        + " would be: Not enough evidence"));
    }

    @Test
    void whereNoOriginCountsNoneCanBeLeftOut() {
        give(article("a", "Courier"));
        assertThat(judge(neutral("a")).explanation().parts())
                .contains(Explanation.of("No origin counts that could be left out"));
    }

    @Test
    void aVerdictOfLowConfidenceIsFlagged() {
        give(article("a", "Courier"));
        // ln(0.6 / 0.4) = 0.4055 = -2 + 4 * 0.6014
        assertThat(judge(supports("a", 0.6014, own())).flags()).doesNotContain(Flag.LOW_CONFIDENCE);
        assertThat(judge(supports("a", 0.6012, own())).flags()).contains(Flag.LOW_CONFIDENCE);
    }

    @Test
    void aVerdictWhoseNewestEvidenceIsOldIsFlagged() {
        assertThat(judgedOn(TODAY.minusDays(365)).flags()).doesNotContain(Flag.STALE);
        assertThat(judgedOn(TODAY.minusDays(366)).flags()).contains(Flag.STALE);
        articles.put("b", article("b", source("Gazette"), TODAY));
        assertThat(judge(supports("a", 0.9, own()), supports("b", 0.9, own())).flags())
                .as("one piece is new")
                .doesNotContain(Flag.STALE);
        assertThat(judge(supports("a", 0.9, own()), neutral("b")).flags())
                .as("what says nothing does not renew it")
                .contains(Flag.STALE);
    }

    @Test
    void oldEvidenceLosesNothingToWhatDoesNotCount() {
        LocalDate old = TODAY.minusDays(365);
        give(article("a", source("Courier"), old), article("b", "Gazette"));
        double alone = judge(supports("a", 0.9, own())).supportWeight();
        assertThat(alone).isEqualTo(0.9);
        assertThat(judge(supports("a", 0.9, own()), neutral("b")).supportWeight())
                .isEqualTo(alone);
        assertThat(judge(supports("a", 0.9, own()), supports("b", 0.45, own())).supportWeight())
                .as("too improbable")
                .isEqualTo(alone);
        assertThat(judge(supports("a", 0.9, own()), stance("b", 0, Stance.REFUTES, 0.9, own(), 0.1, 0.1))
                        .supportWeight())
                .as("about something else")
                .isEqualTo(alone);
        assertThat(judge(supports("a", 0.9, own()), supports("b", 0.5, own()))
                        .supporting()
                        .get(1)
                        .weight())
                .isEqualTo(0.45);
    }

    @Test
    void evidenceComesByArticleThenPlace() {
        give(article("a", "Courier"), article("b", "Gazette"));
        Judgement judged = judge(
                supports("b", 0.9, own()), stance("a", 300, Stance.NEUTRAL, 0.9, own()), supports("a", 0.9, own()));
        assertThat(judged.evidence())
                .extracting(e ->
                        e.articleId() + "@" + e.stance().evidence().passage().start())
                .containsExactly("a@0", "a@300", "b@0");
    }

    @Test
    void judgingDoesNotDependOnTheOrderOfTheEvidence() {
        give(
                article("a", "Courier"),
                article("b", "Gazette"),
                copy("c", "Ledger", "Courier"),
                article("d", source("Korvan Newsroom", "Korvan"), TODAY.minusDays(40)));
        List<EvidenceStance> stances = new ArrayList<>(List.of(
                supports("a", 0.9, own()),
                stance("a", 100, Stance.REFUTES, 0.9, named("Lindqvist")),
                stance("a", 200, Stance.SUPPORTS, 0.7, unnamed("two sources")),
                supports("b", 0.8, named("Ines Okoro")),
                stance("b", 100, Stance.REFUTES, 0.7, denies("Korvan")),
                stance("b", 200, Stance.REFUTES, 0.9, named("Mara Lindqvist", "chief executive of Korvan")),
                supports("c", 0.9, own()),
                refutes("d", 0.8, own()),
                stance("d", 100, Stance.NEUTRAL, 0.8, own())));
        Judgement expected = judge(stances);
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            Collections.shuffle(stances, random);
            assertThat(judge(stances)).isEqualTo(expected);
        }
    }

    @Test
    void whatPeopleOfOneBodySayCountsOnce() {
        give(article("a", "Courier"), article("b", "Gazette"));
        Judgement judged = judge(
                supports("a", 0.9, named("Korvan")),
                supports("b", 0.8, named("Mara Lindqvist", "chief executive of Korvan")));
        assertThat(judged.supporting())
                .containsExactly(new OriginWeight("Korvan", 0.9, true, false, List.of("a", "b")));
    }

    @Test
    void unnamedPeopleWhoContradictEachOtherInOneOutletAreNotOneVoice() {
        give(article("a", "Courier"));
        Judgement judged = judge(
                stance("a", 0, Stance.SUPPORTS, 0.9, unnamed("a former manager")),
                stance("a", 100, Stance.REFUTES, 0.8, unnamed("the owners' lawyer")),
                stance("a", 200, Stance.REFUTES, 0.7, unnamed("a foreman")));
        assertThat(judged.verdict()).isEqualTo(Verdict.CONFLICTING);
        assertThat(judged.supporting()).containsExactly(new OriginWeight("Courier", 0.63, true, false, List.of("a")));
        assertThat(judged.contradicting())
                .as("several on the other side are one origin, too: nobody can check that they are several")
                .containsExactly(new OriginWeight("the owners' lawyer (Courier)", 0.56, true, false, List.of("a")));
        assertThat(judged.evidence())
                .extracting(WeighedEvidence::origin)
                .containsExactly("Courier", "the owners' lawyer (Courier)", "the owners' lawyer (Courier)");
    }

    @Test
    void anOutletDoesNotAnswerForTheUnnamedWhoContradictIt() {
        give(article("a", "Courier"));
        Judgement judged = judge(
                stance("a", 0, Stance.SUPPORTS, 0.6, own()),
                stance("a", 100, Stance.REFUTES, 0.9, unnamed("two engineers")),
                stance("a", 200, Stance.SUPPORTS, 0.7, unnamed("two engineers")));
        assertThat(judged.supporting()).containsExactly(new OriginWeight("Courier", 0.6, false, false, List.of("a")));
        assertThat(judged.contradicting())
                .containsExactly(new OriginWeight("two engineers (Courier)", 0.63, true, false, List.of("a")));
    }

    @Test
    void anOriginDeniesWhereOneOfItsPassagesIsADenial() {
        give(article("a", "Courier"));
        Judgement judged = judge(
                stance("a", 0, Stance.REFUTES, 0.6, denies("Korvan")),
                stance("a", 100, Stance.REFUTES, 0.9, named("Korvan")));
        assertThat(judged.contradicting()).containsExactly(new OriginWeight("Korvan", 0.9, true, true, List.of("a")));
    }

    @Test
    void aPassageOfAnUnknownArticleIsAnError() {
        assertThatThrownBy(() -> judge(supports("z", 0.9, own())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The article 'z' of a passage is not among the run's articles.");
    }

    private Judgement judgedOn(LocalDate day) {
        give(article("a", source("Courier"), day));
        return judge(supports("a", 0.9, own()));
    }

    private void give(ArticleFacts... given) {
        for (ArticleFacts article : given) {
            articles.put(article.id(), article);
        }
    }

    private Judgement judge(EvidenceStance... stances) {
        return judge(List.of(stances));
    }

    private Judgement judge(List<EvidenceStance> stances) {
        return new ClaimJudge(EvidenceFixture.SETTINGS, name -> name, EvidenceFixture.CONFIDENCE)
                .judge(CLAIM, stances, articles::get, TODAY);
    }
}
