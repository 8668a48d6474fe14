package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.stance.PassageFixture.evidence;
import static org.factcheck.stance.PassageFixture.own;
import static org.factcheck.stance.PassageFixture.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.evidence.ReadOn;
import org.factcheck.passage.Passage;
import org.factcheck.passage.StatementReader;
import org.junit.jupiter.api.Test;

/** Sentences that say more when they are read on from the one before. */
class ReadingOnTest {

    private static final String CLAIM = "The flood in Osterby killed 55 people.";
    private static final String BEFORE = "The flood reached Osterby at night.";
    private static final String SENTENCE = "In all 55 people died.";
    private static final String BOTH = BEFORE + " " + SENTENCE;

    private final Map<String, StanceProbabilities> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void whatTwoSentencesSayTogetherIsHeldOfTheSecond() {
        answers.put(BOTH, new StanceProbabilities(0.8, 0.05, 0.15));

        EvidenceStance stance = classify(CLAIM, 0.8);

        assertThat(stance.stance()).isEqualTo(Stance.SUPPORTS);
        assertThat(stance.probability()).isEqualTo(0.8);
        assertThat(stance.evidence().passage().quote()).isEqualTo(SENTENCE);
        assertThat(stance.evidence().passage().reading()).isEqualTo(BOTH);
        assertThat(stance.evidence().coverage()).isEqualTo(0.8);
    }

    @Test
    void whatTheSentenceBeforeSaysAloneIsNoEvidenceOfTheSecond() {
        answers.put(BOTH, new StanceProbabilities(0.8, 0.05, 0.15));
        answers.put(BEFORE, new StanceProbabilities(0.85, 0.05, 0.1));

        EvidenceStance stance = classify(CLAIM, 0.8);

        assertThat(stance.stance()).isEqualTo(Stance.NEUTRAL);
        assertThat(stance.evidence().passage().reading()).isEqualTo(SENTENCE);
    }

    @Test
    void aSentenceThatSaysAsMuchByItselfIsReadByItself() {
        answers.put(SENTENCE, new StanceProbabilities(0.1, 0.8, 0.1));
        answers.put(BOTH, new StanceProbabilities(0.8, 0.05, 0.15));

        assertThat(classify(CLAIM, 0.8).stance()).isEqualTo(Stance.REFUTES);
    }

    @Test
    void aPassageOnSomethingElseAndAClaimAboutASayingAreNotReadOn() {
        classify(CLAIM, 0.2);
        assertThat(asked).containsExactly(SENTENCE);

        asked.clear();
        classify("Ada Berg said that the flood killed 55 people.", 0.8);
        assertThat(asked).containsExactly(SENTENCE);
    }

    @Test
    void aSentenceThatIsEvidenceItselfIsAskedAboutOnce() {
        Passage before = passage("a", 0, BEFORE, own());
        classify(CLAIM, List.of(evidence(before), readOn(before, 0.8)));

        assertThat(asked).containsExactly(BEFORE, SENTENCE, BOTH);
    }

    private EvidenceStance classify(String claim, double coverage) {
        return classify(claim, List.of(readOn(passage("a", 0, BEFORE, own()), coverage)))
                .get(0);
    }

    private List<EvidenceStance> classify(String claim, List<Evidence> evidence) {
        return new EvidenceClassifier(new Recorded(), new StatementReader(name -> false), new Bearing(0.35, 0.35))
                .classify(Claim.of("c", claim), evidence, id -> new Publication("Gazette", null, null));
    }

    private static Evidence readOn(Passage before, double coverage) {
        Passage passage = passage("a", 1, SENTENCE, own());
        Evidence both = new Evidence(passage.readAfter(before), 1, 0.03, coverage, 0.2);
        return new Evidence(passage, 1, 0.03, 0.2, 0.4, new ReadOn(before.reading(), both));
    }

    /** Answers what it was told to, else that a passage is neutral, and keeps what it was asked. */
    private final class Recorded implements StanceModel {

        @Override
        public List<StanceProbabilities> classify(List<Pair> pairs) {
            pairs.forEach(pair -> asked.add(pair.evidence()));
            return pairs.stream()
                    .map(pair -> answers.getOrDefault(pair.evidence(), new StanceProbabilities(0.05, 0.05, 0.9)))
                    .toList();
        }

        @Override
        public String fingerprint() {
            return "recorded";
        }

        @Override
        public void close() {}
    }
}
