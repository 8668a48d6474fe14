package org.factcheck.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.factcheck.article.Article;
import org.factcheck.article.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private final PassageSplitter splitter = new PassageSplitter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The siege began on Feb. 24, 2022, and ended in the spring.",
                "The bridge, a D.C.-based group said, had been closed for weeks.",
                "The vote ended at 11:58 p.m. ET on Thursday after a long debate.",
                "The vote ended at 9 a.m. Monday after a long debate.",
                "J. K. Rowling and George R. R. Martin signed the letter.",
                "U.S. officials met their U.K. counterparts in Oslo.",
                "The price rose by 3.5 percent to $4.20 a barrel.",
                "Gen. Arno Vell met Sen. Ida Kroon and Dr. Pell on St. Agnes Street.",
                "The town sent \"heavy aid\" [pumps – ed.] to its neighbour.",
                "He waited... and then he left the hall.",
                "“Will the dam hold?” Mira Oduya asked the engineers.",
                "\"Stop the ships!\" shouted the harbour master.",
                "The minister\nwho signed the order\nhas resigned.",
                "The court ruled in Vell v. Kroon that the sale was void.",
                "Article No. 5 of the treaty was invoked."
            })
    void one_sentence_stays_one(String text) {
        assertThat(quotes(text)).containsExactly(text);
    }

    @Test
    void a_closing_quote_mark_stays_with_the_sentence_it_closes() {
        assertThat(quotes("“We will rebuild the port.” The mayor left the room. \"It is over.\" Nobody clapped."))
                .containsExactly(
                        "“We will rebuild the port.”",
                        "The mayor left the room.",
                        "\"It is over.\"",
                        "Nobody clapped.");
    }

    @Test
    void a_quotation_of_several_sentences_may_be_cut() {
        assertThat(quotes("“The port is open. The road is not,” said Oduya."))
                .containsExactly("“The port is open.", "The road is not,” said Oduya.");
    }

    @Test
    void a_country_at_the_end_of_a_sentence_ends_it() {
        assertThat(quotes("The crew flew back to the U.S. The ship stayed in Oslo."))
                .containsExactly("The crew flew back to the U.S.", "The ship stayed in Oslo.");
    }

    @Test
    void each_item_of_a_list_is_one_passage() {
        assertThat(quotes(
                        "What is known so far:\n• The dam broke at 6 a.m.\n• Two villages were flooded\n- No one died"))
                .containsExactly(
                        "What is known so far:",
                        "• The dam broke at 6 a.m.",
                        "• Two villages were flooded",
                        "- No one died");
    }

    @Test
    void a_headline_is_one_passage_whatever_stops_it_holds() {
        List<Passage> passages = splitter.split(
                ArticleFixture.withHeadline("  The dam broke. What now?  \nThe dam broke on Monday. It was old."));
        assertThat(passages).extracting(Passage::headline).containsExactly(true, false, false);
        assertThat(passages.get(0).quote()).isEqualTo("The dam broke. What now?");
    }

    @Test
    void a_quotation_may_open_at_the_very_end() {
        List<Passage> passages = splitter.split(ArticleFixture.ofParagraph("“It hit us,” he said,“"));
        assertThat(passages).extracting(Passage::content).containsExactly("It hit us.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "1,", "U.S.", "he said ", "“a” said ", "🚢", "a ", "Mr. ", "and that "})
    void text_without_an_end_is_cut_into_pieces_that_hold_all_of_it(String unit) {
        String text = unit.repeat(40_000 / unit.length());
        List<Passage> passages = splitter.split(ArticleFixture.ofParagraph(text));
        assertThat(passages).allMatch(passage -> passage.quote().length() <= SentenceCutter.LONGEST);
        assertThat(String.join("", passages.stream().map(Passage::quote).toList())
                        .replace(" ", ""))
                .isEqualTo(text.replace(" ", ""));
    }

    @Test
    void text_without_sentences_gives_no_passages() {
        assertThat(quotes(" \n\u00a0 \n")).isEmpty();
    }

    @Test
    void offsets_count_code_points() {
        Article article = ArticleFixture.ofLines("🚢🚢 Ships left.\n\n𝒜 new 🌊 came. “It hit us,” he said. End.");
        for (Passage passage : splitter.split(article)) {
            assertThat(article.substring(new TextSpan(passage.start(), passage.end())))
                    .isEqualTo(passage.quote());
        }
        assertThat(splitter.split(article)).extracting(Passage::start).startsWith(0, 16);
    }

    @Test
    void offsets_always_map_back_to_the_quote() {
        String[] pieces = {
            "🚢",
            "𝒜",
            "Feb. ",
            "24, 2022",
            ". ",
            "! ",
            "? ",
            "“",
            "”",
            "\"",
            "’",
            "'",
            "(",
            ")",
            "[",
            "]",
            " ",
            "\n",
            "\n\n",
            "\t",
            "\u00a0",
            "• ",
            "- ",
            "U.S. ",
            "he said",
            "The dam ",
            "No. ",
            "5",
            "… ",
            "— ",
            "é",
            "e\u0301",
            "according to ",
            "Mira Oduya",
            " said ",
            ",",
            ": ",
            "He ",
            "denied ",
            "\u200b",
            "1. ",
            "the sources said"
        };
        Random random = new Random(20240517);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Article article = round % 2 == 0
                    ? ArticleFixture.ofLines(text.toString())
                    : ArticleFixture.ofParagraph(text.toString());
            assertMapsBack(article);
        }
    }

    private void assertMapsBack(Article article) {
        int last = 0;
        List<Passage> passages = splitter.split(article);
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            assertThat(passage.index()).isEqualTo(i);
            assertThat(passage.start()).isGreaterThanOrEqualTo(last);
            assertThat(article.substring(new TextSpan(passage.start(), passage.end())))
                    .isEqualTo(passage.quote());
            assertThat(passage.quote()).isEqualTo(passage.quote().strip()).isNotBlank();
            assertThat(passage.reading())
                    .doesNotContain("\n")
                    .doesNotContain("  ")
                    .isNotBlank();
            last = passage.end();
        }
        assertThat(passages).isEqualTo(splitter.split(article));
    }

    private List<String> quotes(String text) {
        return splitter.split(ArticleFixture.ofParagraph(text)).stream()
                .map(Passage::quote)
                .toList();
    }
}
