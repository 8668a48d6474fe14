package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.stance.PassageFixture.passage;

import java.util.Optional;
import org.factcheck.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumCheckTest {

    private static final StanceProbabilities SILENT = new StanceProbabilities(0.1, 0.2, 0.7);

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            The raids killed 42 people. | The first raid killed 12 people and the second killed 30 people. | claim: 42 people; source: 12 people + 30 people = 42
            The raids killed 42 people. | The first raid killed 12 people and the second 30. | claim: 42 people; source: 12 people + 30 = 42
            The two yards employ 1,500 workers in all. | Fifty workers came to the north yard, the south yard has 1,450 workers. | claim: 1,500 workers; source: Fifty workers came + 1,450 workers = 1500
            The two raids killed 42 people. | The first raid killed 12 people and the second killed 30 people. | claim: 42 people; source: 12 people + 30 people = 42
            The yard now has 9 boats. | The yard had 7 boats and bought 2 more boats. | claim: 9 boats; source: 7 boats + 2 = 9
            The yard has 5 boats left. | The yard had 7 boats and sold 2 boats. | claim: 5 boats; source: 7 boats − 2 boats = 5
            """)
    void partsThatMakeUpTheClaimedFigureBearItOut(String claim, String passage, String note) {
        StanceCheck.Correction correction = check(claim, passage, SILENT).orElseThrow();
        assertThat(correction.probabilities()).isEqualTo(new StanceProbabilities(0.7, 0.2, 0.1));
        assertThat(correction.note()).isEqualTo(note);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            The raids killed 45 people in total. | The first raid killed 12 people and the second killed 30 people.
            The yard now has 10 boats. | The yard had 7 boats and bought 2 more boats.
            The yard has 6 boats left. | The yard had 7 boats and sold 2 boats.
            """)
    void partsThatMakeUpAnotherTotalSpeakAgainstIt(String claim, String passage) {
        assertThat(check(claim, passage, SILENT).orElseThrow().probabilities())
                .isEqualTo(new StanceProbabilities(0.1, 0.7, 0.2));
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            The raids killed 45 people. | The first raid killed 12 people and the second killed 30 people.
            The raids killed 30 people in total. | The first raid killed 12 people and the second killed 30 people.
            The raids killed 42 people. | The raid killed 12 people and sank 30 boats.
            The raids killed 42 people. | The raid killed about 12 people and wounded about 30 people.
            The yard has 9 red boats in total. | The yard has 7 red boats and 2 blue boats.
            The yard now has 9 boats. | The yard had 7 boats, lost 2 boats and lent 2 boats.
            The raids killed people. | The first raid killed 12 people and the second killed 30 people.
            """)
    void whatCannotBeAddedUpIsLeftToTheModel(String claim, String passage) {
        assertThat(check(claim, passage, SILENT)).isEmpty();
    }

    @Test
    void aSumIsExactUnlessTheClaimGivesARoundFigure() {
        String passage = "The north yard built 12,304 boats and the south yard built 7,669 boats.";
        assertThat(check("The yards built 20,000 boats in total.", passage, SILENT)
                        .orElseThrow()
                        .probabilities()
                        .likeliest())
                .isEqualTo(Stance.SUPPORTS);
        assertThat(check("The yards built 19,975 boats in total.", passage, SILENT)
                        .orElseThrow()
                        .probabilities()
                        .likeliest())
                .isEqualTo(Stance.REFUTES);
    }

    private static Optional<StanceCheck.Correction> check(
            String claim, String passage, StanceProbabilities probabilities) {
        return new SumCheck().check(Claim.of("c", claim), passage(passage), null, probabilities);
    }
}
