package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureAlignmentTest {

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Close to 150,000 people had no work. | About 148,000 people were out of work. | About 148,000 people had no work.
            The town lost 54% of its boats.      | It lost 54 percent of its boats.       | The town lost 54 percent of its boats.
            The pipe runs for 5 miles.           | The pipe runs for 8 km.                | The pipe runs for 8 km.
            Ida won less than a minute ahead.    | Ida won in two hours, 39 seconds ahead. | Ida won 39 seconds ahead.
            A third of the boats sank.           | 33 percent of the boats sank.          | 33 percent of the boats sank.
            It cost $5bn.                        | It cost 5 billion dollars.             | It cost 5 billion dollars.
            12 boats and 30 trucks burned.       | Twelve boats burned, 30 trucks too.    | Twelve boats and 30 trucks burned.
            """)
    void figuresThatAgreeAreWrittenAsThePassageWritesThem(String claim, String passage, String aligned) {
        assertThat(FigureAlignment.of(claim, passage)).contains(new FigureAlignment(aligned, List.of()));
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            10,000 boats sank. | 1,000 boats sank.      | 1,000 boats sank.      | claim: 10,000 boats sank; source: 1,000 boats sank
            It cost $40m.      | It cost at least $90m. | It cost at least $90m. | claim: $40m; source: at least $90m
            It took two days.  | It took 90 hours.      | It took 90 hours.      | claim: two days; source: 90 hours
            """)
    void figuresThatDifferAreToldBesideTheAlignedClaim(String claim, String passage, String aligned, String note) {
        assertThat(FigureAlignment.of(claim, passage)).contains(new FigureAlignment(aligned, List.of(note)));
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            12 boats sank.           | 12 boats sank.
            12 boats sank.           | 12 boats and 30 boats more were hit.
            Some boats sank.         | 12 boats sank.
            12 boats sank.           | Some boats sank.
            12 boats sank.           | 12 trucks burned.
            13 boats sank.           | 12 boats sank and 30 boats sailed.
            It is 8,568 metres high. | It is 8,586 metres high.
            42 boats sank.           | 12 boats sank on Monday and 30 boats on Tuesday.
            20 boats sailed.         | The fleet has grown to 20 from 12 boats.
            """)
    void figuresWithoutOneCounterpartInOtherWordsAreLeft(String claim, String passage) {
        assertThat(FigureAlignment.of(claim, passage)).isEmpty();
    }

    @Test
    void severalFiguresAreAlignedAtOnce() {
        assertThat(FigureAlignment.of(
                        "Of 1,000 sailors 20% drowned in two days.",
                        "Of 900 sailors 20 percent drowned within 48 hours."))
                .contains(new FigureAlignment(
                        "Of 900 sailors 20 percent drowned in 48 hours.",
                        List.of("claim: 1,000 sailors; source: 900 sailors")));
    }
}
