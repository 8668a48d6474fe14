package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StanceProbabilitiesTest {

    @Test
    void eachIsRoundedToFourDecimals() {
        StanceProbabilities rounded = new StanceProbabilities(0.123449, 0.123451, 0.7531);
        assertThat(rounded).isEqualTo(new StanceProbabilities(0.1234, 0.1235, 0.7531));
        assertThat(rounded.supports()).isEqualTo(0.1234);
        assertThat(rounded.refutes()).isEqualTo(0.1235);
    }

    @Test
    void theMostProbableStanceIsTheLikeliest() {
        assertThat(new StanceProbabilities(0.5, 0.3, 0.2).likeliest()).isEqualTo(Stance.SUPPORTS);
        assertThat(new StanceProbabilities(0.3, 0.5, 0.2).likeliest()).isEqualTo(Stance.REFUTES);
        assertThat(new StanceProbabilities(0.2, 0.3, 0.5).likeliest()).isEqualTo(Stance.NEUTRAL);
    }

    @Test
    void ofEqualsTheMoreCautiousIsTheLikeliest() {
        assertThat(new StanceProbabilities(0.4, 0.4, 0.2).likeliest()).isEqualTo(Stance.REFUTES);
        assertThat(new StanceProbabilities(0.4, 0.2, 0.4).likeliest()).isEqualTo(Stance.NEUTRAL);
        assertThat(new StanceProbabilities(0.2, 0.4, 0.4).likeliest()).isEqualTo(Stance.NEUTRAL);
        assertThat(new StanceProbabilities(1.0 / 3, 1.0 / 3, 1.0 / 3).likeliest())
                .isEqualTo(Stance.NEUTRAL);
    }

    @Test
    void aDifferenceBehindTheFourthDecimalIsNone() {
        assertThat(new StanceProbabilities(0.40004, 0.40001, 0.2).likeliest()).isEqualTo(Stance.REFUTES);
    }

    @Test
    void everyStanceHasItsProbability() {
        StanceProbabilities probabilities = new StanceProbabilities(0.5, 0.3, 0.2);
        assertThat(probabilities.of(Stance.SUPPORTS)).isEqualTo(0.5);
        assertThat(probabilities.of(Stance.REFUTES)).isEqualTo(0.3);
        assertThat(probabilities.of(Stance.NEUTRAL)).isEqualTo(0.2);
    }

    @Test
    void whatIsNoProbabilityIsRefusedAndNeverTakenForAStance() {
        assertThatThrownBy(() -> new StanceProbabilities(Double.NaN, Double.NaN, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Probabilities lie between 0 and 1, unlike NaN, NaN, NaN.");
        assertThatThrownBy(() -> new StanceProbabilities(1.2, -0.1, -0.1))
                .hasMessage("Probabilities lie between 0 and 1, unlike 1.2, -0.1, -0.1.");
    }
}
