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
                "The union denied responsibility for the delay. | The union was responsible for the delay.",
                "The mayor ruled out a ban on fireworks. | There will be a ban on fireworks.",
                "The club has ruled out any sale of the ground, and said so twice. | There will be a sale of the ground.",
                "Halden Port rules out raising fees. | Halden Port plans on raising fees.",
                "The minister ruled out that the bridge would close. | The bridge would close."
            })
    void aDeniedDeedIsSaidAsIfItWereSo(String denial, String content) {
        Statement statement = reader.read(denial);

        assertThat(statement.speech().mode()).isEqualTo(Speech.Mode.DENIES);
        assertThat(statement.content()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor ruled out the plan.",
                "The mayor denied the charges.",
                "The mayor denied everything.",
                "The mayor denied being late."
            })
    void whatIsNoDeedOfTheSpeakerIsLeftAsItIs(String denial) {
        assertThat(reader.read(denial).content()).isEqualTo(denial);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor did not rule out a ban on fireworks.",
                "The mayor cannot rule out a ban on fireworks.",
                "A ban on fireworks was ruled out.",
                "The injured keeper has been ruled out for the season."
            })
    void whatIsNotRuledOutBySomebodyIsNoDenial(String sentence) {
        assertThat(reader.read(sentence).speech().mode()).isNotEqualTo(Speech.Mode.DENIES);
    }
}
