package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceTest {

    private static final OriginWeight COURIER = new OriginWeight("Courier", 0.7, false, false, List.of("a"));
    private static final OriginWeight OKORO = new OriginWeight("Ines Okoro", 0.3, true, false, List.of("b"));
    private static final OriginWeight KORVAN = new OriginWeight("Korvan", 0.4, true, true, List.of("c"));

    @Test
    void aSideWeighsTheSumOfItsOrigins() {
        Balance balance = new Balance(List.of(COURIER, OKORO), List.of(KORVAN));
        assertThat(balance.support()).isEqualTo(1.0);
        assertThat(balance.contradiction()).isEqualTo(0.4);
        assertThat(balance.heavier()).isEqualTo(1.0);
        assertThat(balance.lighter()).isEqualTo(0.4);
    }

    @Test
    void sumsAreRoundedToFourDecimals() {
        assertThat(new Balance(testimony(0.1, 0.2), List.of()).support()).isEqualTo(0.3);
    }

    @Test
    void anOriginCanBeLeftOut() {
        Balance balance = new Balance(List.of(COURIER, OKORO), List.of(KORVAN));
        assertThat(balance.without("Courier")).isEqualTo(new Balance(List.of(OKORO), List.of(KORVAN)));
        assertThat(balance.without("Korvan")).isEqualTo(new Balance(List.of(COURIER, OKORO), List.of()));
        assertThat(balance.without("nobody")).isEqualTo(balance);
    }

    @Test
    void itIsDeniedWhereAnOriginAgainstItDenies() {
        assertThat(new Balance(List.of(COURIER), List.of(KORVAN)).isDenied()).isTrue();
        assertThat(new Balance(List.of(KORVAN), List.of(COURIER)).isDenied()).isFalse();
    }

    @Test
    void halfOfTheWeightMakesItTestimony() {
        assertThat(new Balance(List.of(COURIER, OKORO), List.of()).restsOnTestimony())
                .isFalse();
        assertThat(new Balance(List.of(OKORO), List.of()).restsOnTestimony()).isTrue();
        OriginWeight seen = new OriginWeight("Gazette", 0.8, false, false, List.of("d"));
        // 0.7 + 0.1 is a little less than 0.8 in binary.
        List<OriginWeight> half = new ArrayList<>(testimony(0.7, 0.1));
        half.add(seen);
        assertThat(new Balance(half, List.of()).restsOnTestimony()).isTrue();
    }

    private static List<OriginWeight> testimony(double... weights) {
        return Arrays.stream(weights)
                .mapToObj(weight -> new OriginWeight("Witness " + weight, weight, true, false, List.of("a")))
                .toList();
    }
}
