package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.stance.PassageFixture.passage;

import java.util.Optional;
import org.factcheck.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleCheckTest {

    private static final StanceProbabilities FOR = new StanceProbabilities(0.8, 0.15, 0.05);

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Port Lennick beat Kestrel City 3-1.          | Kestrel City beat Port Lennick 3-1 on Saturday.
            Norwick Malt has bought its rival Haldenbrew. | The brewer Haldenbrew has bought Norwick Malt.
            The keeper Lars Uhl fouled Kwame Osei.       | Kwame Osei fouled Lars Uhl in the area.
            Kwame Osei was fouled by Lars Uhl.           | Kwame Osei fouled Lars Uhl in the area.
            Ida Kroon arrested him on Monday.            | On Monday he arrested Ida Kroon.
            Ida Kroon later formally succeeded Mr Berg.  | Berg succeeded Kroon.
            """)
    void theSameDeedTheOtherWayRoundSpeaksAgainstTheClaim(String claim, String passage) {
        assertThat(check(claim, passage, FOR).map(StanceCheck.Correction::probabilities))
                .contains(FOR.opposite());
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Ida Kroon praised Jon Berg.        | Jon Berg praised Ida Kroon.
            Ida Kroon warned him in writing.   | She said that he warned Kroon in writing.
            """)
    void ofWhatBothMayDoItSaysNothing(String claim, String passage) {
        assertThat(check(claim, passage, FOR).map(StanceCheck.Correction::probabilities))
                .contains(new StanceProbabilities(0, 0, 1));
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Kestrel City beat Port Lennick.    | Port Lennick was beaten by Kestrel City.
            Kestrel City beat Port Lennick.    | Kestrel City beat Port Lennick.
            Ida Kroon met Jon Berg.            | Jon Berg met Ida Kroon.
            Kestrel City beat Port Lennick.    | Port Lennick beat Halden United.
            Kestrel City beat Port Lennick.    | Port Lennick beat Kestrel City, then Kestrel City beat Port Lennick.
            Ida Kroon urged Jon Berg to go.    | Ida Kroon wrote to Jon Berg urging her to say whether he went.
            Ida Kroon asked for help.          | "Who is there?" asked Kroon.
            Ida Kroon and Jon Berg left.       | Jon Berg and Ida Kroon left.
            She warned her colleague Kroon.    | Kroon left.
            Kestrel City beat Port Lennick.    | Port Lennick, who beat Halden, lost to Kestrel City.
            """)
    void theSameDeedAnotherDeedAndWhatIsTheSameFromBothSidesAreLeftToTheModel(String claim, String passage) {
        assertThat(check(claim, passage, FOR)).isEmpty();
    }

    @Test
    void onlySupportIsCorrectedAndTheAnalystIsToldWhy() {
        String claim = "Lennick beat Kestrel.";
        String passage = "Kestrel beat Lennick.";

        assertThat(check(claim, passage, FOR.opposite())).isEmpty();
        assertThat(check(claim, passage, FOR).orElseThrow().note())
                .isEqualTo("claim: Lennick beat Kestrel; source: the other way round");
    }

    private static Optional<StanceCheck.Correction> check(
            String claim, String passage, StanceProbabilities probabilities) {
        return new RoleCheck().check(Claim.of("c", claim), passage(passage), null, probabilities);
    }
}
