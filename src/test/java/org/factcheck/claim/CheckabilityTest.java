package org.factcheck.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckabilityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Inflation will fall below 2 percent. | This is a prediction ('will fall'): nothing published yet can bear it out. Write who foresees it, or what has been decided.
            The new opera house is ugly.         | This is an opinion ('is ugly'): no fact settles whether one shares it. Write what it rests on, or who holds it.
            Has the tax been repealed?           | This is a question: it states nothing that could be true or false. Write the answer that is to be checked.
            Stop the war in the south.           | This is a demand ('Stop the'): it tells somebody to do something and states nothing. Write what is said to be so.
            Taxes rose.                          | The claim has fewer than three words, too few to state anything: write a whole sentence.
            The ship sank; the crew was rescued. | There is more than one statement in it (the second begins with 'the crew was rescued'), and one verdict cannot hold for each: make a claim of each.
            Министр подал в отставку.            | The claim is not in English (it is not in Latin letters), and only English is judged: translate it. If it is English, write 'en' into its column 'language'.
            """)
    void theReasonTellsTheWordsAndWhatToDo(String text, String reason) {
        assertThat(doubts(text)).extracting(Doubt::reason).containsExactly(reason);
    }

    @Test
    void whatWasForetoldForAYearThatHasPassedCanBeChecked() {
        String text = "The tunnel will be open by 2020.";

        assertThat(doubts(text)).isEmpty();
        assertThat(Checkability.of(Claim.of("c", text), LocalDate.of(2019, 5, 1)))
                .extracting(Doubt::concern)
                .containsExactly(Concern.PREDICTION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de      | Nolt AG gehört Arden.                     | true
            German  | Nolt AG gehört Arden.                     | true
            en      | Nolt AG gehört Arden.                     | false
            English | Nolt buys Arden shares                    | false
            en-GB   | Nolt buys Arden shares                    | false
            ru      | The minister resigned on Monday at noon.  | false
            """)
    void theColumnDecidesWhereTheWordsDoNot(String language, String text, boolean foreign) {
        Claim claim = new Claim("c", text, null, null, null, language, null, null, 1);

        assertThat(Checkability.of(claim, DAY).stream().anyMatch(d -> d.concern() == Concern.NOT_ENGLISH))
                .isEqualTo(foreign);
    }

    @Test
    void everyConcernHasOneRuleWithASentenceForItsName() {
        assertThat(Checkability.allRules())
                .extracting(Checkability.Rule::concern)
                .containsExactly(Concern.values());
        assertThat(Checkability.allRules())
                .allSatisfy(rule -> assertThat(rule.name()).startsWith("A claim "));
    }

    @Test
    void onlyWhatIsNotEnglishIsLeftOutWhereTheRestIsJudged() {
        List<Doubt> question = List.of(new Doubt(Concern.QUESTION, "It asks."));
        List<Doubt> foreign = List.of(new Doubt(Concern.NOT_ENGLISH, "It is German."));

        assertThat(UncheckableClaims.JUDGE.leavesOut(question)).isFalse();
        assertThat(UncheckableClaims.JUDGE.leavesOut(foreign)).isTrue();
        assertThat(UncheckableClaims.SKIP.leavesOut(question)).isTrue();
        assertThat(UncheckableClaims.SKIP.leavesOut(List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "\"",
                "and and and and",
                "that that that which who",
                "; ; ; .",
                "''''''\u201c\u2026",
                ", and , and ,"
            })
    void noTextIsTooOddAndNoneTakesLong(String piece) {
        String text = "x " + piece.repeat(40_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> doubts(text));
    }

    private static List<Doubt> doubts(String text) {
        return Checkability.of(Claim.of("c", text), DAY);
    }
}
