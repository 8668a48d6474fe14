package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.article.PageLayoutTest.HEADLINE;
import static org.factcheck.article.PageLayoutTest.LEAD;
import static org.factcheck.article.PageLayoutTest.OTHER;
import static org.factcheck.article.PageLayoutTest.SECOND;
import static org.factcheck.article.PageLayoutTest.layout;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists, captions and boxes in the middle and at the foot of a page: what of them belongs to the article. */
class PageListsTest {

    @Test
    void paragraphsBelowAListThatSpeakOfTheSamePeopleBelongToTheArticle() {
        PageLayout layout = layout(
                HEADLINE,
                LEAD,
                "The bridge master Ada Berg waited for the first lorry, and Berg waved to its driver.",
                "More stories",
                "Ferry runs aground in heavy fog",
                OTHER,
                "Rowing club wins its fourth cup",
                "Bakers go on strike over night work",
                "“I had a sleepless night,” she said at the gate of the bridge house.",
                "Berg had been told to keep the barrier down until noon on that day.");

        assertThat(layout.reasons())
                .containsExactly(
                        null,
                        null,
                        null,
                        "list of related stories",
                        "teaser of another story",
                        "teaser of another story",
                        "teaser of another story",
                        "teaser of another story",
                        null,
                        null);
    }

    @Test
    void storiesOfOtherPeopleBelowAListAreNotTakenForTheArticle() {
        PageLayout layout = layout(
                HEADLINE,
                LEAD + " " + SECOND,
                SECOND,
                "More stories",
                OTHER,
                "The bakers of Norvik stopped work on Friday and asked for more money at night.");

        assertThat(layout.reasons().subList(3, 6))
                .containsExactly("list of related stories", "teaser of another story", "teaser of another story");
    }

    @Test
    void anArticleGoesOnBelowACallToCommentInItsMiddle() {
        PageLayout layout = layout(
                HEADLINE,
                LEAD,
                "Got something to say?",
                "Add a comment",
                SECOND,
                SECOND + " It held.",
                LEAD + " He smiled.");

        assertThat(layout.reasons())
                .containsExactly(null, null, "call to write to the outlet", "comment form", null, null, null);
    }

    @Test
    void theHeadlinesOfAListInTheMiddleOfAnArticleAreCut() {
        PageLayout layout = layout(
                HEADLINE,
                LEAD,
                "Related",
                "Ferry runs aground in fog",
                "Rowing club wins cup",
                "Bakers go on strike over pay",
                SECOND,
                OTHER,
                LEAD + " It was late.",
                SECOND + " It was cold.");

        assertThat(layout.reasons().subList(2, 7))
                .containsExactly(
                        "list of related stories",
                        "teaser of another story",
                        "end of the page",
                        "teaser of another story",
                        null);
    }

    @Test
    void aLineAboveTheCreditOfAPhotoIsItsCaption() {
        PageLayout layout = layout(
                HEADLINE,
                "A crane lifts the last beam on Tuesday morning.\nPhoto: Ada Berg",
                LEAD,
                SECOND + "\n\nPhoto: Jo Lind");

        assertThat(layout.headline()).isZero();
        assertThat(layout.reasons())
                .containsExactly(null, "photo caption", "photo caption", null, null, "photo caption");
    }

    @Test
    void theMottoBelowTheNameOfAnOutletIsNoHeadline() {
        PageLayout layout = layout("THE LINDHOLM POST\nEvery harbour has its own stories to tell.", HEADLINE, LEAD);

        assertThat(layout.headline()).isEqualTo(2);
        assertThat(layout.reasons())
                .containsExactly("section name above the headline", "slogan of the outlet", null, null);
    }

    @Test
    void aPressReleaseEndsWithWhatItSaysOfTheCompany() {
        String about = "Berg Cranes builds cranes for harbours in nine countries and has its seat in Lindholm.";

        PageLayout release = layout(
                "Press release 12/2026",
                HEADLINE,
                LEAD,
                "About Berg Cranes",
                about,
                "Press contact",
                "Jo Lind",
                "press@berg.example");
        PageLayout story = layout(HEADLINE, LEAD, "About Berg Cranes", about);

        assertThat(release.reasons().subList(3, 8))
                .containsExactly(
                        "notes below a press release",
                        "notes below a press release",
                        "notes below a press release",
                        "notes below a press release",
                        "address of the outlet");
        assertThat(story.reasons()).containsExactly(null, null, null, null);
    }

    @Test
    void earlierEntriesOfALiveBlogAreNotTheArticle() {
        PageLayout layout = layout(
                "Storm over Lindholm: live updates",
                HEADLINE,
                LEAD,
                "Earlier on this page\n2:50 p.m. Ferries stay in port\n9:05 a.m. Schools are closed",
                "Listen live | Leave a comment");

        assertThat(layout.reasons())
                .containsExactly(
                        "head of a live blog",
                        null,
                        null,
                        "earlier entries of a live blog",
                        "earlier entries of a live blog",
                        "earlier entries of a live blog",
                        "menu of the site");
    }

    @Test
    void aDateAboveTheHeadlineIsFoundBesideOtherLabels() {
        PageLayout layout = layout("Ports and piers | 4 March 2026", HEADLINE, LEAD);

        assertThat(layout.reasons()).containsExactly("date of publication", null, null);
    }

    @Test
    void anAddressInALineOfItsOwnIsNotJoinedToTheLineAbove() {
        assertThat(PageLines.of("Jo Lind, press office\npress@berg.example", Map.of()))
                .hasSize(2);
    }

    @Test
    void teasersThatEachHaveALinkToTheRestAreCut() {
        PageLayout layout = layout(
                HEADLINE,
                LEAD,
                SECOND,
                "Read more",
                "Ferry aground in fog",
                OTHER,
                "Read more",
                "Bakers on strike",
                "The bakers of Norvik stopped work on Friday and asked for more money.",
                "Read more");

        assertThat(layout.reasons().subList(0, 3)).containsOnlyNulls();
        assertThat(layout.reasons().subList(3, 10)).doesNotContainNull();
    }

    @Test
    void whatSpeaksOfTheAuthorAtTheFootIsAnAuthorBox() {
        PageLayout layout = layout(
                HEADLINE, "By Ada Berg", LEAD, SECOND, "Ada Berg", "Ada has covered the harbour for nine years.");

        assertThat(layout.reasons()).containsExactly(null, "by-line", null, null, "author box", "author box");
    }

    @Test
    void aParagraphInTheMiddleThatStartsWithTheAuthorsNameIsKept() {
        PageLayout layout = layout(HEADLINE, "By Ada Berg", LEAD, "Ada Berg was on the bridge.", SECOND);

        assertThat(layout.reasons()).containsExactly(null, "by-line", null, null, null);
    }

    @Test
    void aLineBelowTheNameOfAPictureAgencyIsACaption() {
        PageLayout layout =
                layout(HEADLINE, "Getty Images", "Lorries wait at the harbour bridge on Friday night", LEAD);

        assertThat(layout.reasons()).containsExactly(null, "photo caption", "photo caption", null);
    }
}
