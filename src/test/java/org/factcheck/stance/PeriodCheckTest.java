package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.stance.PassageFixture.passage;

import java.time.LocalDate;
import java.util.Optional;
import org.factcheck.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodCheckTest {

    private static final StanceProbabilities AGAINST = new StanceProbabilities(0.1, 0.8, 0.1);
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 9, 9);

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            In September 2026 rents rose by 3.5 percent. | Rents rose by 3.7 percent in August.
            In September 2026 rents rose by 3.5 percent. | Rents rose by 3.7 percent in August 2026, after 3.1 in July.
            In 2023 the mill lost 15 million crowns.     | In 2025 it lost 37 million crowns.
            The mill made 400 looms in 2019.             | The mill made 310 looms in 2021.
            """)
    void aFigureForAnotherMonthOrYearSaysNothingOfTheClaims(String claim, String passage) {
        assertThat(check(claim, passage, AGAINST).map(StanceCheck.Correction::probabilities))
                .contains(new StanceProbabilities(0, 0, 1));
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            In August 2026 rents rose by 3.5 percent.    | Rents rose by 3.7 percent in August.
            In 2023 the mill lost 15 million crowns.     | In 2023 it lost 37 million crowns, in 2024 none.
            In 2023 the mill lost 15 million crowns.     | It lost 37 million crowns.
            The mill lost 15 million crowns.             | In 2025 it lost 37 million crowns.
            The mill burned down in 2019.                | The mill burned down in 2021.
            He was 5 years old in 1905.                  | In 1908 he was 2 years old.
            On 3 May 2026 it made 400 looms.             | On 4 May 2026 it made 310 looms.
            In 2019 it made 400 looms.                   | In 2021 it paid 310 crowns.
            """)
    void oneTimeAnEventOrAnotherThingIsLeftToTheModel(String claim, String passage) {
        assertThat(check(claim, passage, AGAINST)).isEmpty();
    }

    @Test
    void onlyAContradictionIsCorrectedAndTheAnalystIsToldWhy() {
        String claim = "In 2023 the mill lost 15 million crowns.";
        String passage = "In 2025 it lost 37 million crowns.";
        assertThat(check(claim, passage, new StanceProbabilities(0.8, 0.1, 0.1)))
                .isEmpty();
        assertThat(check(claim, passage, AGAINST).map(StanceCheck.Correction::note))
                .contains("claim: a figure for 2023; source: for 2025");
    }

    private static Optional<StanceCheck.Correction> check(String claim, String passage, StanceProbabilities answer) {
        return new PeriodCheck().check(Claim.of("c", claim), passage(passage), PUBLISHED, answer);
    }
}
