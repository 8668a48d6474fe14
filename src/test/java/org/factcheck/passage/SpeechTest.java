package org.factcheck.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SpeechTest {

    private final PassageSplitter splitter = new PassageSplitter(name -> name.equals("Quayside Echo"));

    @ParameterizedTest
    @CsvFileSource(resources = "/passage/speech.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void a_sentence_is_the_word_of(String sentence, String kind, String speaker, String via, String mode) {
        List<Passage> passages = splitter.split(ArticleFixture.ofLines(sentence.strip()));
        Speech speech = passages.get(passages.size() - 1).speech();
        assertThat(speech.getClass().getSimpleName() + "|" + speaker(speech) + "|" + via(speech) + "|" + speech.mode())
                .as(sentence)
                .isEqualTo(kind + "|" + (speaker == null ? "" : speaker) + "|" + (via == null ? "" : via) + "|" + mode);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/passage/headlines.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void a_headline_is_the_word_of(String headline, String kind, String speaker, String mode) {
        Speech speech = splitter.split(ArticleFixture.withHeadline(headline + "\nThe bridge was closed."))
                .get(0)
                .speech();
        assertThat(speech.getClass().getSimpleName() + "|" + speaker(speech) + "|" + speech.mode())
                .as(headline)
                .isEqualTo(kind + "|" + (speaker == null ? "" : speaker) + "|" + mode);
    }

    @Test
    void he_is_the_last_speaker_and_is_named_in_the_reading() {
        List<Passage> passages = split("Port Authority spokesman Aldo Brenn told reporters that the crane is safe.\n"
                + "He added that it was tested in April.\n“It will be tested again,” he said.");
        assertThat(passages)
                .extracting(Passage::speech)
                .containsOnly(new Speech.Named("Aldo Brenn", "Port Authority spokesman", null, Speech.Mode.ASSERTS));
        assertThat(passages.get(1).reading()).isEqualTo("Aldo Brenn added that it was tested in April.");
        assertThat(passages.get(2).reading()).isEqualTo("“It will be tested again,” Aldo Brenn said.");
        assertThat(passages.get(2).quote()).isEqualTo("“It will be tested again,” he said.");
    }

    @Test
    void he_is_not_the_woman_who_spoke_last() {
        List<Passage> passages = split("Mayor Tor Lindqvist said that the ferry sank. "
                + "Spokeswoman Ana Reyes confirmed it. He said that nobody died.");
        assertThat(speaker(passages.get(2).speech())).isEqualTo("Tor Lindqvist");
    }

    @Test
    void a_family_name_stands_for_the_full_name_before() {
        List<Passage> passages = split("Wei Lan, a harbour pilot, said the fog was thick. “Too thick,” said Lan.");
        assertThat(passages.get(1).speech())
                .isEqualTo(new Speech.Named("Wei Lan", "a harbour pilot", null, Speech.Mode.ASSERTS));
        assertThat(passages.get(1).reading()).isEqualTo("“Too thick,” said Wei Lan.");
    }

    @Test
    void a_headline_takes_the_full_name_from_the_text_below() {
        List<Passage> passages = splitter.split(ArticleFixture.withHeadline(
                "Brenn says the crane is safe\nOn Friday, port director Aldo Brenn said the crane is safe."));
        assertThat(speaker(passages.get(0).speech())).isEqualTo("Aldo Brenn");
    }

    @Test
    void the_sources_are_those_described_before() {
        List<Passage> passages = split("The sale is off, two people briefed on the talks told the Quayside Echo. "
                + "Three sources close to the board said the price was too high. The sources said no new offer came.");
        assertThat(passages.get(0).speech())
                .isEqualTo(new Speech.Unnamed("two people briefed on the talks", "Quayside Echo", Speech.Mode.ASSERTS));
        assertThat(passages.get(2).speech())
                .isEqualTo(new Speech.Unnamed("Three sources close to the board", Speech.Mode.ASSERTS));
        assertThat(passages.get(2).reading()).isEqualTo("Three sources close to the board said no new offer came.");
    }

    @Test
    void the_ministry_and_the_spokeswoman_are_those_before() {
        List<Passage> passages = split("The Norland Transport Ministry said the line is shut. "
                + "The ministry said it would open in June. Ministry spokeswoman Ida Kroon blamed ice. "
                + "The spokeswoman said the ice was thick.");
        assertThat(speaker(passages.get(1).speech())).isEqualTo("Norland Transport Ministry");
        assertThat(speaker(passages.get(3).speech())).isEqualTo("Ida Kroon");
    }

    @Test
    void a_quotation_that_goes_on_keeps_its_speaker() {
        List<Passage> passages = split("“The dam is old,” said engineer Mira Oduya.\n“It has no spillway.”");
        assertThat(speaker(passages.get(1).speech())).isEqualTo("Mira Oduya");
        assertThat(passages.get(1).reading()).isEqualTo("Mira Oduya said: “It has no spillway.”");
    }

    @Test
    void a_speaker_named_after_the_last_sentence_spoke_from_the_first() {
        List<Passage> passages = split("“The dam is old. It has no spillway. We will mend it,” said Mira Oduya.");
        assertThat(passages)
                .hasSize(3)
                .allSatisfy(passage -> assertThat(speaker(passage.speech())).isEqualTo("Mira Oduya"));
        assertThat(passages.get(1).reading()).isEqualTo("Mira Oduya said: “It has no spillway.”");
    }

    @Test
    void a_quotation_may_run_on_into_the_next_paragraph() {
        List<Passage> passages =
                split("“The dam is old, and we know it well.\nIt has no spillway,” Mira Oduya explained.\n"
                        + "The lake is full.");
        assertThat(speaker(passages.get(0).speech())).isEqualTo("Mira Oduya");
        assertThat(passages.get(2).speech()).isEqualTo(new Speech.OwnVoice(Speech.Mode.ASSERTS));
    }

    @Test
    void a_mark_that_was_never_closed_ends_with_its_paragraph() {
        List<Passage> passages = split("“The dam is old, said Mira Oduya.\nThe lake is “full” today.\nIt rains.");
        assertThat(passages.get(2).speech()).isEqualTo(new Speech.OwnVoice(Speech.Mode.ASSERTS));
    }

    @Test
    void the_outlet_itself_is_the_article_s_own_voice() {
        assertThat(split("The Harbour Gazette reported that the ferry sank.")
                        .get(0)
                        .speech())
                .isEqualTo(new Speech.OwnVoice(Speech.Mode.ASSERTS));
        assertThat(split("A sailor told the Harbour Gazette that the ferry sank.")
                        .get(0)
                        .speech())
                .isEqualTo(new Speech.Unnamed("A sailor", Speech.Mode.ASSERTS));
    }

    @Test
    void a_sentence_that_leans_on_the_one_before_takes_it_along() {
        List<Passage> passages = split("The ferry left Oslo at noon. It sank an hour later.\nThe port stayed open.");
        assertThat(passages)
                .extracting(Passage::reading)
                .containsExactly(
                        "The ferry left Oslo at noon.",
                        "The ferry left Oslo at noon. It sank an hour later.",
                        "The port stayed open.");
    }

    @Test
    void a_sentence_is_not_joined_to_a_very_long_one() {
        String first = "The ferry " + "that carried crates and cars and people ".repeat(8) + "left Oslo at noon.";
        assertThat(split(first + " It sank.").get(1).reading()).isEqualTo("It sank.");
    }

    @Test
    void it_is_clear_that_leans_on_nothing() {
        assertThat(split("The ferry left at noon. It is unclear why the ferry sank.")
                        .get(1)
                        .reading())
                .isEqualTo("It is unclear why the ferry sank.");
    }

    private List<Passage> split(String text) {
        return splitter.split(ArticleFixture.ofLines(text));
    }

    private static String speaker(Speech speech) {
        if (speech instanceof Speech.Named named) {
            return named.speaker();
        }
        if (speech instanceof Speech.Unnamed unnamed) {
            return unnamed.description();
        }
        return speech instanceof Speech.Relayed relayed ? relayed.outlet() : "";
    }

    private static String via(Speech speech) {
        String via = speech instanceof Speech.Named named
                ? named.via()
                : speech instanceof Speech.Unnamed unnamed ? unnamed.via() : null;
        return via == null ? "" : via;
    }
}
