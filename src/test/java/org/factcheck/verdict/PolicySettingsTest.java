package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.factcheck.article.Reliability;
import org.junit.jupiter.api.Test;

class PolicySettingsTest {

    private static final PolicySettings DEFAULTS = PolicySettings.defaults();

    @Test
    void aBetterGradeNeverWeighsLessThanAWorseOne() {
        assertThat(DEFAULTS.reliabilityWeights())
                .containsExactly(
                        Map.entry(Reliability.A, 1.0),
                        Map.entry(Reliability.B, 0.9),
                        Map.entry(Reliability.C, 0.75),
                        Map.entry(Reliability.D, 0.5),
                        Map.entry(Reliability.E, 0.25),
                        Map.entry(Reliability.F, 0.5));
        assertThat(DEFAULTS.weightOf(Reliability.C)).isEqualTo(0.75);
    }

    @Test
    void bothEndsOfARangeAreAllowed() {
        assertThat(with(0, 1, DEFAULTS.reliabilityWeights()).supportThreshold()).isZero();
        assertThat(with(1, 100_000, DEFAULTS.reliabilityWeights()).staleAfterDays())
                .isEqualTo(100_000);
    }

    @Test
    void aThresholdOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> with(1.01, 365, DEFAULTS.reliabilityWeights()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("supportThreshold is 1.01, but must be from 0 to 1.");
        assertThatThrownBy(() -> with(Double.NaN, 365, DEFAULTS.reliabilityWeights()))
                .hasMessage("supportThreshold is NaN, but must be from 0 to 1.");
        assertThatThrownBy(() -> with(0.6, 0, DEFAULTS.reliabilityWeights()))
                .hasMessage("staleAfterDays is 0, but must be from 1 to 100000.");
    }

    @Test
    void everyGradeNeedsAWeightOverZero() {
        Map<Reliability, Double> weights = new EnumMap<>(DEFAULTS.reliabilityWeights());
        weights.put(Reliability.E, 0.0);
        assertThatThrownBy(() -> with(0.6, 365, weights))
                .hasMessage("The reliability weight of E is 0.0, but must be over 0 and at most 1.");
        weights.remove(Reliability.E);
        assertThatThrownBy(() -> with(0.6, 365, weights))
                .hasMessage("reliabilityWeights has none for E, but every grade needs one.");
    }

    @Test
    void laterChangesOfTheGivenWeightsDoNotReachTheSettings() {
        Map<Reliability, Double> weights = new EnumMap<>(DEFAULTS.reliabilityWeights());
        PolicySettings settings = with(0.6, 365, weights);
        weights.put(Reliability.A, 0.1);
        assertThat(settings.weightOf(Reliability.A)).isEqualTo(1.0);
        assertThatThrownBy(() -> settings.reliabilityWeights().put(Reliability.A, 0.1))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static PolicySettings with(double supportThreshold, int staleAfterDays, Map<Reliability, Double> weights) {
        return new PolicySettings(
                supportThreshold, 0.7, 0.35, 0.2, 0.35, 0.6, staleAfterDays, 365, 7, 0.5, 0.7, weights);
    }
}
