package org.factcheck.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is denied where no clause says it. */
class DeniedDeedsTest {

    private final StatementReader reader = new StatementReader(name -> false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norland denies plans to close its northern ports | Norland plans to close its northern ports.",
                "Halden Port denied any intention to raise fees. | Halden Port plans to raise fees.",
                "Harbour Foods denied involvement in the sale. | Harbour Foods was involved in the sale.",
                "The company has denied having paid bribes to inspectors. | The company has paid bribes to inspectors.",
                "The company denied dumping waste in the lake, and called the report false."
                        + " | The company has been dumping waste in the lake.",
                "The minister denied knowledge of the letter. | The minister knew of the letter.",
                "The union denied responsibility for the delay. | The union was responsible for the delay."
            })
    void aDeniedDeedIsSaidAsIfItWereSo(String denial, String content) {
        Statement statement = reader.read(denial);

        assertThat(statement.speech().mode()).isEqualTo(Speech.Mode.DENIES);
        assertThat(statement.content()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"The mayor denied the charges.", "The mayor denied everything.", "The mayor denied being late."})
    void whatIsNoDeedOfTheSpeakerIsLeftAsItIs(String denial) {
        assertThat(reader.read(denial).content()).isEqualTo(denial);
    }
}
