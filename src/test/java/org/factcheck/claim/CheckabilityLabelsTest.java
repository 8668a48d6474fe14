package org.factcheck.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the rules against claims of many subjects that were labelled by hand, about half of them look worse than they are. */
class CheckabilityLabelsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private record Labelled(String text, Set<Concern> concerns) {
        Set<Concern> found() {
            return Checkability.of(Claim.of("c", text), DAY).stream()
                    .map(Doubt::concern)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Concern.class)));
        }
    }

    @Test
    void theSetIsLargeAndHalfOfItIsCheckable() throws IOException {
        List<Labelled> all = labelled();

        assertThat(all).hasSizeGreaterThanOrEqualTo(160);
        assertThat(all.stream().filter(each -> each.concerns().isEmpty()).count())
                .isBetween((long) (all.size() * 0.4), (long) (all.size() * 0.6));
    }

    @ParameterizedTest
    @EnumSource
    void precisionAndRecallOfEachRuleAreAtLeastNineTenths(Concern concern) throws IOException {
        List<String> hits = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> falseAlarms = new ArrayList<>();
        for (Labelled each : labelled()) {
            boolean wanted = each.concerns().contains(concern);
            boolean found = each.found().contains(concern);
            if (wanted && found) {
                hits.add(each.text());
            } else if (wanted) {
                missed.add(each.text());
            } else if (found) {
                falseAlarms.add(each.text());
            }
        }
        double precision = (double) hits.size() / (hits.size() + falseAlarms.size());
        double recall = (double) hits.size() / (hits.size() + missed.size());
        System.out.printf(
                "%s: precision %.2f, recall %.2f of %d%n", concern, precision, recall, hits.size() + missed.size());
        assertThat(precision).as("false alarms of %s: %s", concern, falseAlarms).isGreaterThanOrEqualTo(0.9);
        assertThat(recall).as("missed of %s: %s", concern, missed).isGreaterThanOrEqualTo(0.9);
    }

    private static List<Labelled> labelled() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CheckabilityLabelsTest.class.getResourceAsStream("/claim/checkability.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", 2))
                    .map(cells -> new Labelled(cells[1], concerns(cells[0])))
                    .toList();
        }
    }

    private static Set<Concern> concerns(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .filter(name -> !name.isEmpty())
                .map(Concern::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Concern.class)));
    }
}
