package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceGroundTest {

    private static final List<OriginWeight> NOBODY = List.of();

    @Test
    void oneOriginGivesItsWeight() {
        assertThat(of(Verdict.SUPPORTED, origins(0.8), NOBODY)).isEqualTo(0.8);
        assertThat(of(Verdict.REFUTED, NOBODY, origins(0.8))).isEqualTo(0.8);
    }

    @Test
    void oneOfSeveralOriginsIsRightUnlessAllAreWrong() {
        // 1 - 0.2 * 0.5 * 0.9
        assertThat(of(Verdict.SUPPORTED, origins(0.8, 0.5, 0.1), NOBODY)).isEqualTo(0.91);
        assertThat(of(Verdict.SUPPORTED, origins(1.0, 0.5), NOBODY)).isEqualTo(1);
    }

    @Test
    void theOtherSideTakesItsShareOfTheWeight() {
        // (1 - 0.2 * 0.5) * 1.3 / (1.3 + 0.2)
        assertThat(of(Verdict.SUPPORTED, origins(0.8, 0.5), origins(0.2))).isEqualTo(0.78);
        assertThat(of(Verdict.REFUTED, origins(0.2), origins(0.8, 0.5))).isEqualTo(0.78);
    }

    @Test
    void aConflictIsAsSureAsItsWeakerSide() {
        assertThat(of(Verdict.CONFLICTING, origins(0.8, 0.5), origins(0.6))).isEqualTo(0.6);
        assertThat(of(Verdict.CONFLICTING, origins(0.3), origins(0.6))).isEqualTo(0.3);
    }

    @Test
    void whereNothingDecidesItIsWhatCameNearestToIt() {
        assertThat(of(Verdict.NOT_ENOUGH_EVIDENCE, NOBODY, NOBODY)).isZero();
        assertThat(of(Verdict.NOT_ENOUGH_EVIDENCE, origins(0.15), origins(0.1))).isEqualTo(0.15);
    }

    @Test
    void itIsRoundedToFourDecimals() {
        // (1 - 0.67 * 0.67) * 0.66 / 0.88 = 0.41332…
        assertThat(of(Verdict.SUPPORTED, origins(0.33, 0.33), origins(0.22))).isEqualTo(0.4133);
    }

    private static double of(Verdict verdict, List<OriginWeight> supporting, List<OriginWeight> contradicting) {
        return ConfidenceGround.of(verdict, new Balance(supporting, contradicting), List.of())
                .strength();
    }

    private static List<OriginWeight> origins(double... weights) {
        return Arrays.stream(weights)
                .mapToObj(weight -> new OriginWeight("Outlet " + weight, weight, false, false, List.of("a")))
                .toList();
    }
}
