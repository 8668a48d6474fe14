package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.stance.PassageFixture.denies;
import static org.factcheck.stance.PassageFixture.own;
import static org.factcheck.stance.PassageFixture.passage;

import java.time.LocalDate;
import java.util.Optional;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private static final StanceProbabilities FOR = new StanceProbabilities(0.8, 0.15, 0.05);
    private static final StanceProbabilities AGAINST = new StanceProbabilities(0.15, 0.8, 0.05);
    private static final StanceProbabilities TURNED = AGAINST;

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            10,000 boats sailed          | 1,000 boats sailed                  | claim: 10,000 boats sailed; source: 1,000 boats sailed
            85 people came               | Between 60 and 70 people came       | claim: 85 people came; source: Between 60 and 70 people came
            300 boats sailed             | Dozens of boats sailed              | claim: 300 boats sailed; source: Dozens of boats
            The bridge cost $40 million. | The bridge cost 90 million dollars. | claim: $40 million; source: 90 million dollars
            Turnout was 54%.             | Turnout was 45 percent.             | claim: 54%; source: 45 percent
            Half of the boats sailed.    | 30 percent of the boats sailed.     | claim: Half; source: 30 percent
            The pipe runs for 5 miles.   | The pipe runs for 80 km.            | claim: 5 miles; source: 80 km
            It lasts for 20,000 cycles.  | It lasted over 2,000 cycles.        | claim: 20,000 cycles; source: at least 2,000 cycles
            A film of 4 micrometres      | A film of 40 nanometres             | claim: 4 micrometres; source: 40 nanometres
            """)
    void anotherFigureForTheSameThingSpeaksAgainstTheClaim(String claim, String passage, String note) {
        Optional<StanceCheck.Correction> correction = check(new QuantityCheck(), claim, passage(passage), FOR);
        assertThat(correction).map(StanceCheck.Correction::probabilities).contains(TURNED);
        assertThat(correction.orElseThrow().note()).startsWith(note);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            85 people came             | Between 80 and 90 people came
            Between 80 and 90 people came | 85 people came
            80 people came             | Between 80 and 90 people came
            300 boats sailed           | Hundreds of boats sailed
            300 boats sailed           | More than 200 boats sailed
            7 boats sailed             | More than one boat sailed
            More than 20 boats sailed  | 200 boats sailed
            A film of 0.04 micrometres | A film of 40 nanometres
            It holds 500 millilitres   | It holds half a litre
            About 300 boats sailed     | 310 boats sailed
            10,000 boats sailed        | 9,980 boats sailed
            10,000 boats sailed        | 1,000 trucks left
            10,000 boats sailed        | Many boats sailed
            Many boats sailed          | 1,000 boats sailed
            300 boats sailed           | 300 boats sailed and 20 boats stayed
            The bridge cost $40 million | The bridge cost 37 million euros
            300 new houses were built  | 5 new schools were built
            20 boats sailed            | The fleet has grown to 20 from 12 boats
            42 boats sailed            | In May the port lost 12 boats, and 30 boats in June
            5,000 boats sailed         | Thousands of boats sailed
            A third of the boats sailed | 33 percent of the boats sailed
            It took 48 hours           | It took two days
            The pipe runs for 5 miles  | The pipe runs for 8 km
            The staff grew by 20 people | The staff grew from 40 to 60 people
            It rose by 5 percentage points | It rose by 12 percent
            """)
    void aFigureThatCanBeMeantOrIsOfSomethingElseIsLeftToTheModel(String claim, String passage) {
        assertThat(check(new QuantityCheck(), claim, passage(passage), FOR)).isEmpty();
    }

    @Test
    void figuresAndDaysAreComparedOnlyWhereTheModelSeesSupport() {
        assertThat(check(new QuantityCheck(), "300 boats sailed", passage("20 boats sailed"), AGAINST))
                .isEmpty();
        assertThat(check(new DateCheck(), "It fell on 24 May", passage("It fell on 24 March"), AGAINST))
                .isEmpty();
    }

    @Test
    void theDayOfTheClaimAnchorsItsOwnExpressionsOfTime() {
        Claim claim = new Claim("c", "It fell yesterday", LocalDate.of(2022, 3, 25), null, null, null, null, null, 1);

        assertThat(new DateCheck().check(claim, passage("It fell on 24 March 2022"), null, FOR))
                .isEmpty();
        assertThat(new DateCheck().check(claim, passage("It fell on 20 March 2022"), null, FOR))
                .contains(new StanceCheck.Correction(TURNED, "claim: yesterday; source: 20 March 2022"));
        assertThat(check(new DateCheck(), "It fell yesterday", passage("It fell on 20 March 2022"), FOR))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            It fell on 24 March 2022 | It fell on Tuesday.                              | claim: 24 March 2022; source: Tuesday
            It fell on 24 March 2022 | The mayor said on Thursday that it fell on Tuesday | nothing
            It fell on 24 March 2022 | The mayor said on Tuesday that it had fallen.    | nothing
            It fell on 22 March 2022 | It fell on Tuesday.                              | nothing
            It fell on 24 March 2022 | LINDHOLM, March 25 (Agency) - It fell on Tuesday. | claim: 24 March 2022; source: March 25
            """)
    void theDayOfTheArticleTellsWhichTuesdayIsMeant(String claim, String passage, String note) {
        LocalDate friday = LocalDate.of(2022, 3, 25);
        Optional<String> held = new DateCheck()
                .check(Claim.of("c", claim), passage(passage), friday, FOR)
                .map(StanceCheck.Correction::note);
        assertThat(held).isEqualTo(note.equals("nothing") ? Optional.empty() : Optional.of(note));
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            It fell on 24 May        | It fell on March 24      | claim: 24 May; source: March 24
            It fell on 24 March 2022 | It fell on 24 March 2021 | claim: 24 March 2022; source: 24 March 2021
            It fell in 2022          | It fell in May 2021      | claim: 2022; source: May 2021
            It fell on 2 June 2022   | It fell from 3-5 June 2022 | claim: 2 June 2022; source: 3-5 June 2022
            """)
    void anotherDaySpeaksAgainstTheClaim(String claim, String passage, String note) {
        assertThat(check(new DateCheck(), claim, passage(passage), FOR))
                .contains(new StanceCheck.Correction(TURNED, note));
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            It fell on 24 March 2022 | It fell on March 24
            It fell in March 2022    | It fell on 24 March 2022
            It fell in 2022          | It fell on 24 March
            It fell on 4 June 2022   | It fell from 3-5 June 2022
            It fell on 24 March      | It fell on Monday
            It fell on Monday        | It fell on 24 March
            It fell                  | It fell on 24 March
            It fell on 24 March      | It fell
            It fell on 24 March      | Built on 2 May 1990, it fell on 24 March
            """)
    void aDayThatCanBeMeantIsLeftToTheModel(String claim, String passage) {
        assertThat(check(new DateCheck(), claim, passage(passage), FOR)).isEmpty();
    }

    @Test
    void aDenialWhoseWordsMatchSpeaksAgainstTheClaim() {
        Passage denial = passage("Mara Lindqvist denied the plant leaked", denies("Mara Lindqvist"));
        assertThat(check(new DenialCheck(), "The plant leaked", denial, FOR))
                .contains(new StanceCheck.Correction(
                        TURNED, "The passage reports a denial; the words match, the sense is the opposite"));
        assertThat(check(new DenialCheck(), "The plant leaked", denial, AGAINST))
                .isEmpty();
        assertThat(check(new DenialCheck(), "The plant leaked", passage("The plant leaked", own()), FOR))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The owner denied that the plant leaked",
                "The plant did not leak",
                "The plant didn't leak",
                "The plant never leaked",
                "No plant leaked",
                "The owner rejected the allegations",
                "The owner dismissed all reports of a leak",
                "Reports of a leak are false"
            })
    void aClaimThatItselfDeniesIsLeftToTheModel(String claim) {
        Passage denial = passage("Mara Lindqvist denied the plant leaked", denies("Mara Lindqvist"));
        assertThat(check(new DenialCheck(), claim, denial, FOR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The general was dismissed",
                "Parliament rejected the budget",
                "Exports declined in May",
                "The plant was noted for leaks"
            })
    void aDismissalRejectionOrDeclineOfThingsIsNoDenial(String claim) {
        Passage denial = passage("Mara Lindqvist denied that " + claim, denies("Mara Lindqvist"));
        assertThat(check(new DenialCheck(), claim, denial, FOR))
                .map(StanceCheck.Correction::probabilities)
                .contains(TURNED);
    }

    @Test
    void decliningToCommentSaysNothing() {
        Passage silence = passage(
                "Mara Lindqvist declined to comment on the leak",
                new Speech.Named("Mara Lindqvist", Speech.Mode.DECLINES_TO_COMMENT));
        assertThat(check(new DenialCheck(), "The plant leaked", silence, AGAINST))
                .contains(new StanceCheck.Correction(
                        new StanceProbabilities(0, 0, 1), "Declining to comment says nothing for or against"));
        assertThat(check(new DenialCheck(), "The owner declined to comment", silence, FOR))
                .isEmpty();
        assertThat(check(new DenialCheck(), "The plant leaked", silence, new StanceProbabilities(0.1, 0.1, 0.8)))
                .isEmpty();
    }

    private static Optional<StanceCheck.Correction> check(
            StanceCheck check, String claim, Passage passage, StanceProbabilities probabilities) {
        return check.check(Claim.of("c", claim), passage, null, probabilities);
    }
}
