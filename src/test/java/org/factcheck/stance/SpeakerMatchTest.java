package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.stance.PassageFixture.passage;
import static org.factcheck.stance.PassageFixture.speech;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerMatchTest {

    @ParameterizedTest(name = "{0} / {1} in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            named Lindqvist                | named Mara Lindqvist                              | Gazette
            named Mara Lindqvist           | named Lindqvist                                   | Gazette
            named MARA LINDQVIST           | named Mara Lindqvist                              | Gazette
            named Korvan                   | named Mara Lindqvist; chief executive of Korvan   | Gazette
            named Korvan                   | unnamed a spokesman for Korvan                    | Gazette
            named the mayor of Porthaven   | named Ines Okoro; mayor of Porthaven              | Gazette
            named President Okoro          | named Ines Okoro; President                       | Gazette
            named Beijing                  | named Lin Jian; Chinese foreign ministry          | Gazette
            named Beijing                  | unnamed Chinese officials                         | Gazette
            named China                    | named Beijing                                     | Gazette
            unnamed Chinese officials      | named Beijing                                     | Gazette
            named the Kremlin              | named Dmitry Peskov; Kremlin spokesman            | Gazette
            named Russia's navy            | named Russian navy                                | Gazette
            named Porthaven Courier        | own                                               | Porthaven Courier
            relayed Porthaven Courier      | own                                               | Porthaven Courier
            relayed the Porthaven Courier  | relayed Porthaven Courier                         | Gazette
            relayed Porthaven Courier      | unnamed two sources; Porthaven Courier            | Gazette
            relayed Porthaven Courier      | named Mara Lindqvist; ; Porthaven Courier         | Gazette
            relayed Porthaven Courier      | unnamed two sources                               | Porthaven Courier
            unnamed three sources          | unnamed the sources                               | Gazette
            unnamed three sources          | unnamed two sources familiar with the plans       | Gazette
            unnamed sources; Courier       | unnamed two sources; Courier                      | Gazette
            """)
    void theSameSpeaker(String claimed, String given, String publisher) {
        assertThat(matches(claimed, given, publisher)).isTrue();
    }

    @ParameterizedTest(name = "{0} / {1} in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            named Anna Lindqvist           | named Mara Lindqvist                              | Gazette
            named Mara Lindqvist           | own                                               | Gazette
            named Mara Lindqvist           | relayed Gazette                                   | Gazette
            named Beijing                  | unnamed US officials                              | Gazette
            named Beijing                  | named Dmitry Peskov; Kremlin spokesman            | Gazette
            unnamed US officials           | unnamed Chinese officials                         | Gazette
            unnamed Chinese officials      | unnamed officials in Porthaven                    | Gazette
            unnamed officials in Porthaven | unnamed residents in Porthaven                    | Gazette
            unnamed officials              | unnamed residents                                 | Gazette
            unnamed sources; Courier       | unnamed sources; Gazette                          | Gazette
            unnamed sources                | own                                               | Gazette
            unnamed sources                | named Mara Lindqvist                              | Gazette
            relayed Porthaven Courier      | own                                               | Gazette
            relayed Porthaven Courier      | unnamed two sources; Gazette                      | Porthaven Courier
            relayed Porthaven Courier      | relayed Northern Courier                          | Gazette
            named Korvan                   | named Mara Lindqvist; mayor of Porthaven          | Gazette
            """)
    void anotherSpeaker(String claimed, String given, String publisher) {
        assertThat(matches(claimed, given, publisher)).isFalse();
    }

    @Test
    void aPassageMentionsASpeakerByTheFullNameOrTheLast() {
        assertThat(mentions("named Mara Lindqvist", "Mara Lindqvist toured the plant"))
                .isTrue();
        assertThat(mentions("named Mara Lindqvist", "Lindqvist's aides toured the plant"))
                .isTrue();
        assertThat(mentions("named Mara Lindqvist", "Mara Olsen toured the plant"))
                .isFalse();
        assertThat(mentions("relayed Porthaven Courier", "The Porthaven Courier moved house"))
                .isTrue();
        assertThat(mentions("own", "Anybody toured the plant")).isFalse();
    }

    @Test
    void anOutletOrASourceIsNotMentionedByACommonWord() {
        assertThat(mentions("relayed Northern Times", "It leaked for the second time"))
                .isFalse();
        assertThat(mentions("named Northern Times", "It leaked for the second time"))
                .isFalse();
        assertThat(mentions("unnamed sources familiar with the matter", "It leaked no matter what"))
                .isFalse();
    }

    private static boolean matches(String claimed, String given, String publisher) {
        return SpeakerMatch.matches(speech(claimed), passage("It leaked.", speech(given)), publisher);
    }

    private static boolean mentions(String claimed, String text) {
        return SpeakerMatch.mentions(speech(claimed), passage(text));
    }
}
