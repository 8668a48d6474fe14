package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.stance.PassageFixture.denies;
import static org.factcheck.stance.PassageFixture.evidence;
import static org.factcheck.stance.PassageFixture.own;
import static org.factcheck.stance.PassageFixture.passage;
import static org.factcheck.stance.PassageFixture.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.factcheck.passage.StatementReader;
import org.junit.jupiter.api.Test;

class EvidenceClassifierTest {

    private static final Bearing BEARING = new Bearing(0.35, 0.35);

    private static final StanceProbabilities FOR = new StanceProbabilities(0.9, 0.06, 0.04);
    private static final StanceProbabilities AGAINST = new StanceProbabilities(0.06, 0.9, 0.04);
    private static final StanceProbabilities NEITHER = new StanceProbabilities(0.06, 0.04, 0.9);

    @Test
    void theModelsAnswerHoldsWhereNoCheckSpeaks() {
        List<EvidenceStance> stances = classify(
                "The plant leaked.",
                FOR,
                passage("The plant leaked acid.", own()),
                passage("It leaked acid, Okoro said.", speech("named Ines Okoro")));
        assertThat(stances).hasSize(2).allSatisfy(stance -> {
            assertThat(stance.stance()).isEqualTo(Stance.SUPPORTS);
            assertThat(stance.probability()).isEqualTo(0.9);
            assertThat(stance.probabilities()).isEqualTo(FOR);
            assertThat(stance.aboutSaying()).isFalse();
            assertThat(stance.denial()).isFalse();
            assertThat(stance.notes()).isEmpty();
        });
        assertThat(stances.get(1).evidence().passage().quote()).isEqualTo("It leaked acid, Okoro said.");
    }

    @Test
    void aDenialTakenForSupportSpeaksAgainstTheClaimAndIsADenial() {
        EvidenceStance stance = classify(
                        "The plant leaked.",
                        FOR,
                        passage("Mara Lindqvist denied that the plant leaked.", denies("Mara Lindqvist")))
                .get(0);
        assertThat(stance.stance()).isEqualTo(Stance.REFUTES);
        assertThat(stance.probability()).isEqualTo(0.9);
        assertThat(stance.denial()).isTrue();
        assertThat(stance.probabilities()).as("the model's own answer is kept").isEqualTo(FOR);
    }

    @Test
    void aClaimThatIsItselfADenialIsBorneOutByTheSameDenial() {
        String denial = "Reports that the plant leaked are fake.";
        Passage same = new Passage(
                "a",
                0,
                0,
                denial.length(),
                denial,
                denial,
                "The plant leaked.",
                new Speech.OwnVoice(Speech.Mode.DENIES),
                false);

        EvidenceStance stance = classify(denial, FOR, same).get(0);

        assertThat(stance.stance()).isEqualTo(Stance.SUPPORTS);
        assertThat(stance.probability()).isEqualTo(0.9);
    }

    @Test
    void anotherFigureIsShownAsTheDifference() {
        EvidenceStance stance = classify("The plant leaked 10,000 litres.", FOR, passage("It leaked 1,000 litres."))
                .get(0);
        assertThat(stance.stance()).isEqualTo(Stance.REFUTES);
        assertThat(stance.notes()).containsExactly("claim: 10,000 litres; source: 1,000 litres");
    }

    @Test
    void aDenialThatPointsBackTakesUpWhatItDenies() {
        Passage statement = passage("a", 0, "The plant leaked.", own());
        Passage denial = passage("a", 1, "Mara Lindqvist denied the allegations.", denies("Mara Lindqvist"));
        List<EvidenceStance> stances = new EvidenceClassifier(
                        new Model(pair -> pair.evidence().contains("leaked") ? FOR : NEITHER),
                        new StatementReader(name -> false),
                        BEARING)
                .classify(
                        Claim.of("c", "The plant leaked."),
                        List.of(evidence(statement), evidence(denial)),
                        id -> new Publication("Gazette", null, null));
        assertThat(stances.get(1).stance()).isEqualTo(Stance.REFUTES);
        assertThat(stances.get(1).pointsTo()).isEqualTo(evidence(statement));
    }

    @Test
    void aSayingIsShownByTheSpeakersOwnWordsAndByNobodyElses() {
        List<EvidenceStance> stances = classify(
                "Mara Lindqvist said that the plant leaked.",
                FOR,
                passage("The plant leaked, Lindqvist said.", speech("named Mara Lindqvist")),
                passage("The plant leaked, Okoro said.", speech("named Ines Okoro")));
        assertThat(stances.get(0).stance()).isEqualTo(Stance.SUPPORTS);
        assertThat(stances.get(0).aboutSaying()).isTrue();
        assertThat(stances.get(1).stance()).isEqualTo(Stance.NEUTRAL);
        assertThat(stances.get(1).notes())
                .containsExactly("The claim is about what somebody said; these are not their words");
    }

    @Test
    void theModelIsNotAskedAboutAPassageThatSharesTooLittleWithTheClaim() {
        List<String> asked = new ArrayList<>();
        Evidence near = new Evidence(passage("a", 0, "The plant leaked.", own()), 1, 0.03, 0.2, 0.36);
        Evidence sharing = new Evidence(passage("b", 0, "A plant flowered.", own()), 2, 0.03, 0.36, 0.2);
        Evidence other = new Evidence(passage("c", 0, "A match was lost.", own()), 3, 0.03, 0.35, 0.35);

        List<EvidenceStance> stances = classify(asked, List.of(near, sharing, other));

        assertThat(asked).containsExactly("The plant leaked.", "A plant flowered.");
        assertThat(stances)
                .extracting(EvidenceStance::stance)
                .containsExactly(Stance.SUPPORTS, Stance.SUPPORTS, Stance.NEUTRAL);
        assertThat(stances.get(2).probability()).isEqualTo(1);
        assertThat(stances.get(2).notes())
                .containsExactly("Shares too little with the claim to weigh anything; the stance model was not asked");
    }

    @Test
    void aDenialOfWhatCameBeforeIsAskedAboutHoweverLittleItShares() {
        List<String> asked = new ArrayList<>();
        Passage denial = passage("a", 1, "Mara Lindqvist denied the allegations.", denies("Mara Lindqvist"));

        classify(asked, List.of(new Evidence(denial, 1, 0.03, 0, 0.1)));

        assertThat(asked).contains("Mara Lindqvist denied the allegations.");
    }

    private static List<EvidenceStance> classify(List<String> asked, List<Evidence> evidence) {
        Model model = new Model(pair -> {
            asked.add(pair.evidence());
            return FOR;
        });
        return new EvidenceClassifier(model, new StatementReader(name -> false), BEARING)
                .classify(Claim.of("c", "The plant leaked."), evidence, id -> new Publication("Gazette", null, null));
    }

    @Test
    void aClaimWithoutEvidenceHasNoStances() {
        assertThat(classify("The plant leaked.", AGAINST)).isEmpty();
    }

    private static List<EvidenceStance> classify(String claim, StanceProbabilities answer, Passage... passages) {
        List<Evidence> evidence = new ArrayList<>();
        Arrays.stream(passages).map(PassageFixture::evidence).forEach(evidence::add);
        return new EvidenceClassifier(new Model(pair -> answer), new StatementReader(name -> false), BEARING)
                .classify(Claim.of("c", claim), evidence, id -> new Publication("Gazette", null, null));
    }

    private record Model(Function<Pair, StanceProbabilities> answer) implements StanceModel {
        @Override
        public List<StanceProbabilities> classify(List<Pair> pairs) {
            return pairs.stream().map(answer).toList();
        }

        @Override
        public String fingerprint() {
            return "model";
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
