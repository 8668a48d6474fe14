package org.factcheck.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ContentTest {

    private final PassageSplitter splitter = new PassageSplitter(name -> name.equals("Quayside Echo"));
    private final StatementReader reader = new StatementReader(name -> name.equals("Quayside Echo"));

    @ParameterizedTest
    @CsvFileSource(resources = "/passage/content.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void what_is_said_stands_by_itself_in_articles_and_in_claims(String sentence, String mode, String content) {
        Passage passage = only(sentence.strip());
        assertThat(passage.speech().mode() + "|" + passage.content())
                .as(sentence)
                .isEqualTo(mode + "|" + content);
        assertThat(reader.read(sentence.strip())).as(sentence).isEqualTo(new Statement(passage.speech(), content));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/passage/whole.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void where_no_clause_can_be_told_apart_the_reading_stands(String sentence, String mode) {
        Passage passage = only(sentence.strip());
        assertThat(passage.speech().mode() + "|" + passage.content())
                .isEqualTo(mode + "|" + passage.reading())
                .isEqualTo(mode + "|" + sentence.strip());
        assertThat(reader.read(sentence.strip()).content()).isEqualTo(sentence.strip());
    }

    @Test
    void the_pronoun_that_opens_what_is_said_takes_the_full_name_of_its_speaker() {
        List<Passage> passages = splitter.split(ArticleFixture.ofLines(
                "Ida Kroon, head of the port, called at noon. Kroon said she had shut the lock."));
        assertThat(passages.get(1).content()).isEqualTo("Ida Kroon had shut the lock.");
    }

    @Test
    void a_company_is_known_by_its_first_word_and_is_an_it() {
        List<Passage> passages = splitter.split(
                ArticleFixture.ofLines("Halden Chemicals runs the plant. Halden said it has never used the solvent. "
                        + "The company denied that its works leaked."));
        assertThat(passages.get(1).speech()).isEqualTo(new Speech.Named("Halden Chemicals", Speech.Mode.ASSERTS));
        assertThat(passages.get(1).reading()).isEqualTo("Halden Chemicals said it has never used the solvent.");
        assertThat(passages.get(1).content()).isEqualTo("Halden Chemicals has never used the solvent.");
    }

    @Test
    void a_quotation_that_goes_on_is_said_without_its_speaker() {
        List<Passage> passages =
                splitter.split(ArticleFixture.ofLines("“The dam is old,” said Mira Oduya.\n“It has no spillway.”"));
        assertThat(passages.get(1).reading()).isEqualTo("Mira Oduya said: “It has no spillway.”");
        assertThat(passages.get(1).content()).isEqualTo("It has no spillway.");
    }

    @Test
    void a_headline_is_read_without_its_speaker() {
        assertThat(splitter.split(ArticleFixture.withHeadline("Port chief: “The lock is safe”\nIt rains."))
                        .get(0)
                        .content())
                .isEqualTo("The lock is safe.");
    }

    @Test
    void a_role_before_a_name_is_the_speaker_s_affiliation() {
        assertThat(only("The director, Ida Kroon, had said that the lock was old.")
                        .speech())
                .isEqualTo(new Speech.Named("Ida Kroon", "the director", null, Speech.Mode.ASSERTS));
        assertThat(only("Its director, Ida Kroon, had said that the lock was old.")
                        .speech())
                .isEqualTo(new Speech.Named("Ida Kroon", "director", null, Speech.Mode.ASSERTS));
    }

    @Test
    void one_of_them_is_one_of_those_who_spoke_and_takes_their_sentence_along() {
        List<Passage> passages = splitter.split(ArticleFixture.ofLines(
                "The lock was sold, two pilots said. One of them put the price at 40 million crowns. "
                        + "The pilots said the sale was legal."));
        assertThat(passages.get(1).reading())
                .isEqualTo("The lock was sold, two pilots said. One of them put the price at 40 million crowns.");
        assertThat(passages.get(1).speech()).isEqualTo(new Speech.Unnamed("One of two pilots", Speech.Mode.ASSERTS));
        assertThat(passages.get(2).speech()).isEqualTo(new Speech.Unnamed("two pilots", Speech.Mode.ASSERTS));
    }

    @Test
    void the_last_of_them_and_neither_lean_on_the_sentence_before() {
        List<Passage> passages = splitter.split(ArticleFixture.ofLines(
                "Two tugs left at noon. Neither came back. The last of them carried coal. The last tug was old."));
        assertThat(passages)
                .extracting(Passage::reading)
                .containsExactly(
                        "Two tugs left at noon.",
                        "Two tugs left at noon. Neither came back.",
                        "Neither came back. The last of them carried coal.",
                        "The last tug was old.");
    }

    @Test
    void several_sentences_keep_their_words() {
        assertThat(reader.read("Norland said it sold tugs. They were old.").content())
                .isEqualTo("Norland said it sold tugs. They were old.");
    }

    private Passage only(String sentence) {
        return splitter.split(ArticleFixture.ofLines(sentence)).get(0);
    }
}
