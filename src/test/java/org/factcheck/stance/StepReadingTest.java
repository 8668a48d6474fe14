package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepReadingTest {

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            The staff grew by 20 people.     | The staff grew from 40 to 60 people.           | The staff grew by 20 people.
            The staff grew by 20 people.     | The staff grew from 40 people to 60.           | The staff grew by 20 people.
            The staff grew by 30 people.     | The staff grew from 40 to 60 people in May.    | The staff grew by 20 people in May.
            The staff grew by 50 percent.    | The staff grew from 40 to 60 people.           | The staff grew by 50 percent.
            Pay rose by 0.60 crowns an hour. | It will raise pay from 12.40 to 13.00 crowns.  | It will raise pay by 0.6 crowns.
            The fee rose by five dollars.    | The fee went up from $20 to $25 on Monday.     | The fee went up by $5 on Monday.
            It fell by two percentage points. | It dropped from 7.5 percent to 5.5 percent.   | It dropped by 2 percentage points.
            Approval fell by three percentage points. | It slipped from 41 to 38 percent within a month. | It slipped by 3 percentage points within a month.
            It fell by 0.2 percentage points. | It fell to 5.4 percent in May from 5.6 percent in April. | It fell by 0.2 percentage points in May from April.
            It fell by a quarter of its size. | The flock shrank from 400 to 300 sheep.       | The flock shrank by 25 percent.
            The bill rose by $2 million.     | The bill rose to $12 million from $10 million. | The bill rose by $2000000.
            """)
    void aChangeIsReadAsTheStepThatTheClaimSpeaksOf(String claim, String passage, String reading) {
        assertThat(StepReading.of(claim, passage)).isEqualTo(reading);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            The staff grew to 60 people.       | The staff grew from 40 to 60 people.
            The staff was about 40 people.     | The staff grew from 40 to 60 people.
            The staff grew by 20 people.       | The staff of from 40 to 60 people met.
            The staff grew by 20 people.       | The staff grew by 20 people.
            The staff grew.                    | The staff grew from 40 to 60 people.
            The shop sold 20 boats.            | The staff grew from 40 to 60 people.
            It rose by 20 percent.             | The staff grew from 40 to 60 people.
            The shift was cut by 2 hours.      | The staff grew. It opens from 5 to 7 people.
            """)
    void whereTheClaimSpeaksOfNoStepThePassageStaysAsItIs(String claim, String passage) {
        assertThat(StepReading.of(claim, passage)).isEqualTo(passage);
    }
}
