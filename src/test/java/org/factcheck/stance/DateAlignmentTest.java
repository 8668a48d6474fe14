package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateAlignmentTest {

    private static final LocalDate FRIDAY = LocalDate.of(2022, 3, 25);

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            The bank raised its rate on 24 March 2022. | It was on Thursday that the bank raised it. | The bank raised its rate on Thursday.
            On 24 March 2022 the bank raised its rate. | The bank raised its rate yesterday.         | Yesterday the bank raised its rate.
            Two days ago the bank raised its rate.     | On Wednesday the bank raised its rate.      | On Wednesday the bank raised its rate.
            It fell in March 2022.                     | On Thursday it fell.                        | It fell on Thursday.
            It fell in March 2022.                     | Thursday it fell.                           | It fell Thursday.
            It fell yesterday and sank in April 2022.  | It fell on Thursday.                        | It fell on Thursday and sank in April 2022.
            """)
    void aDayIsWrittenAsThePassageWritesIt(String claim, String passage, String aligned) {
        assertThat(DateAlignment.of(claim, FRIDAY, passage, FRIDAY)).isEqualTo(aligned);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            It fell on 24 March 2022.     | It fell on Tuesday.
            It fell on 24 March 2022.     | It fell in March.
            It fell on 24 March 2022.     | The mayor said on Thursday that it fell.
            It fell on 24 March 2022.     | He told the council late on Thursday that it fell.
            It fell on 24 March 2022.     | LINDHOLM, March 24 (Agency) - It fell.
            It fell on 24 March 2022.     | It has been closed since Thursday.
            It has been closed since 24 March 2022. | It fell on Thursday.
            It fell on 24 March 2022.     | Thursday's meeting was short.
            It fell on 24 March 2022.     | It fell on 24 March 2022.
            It fell.                      | It fell on Thursday.
            """)
    void anotherDayABoundTheDayOfASayingAndTheSameWordsAreLeft(String claim, String passage) {
        assertThat(DateAlignment.of(claim, FRIDAY, passage, FRIDAY)).isEqualTo(claim);
    }

    @Test
    void whatLeansOnADayThatIsNotKnownIsLeft() {
        assertThat(DateAlignment.of("It fell on 24 March 2022.", null, "It fell on Thursday.", null))
                .isEqualTo("It fell on 24 March 2022.");
    }
}
