package org.factcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge was closed on Monday.          | The bridge was not closed on Monday.",
                "The bridge was not closed on Monday.      | The bridge was closed on Monday.",
                "Ferries don't run at night.               | Ferries do run at night.",
                "The council won’t pay.                    | The council will pay.",
                "The mayor cannot be removed.              | The mayor can be removed.",
                "No passenger was hurt.                    | passenger was hurt.",
                "The yard never paid a fine.               | The yard paid a fine.",
                "The yard has never had to pay.            | The yard has had to pay.",
                "Prices rose by 4 percent.                 | It is not true that Prices rose by 4 percent.",
            })
    void aStatementBecomesItsOpposite(String statement, String opposite) {
        assertThat(Negation.of(statement)).isEqualTo(opposite);
    }
}
