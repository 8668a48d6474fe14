package org.factcheck.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.factcheck.passage.TimeRule.Needs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRuleTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            It fell.                  | ''
            it may march on           | ''
            It fell in May.           | MONTH_NAMED
            It fell in 1987.          | YEAR_NAMED DIGIT
            It fell on the 3rd.       | DIGIT
            It fell on MONDAY.        | WEEKDAY_NAMED NEAR
            It fell TONIGHT.          | NEAR
            It fell last week.        | UNIT PAST
            It fell a YEAR earlier.   | UNIT AGO
            It fell the next morning. | FOLLOWING
            """)
    void oneLookTellsWhichRulesATextMayFit(String text, String met) {
        assertThat(Needs.metBy(text))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(met.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(Needs::valueOf)
                        .toList());
    }
}
