package org.factcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.evidence.PassageFixture.passage;

import java.util.List;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.junit.jupiter.api.Test;

class ReadOnTest {

    private static final String FERRY = "The ferry to Osterby sank on Monday.";

    @Test
    void aSentenceIsReadOnFromTheOneBeforeIt() {
        Passage before = passage("a", 0, FERRY);
        Passage passage = passage("a", 1, "In all 55 people drowned.");

        assertThat(ReadOn.before(List.of(before, passage), passage)).contains(before);
        assertThat(passage.readAfter(before).reading())
                .isEqualTo("The ferry to Osterby sank on Monday. In all 55 people drowned.");
        assertThat(passage.readAfter(before).quote()).isEqualTo("In all 55 people drowned.");
    }

    @Test
    void whatTheArticleTellsLeadsToWhatSomebodySaysAndNotTheOtherWayRound() {
        Speech captain = new Speech.Named("Ada Berg", Speech.Mode.ASSERTS);
        Passage told = passage("a", 0, FERRY);
        Passage said = passage("a", 1, "Fifty-five people drowned, Ada Berg said.", captain);
        Passage saidOn = passage("a", 2, "Most of them were asleep, Ada Berg said.", captain);
        Passage toldOn = passage("a", 3, "The wreck lies at 40 metres.");
        List<Passage> article = List.of(told, said, saidOn, toldOn);

        assertThat(ReadOn.before(article, said)).contains(told);
        assertThat(ReadOn.before(article, saidOn)).as("the same speaker").contains(said);
        assertThat(ReadOn.before(article, toldOn))
                .as("another's words before the article's own")
                .isEmpty();
    }

    @Test
    void nothingIsReadOnFromAHeadlineOrAtTheBeginning() {
        Passage headline = new Passage(
                "a",
                0,
                0,
                10,
                "Ferry sank",
                "Ferry sank",
                "Ferry sank",
                new Speech.OwnVoice(Speech.Mode.ASSERTS),
                true);
        Passage first = passage("a", 1, FERRY);

        assertThat(ReadOn.before(List.of(headline, first), headline)).isEmpty();
        assertThat(ReadOn.before(List.of(headline, first), first)).isEmpty();
    }

    @Test
    void aReadingThatTakesTheSentenceBeforeAlongIsWideEnough() {
        Passage before = passage("a", 0, FERRY);
        Passage passage = passage("a", 1, "It had 80 people on board.").readAfter(before);

        assertThat(ReadOn.before(List.of(before, passage), passage)).isEmpty();
    }

    @Test
    void togetherTheyHaveAtMostSeventyWords() {
        Passage before = passage("a", 0, "word ".repeat(40).strip());
        Passage shorter = passage("a", 1, "more ".repeat(30).strip());
        Passage longer = passage("a", 1, "more ".repeat(31).strip());

        assertThat(ReadOn.before(List.of(before, shorter), shorter)).contains(before);
        assertThat(ReadOn.before(List.of(before, longer), longer)).isEmpty();
    }
}
