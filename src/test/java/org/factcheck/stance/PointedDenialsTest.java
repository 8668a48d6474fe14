package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.stance.PassageFixture.denies;
import static org.factcheck.stance.PassageFixture.evidence;
import static org.factcheck.stance.PassageFixture.own;
import static org.factcheck.stance.PassageFixture.passage;

import java.util.List;
import org.factcheck.passage.Speech;
import org.factcheck.passage.Statement;
import org.junit.jupiter.api.Test;

class PointedDenialsTest {

    private static final Statement CLAIM = new Statement(own(), "The plant leaked");
    private static final String DENIAL = "Mara Lindqvist denied the allegations.";

    @Test
    void aDenialThatPointsBackSpeaksAgainstWhatTheSupportingPassageBeforeSays() {
        EvidenceStance statement = stance("plant", 2, "The plant leaked.", own(), Stance.SUPPORTS, 0.9);
        EvidenceStance denial = stance("plant", 4, DENIAL, denies("Mara Lindqvist"), Stance.NEUTRAL, 0.7);
        List<EvidenceStance> held = PointedDenials.applyTo(List.of(denial, statement), CLAIM);
        assertThat(held.get(1)).isEqualTo(statement);
        assertThat(held.get(0).stance()).isEqualTo(Stance.REFUTES);
        assertThat(held.get(0).probability()).isEqualTo(0.9);
        assertThat(held.get(0).denial()).isTrue();
        assertThat(held.get(0).pointsTo()).isEqualTo(statement.evidence());
        assertThat(held.get(0).bearing()).isEqualTo(statement.evidence());
        assertThat(held.get(0).probabilities()).isEqualTo(denial.probabilities());
        assertThat(held.get(0).notes()).containsExactly("A denial that points back to the passage at offset 2000");
    }

    @Test
    void ofTwoItDeniesTheSurerAndOfEqualsTheNearer() {
        EvidenceStance denial = stance("plant", 4, DENIAL, denies("Mara Lindqvist"), Stance.NEUTRAL, 0.7);
        EvidenceStance far = stance("plant", 1, "The plant leaked.", own(), Stance.SUPPORTS, 0.9);
        EvidenceStance near = stance("plant", 3, "It leaked.", own(), Stance.SUPPORTS, 0.9);
        EvidenceStance unsure = stance("plant", 3, "It leaked.", own(), Stance.SUPPORTS, 0.6);
        assertThat(PointedDenials.applyTo(List.of(far, near, denial), CLAIM)
                        .get(2)
                        .pointsTo())
                .isEqualTo(near.evidence());
        assertThat(PointedDenials.applyTo(List.of(far, unsure, denial), CLAIM)
                        .get(2)
                        .pointsTo())
                .isEqualTo(far.evidence());
    }

    @Test
    void whatDoesNotStandJustBeforeItIsNotWhatItDenies() {
        EvidenceStance denial = stance("plant", 5, DENIAL, denies("Mara Lindqvist"), Stance.NEUTRAL, 0.7);
        for (EvidenceStance other : List.of(
                stance("plant", 0, "The plant leaked.", own(), Stance.SUPPORTS, 0.9),
                stance("plant", 6, "The plant leaked.", own(), Stance.SUPPORTS, 0.9),
                stance("quarry", 4, "The plant leaked.", own(), Stance.SUPPORTS, 0.9),
                stance("plant", 4, "The plant leaked.", own(), Stance.NEUTRAL, 0.9),
                stance("plant", 4, "Okoro denied it was dry.", denies("Okoro"), Stance.SUPPORTS, 0.9))) {
            assertThat(PointedDenials.applyTo(List.of(other, denial), CLAIM)).containsExactly(other, denial);
        }
    }

    @Test
    void fourPassagesBackIsStillBefore() {
        EvidenceStance statement = stance("plant", 1, "The plant leaked.", own(), Stance.SUPPORTS, 0.9);
        EvidenceStance denial = stance("plant", 5, DENIAL, denies("Mara Lindqvist"), Stance.NEUTRAL, 0.7);
        assertThat(PointedDenials.applyTo(List.of(statement, denial), CLAIM)
                        .get(1)
                        .stance())
                .isEqualTo(Stance.REFUTES);
    }

    @Test
    void aDenialThatSpeaksAgainstTheClaimByItselfStaysAsItIs() {
        EvidenceStance statement = stance("plant", 3, "The plant leaked.", own(), Stance.SUPPORTS, 0.9);
        EvidenceStance denial = stance("plant", 4, DENIAL, denies("Mara Lindqvist"), Stance.REFUTES, 0.95);
        assertThat(PointedDenials.applyTo(List.of(statement, denial), CLAIM)).containsExactly(statement, denial);
    }

    @Test
    void aClaimAboutASayingIsNotTouched() {
        EvidenceStance statement = stance("plant", 3, "The plant leaked.", own(), Stance.SUPPORTS, 0.9);
        EvidenceStance denial = stance("plant", 4, DENIAL, denies("Mara Lindqvist"), Stance.NEUTRAL, 0.7);
        Statement saying = new Statement(new Speech.Named("Okoro", Speech.Mode.ASSERTS), "The plant leaked");
        assertThat(PointedDenials.applyTo(List.of(statement, denial), saying)).containsExactly(statement, denial);
    }

    private static EvidenceStance stance(
            String article, int index, String text, Speech speech, Stance stance, double probability) {
        return new EvidenceStance(
                evidence(passage(article, index, text, speech)),
                new StanceProbabilities(0.2, 0.1, 0.7),
                stance,
                probability,
                false,
                false,
                null,
                List.of());
    }
}
