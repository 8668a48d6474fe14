package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantitiesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void theQuantitiesOf(String text, List<String> expected) {
        List<Quantity> found = Quantities.of(text);
        assertThat(found.stream().map(QuantitiesTest::range).toList())
                .isEqualTo(expected.stream().map(line -> line.split(" ", 2)[0]).toList());
        for (int i = 0; i < expected.size(); i++) {
            String unit = expected.get(i).split(" ", 2)[1];
            assertThat(found.get(i).unit())
                    .containsAll(Quantities.of("They saw 7 " + unit).get(0).unit());
        }
    }

    static Stream<Arguments> table() throws IOException {
        try (InputStream in = QuantitiesTest.class.getResourceAsStream("/stance/quantities.txt")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return all
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(cells -> Arguments.of(cells[0], quantities(cells[1])))
                    .toList()
                    .stream();
        }
    }

    @Test
    void singularAndPluralAreOneUnit() {
        for (String pair : List.of(
                "metre metres",
                "drone drones",
                "house houses",
                "country countries",
                "bus buses",
                "class classes",
                "loss losses",
                "boat boats",
                "person people",
                "kilometre km",
                "percent %")) {
            String[] words = pair.split(" ");
            assertThat(one("7 " + words[0]).isOfUnit(one("7 " + words[1])))
                    .as(pair)
                    .isTrue();
        }
    }

    @Test
    void otherThingsAreOtherUnits() {
        for (String pair : List.of("boats boots", "men women", "dollars euros", "days years", "percent people")) {
            String[] words = pair.split(" ");
            assertThat(one("7 " + words[0]).isOfUnit(one("7 " + words[1])))
                    .as(pair)
                    .isFalse();
        }
    }

    @Test
    void aWordThatOnlySetsApartIsNoUnit() {
        assertThat(one("300 new houses").isOfUnit(one("5 new tanks"))).isFalse();
        assertThat(one("300 other houses").isOfUnit(one("5 other tanks"))).isFalse();
    }

    @Test
    void itIsShownAsItStandsInTheText() {
        assertThat(one("They counted 1,200 wooden boats.").words()).isEqualTo("1,200 wooden boats");
        assertThat(one("More than 300 people came").words()).isEqualTo("at least 300 people came");
        assertThat(one("It cost $40 million.").words()).isEqualTo("$40 million");
    }

    private static Quantity one(String text) {
        return Quantities.of(text).get(0);
    }

    private static String range(Quantity quantity) {
        return figure(quantity.low()) + ".." + figure(quantity.high());
    }

    private static String figure(double value) {
        double rounded = Math.rint(value * 1_000) / 1_000;
        return rounded == Math.rint(rounded) && !Double.isInfinite(rounded)
                ? String.format(Locale.ROOT, "%.0f", rounded)
                : String.valueOf(rounded);
    }

    private static List<String> quantities(String cell) {
        return cell.equals("none") ? List.of() : Arrays.asList(cell.split(";"));
    }
}
