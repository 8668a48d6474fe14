package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLayoutTest {

    private static final String HEADLINE = "Harbour bridge reopens after months of repairs";
    private static final String LEAD =
            "The harbour bridge of Lindholm carried traffic again on Wednesday, the mayor said.";
    private static final String SECOND =
            "Repairs had taken nine months and cost four million crowns, according to the council.";
    private static final String OTHER =
            "A ferry ran aground near Osterby on Friday and two passengers were hurt, police said.";

    @Test
    void theHeadlineStandsBelowSectionNamesAndDates() {
        PageLayout layout = layout("Business & Ports", "Tuesday, 3 March 2026, 12:30", HEADLINE, "3 min read", LEAD);

        assertThat(layout.headline()).isEqualTo(2);
        assertThat(layout.reasons())
                .containsExactly("section name above the headline", "date of publication", null, "reading time", null);
    }

    @Test
    void theEntryOfALiveBlogHasItsOwnHeadline() {
        PageLayout layout = layout("Storm over Lindholm: live updates", "9:05 a.m. ET, March 4, 2026", HEADLINE, LEAD);

        assertThat(layout.headline()).isEqualTo(2);
        assertThat(layout.reasons().get(0)).isEqualTo("head of a live blog");
    }

    @Test
    void aLiveBlogWithoutEntriesGoesByItsOwnHead() {
        assertThat(layout("Storm over Lindholm: live updates", LEAD).headline()).isZero();
    }

    @Test
    void aShortHeadlineIsFoundBelowAShorterSectionName() {
        assertThat(layout("World", "Bridge reopens", LEAD).headline()).isEqualTo(1);
    }

    @Test
    void aTextThatStartsWithItsLeadHasNoHeadlineAndLosesNothing() {
        PageLayout layout = layout(LEAD, SECOND);

        assertThat(layout.headline()).isEqualTo(-1);
        assertThat(layout.reasons()).containsExactly(null, null);
    }

    @Test
    void aRepeatedHeadlineAndARepeatedCaptionAreCut() {
        String caption = "The bridge at dawn (Photo: Ada Berg)";

        PageLayout layout = layout(HEADLINE, caption, caption, HEADLINE, LEAD);

        assertThat(layout.reasons()).containsExactly(null, "photo caption", "photo caption", "headline repeated", null);
    }

    @Test
    void storiesBelowTheAuthorBoxAreTeasers() {
        PageLayout layout = layout(
                HEADLINE,
                LEAD,
                SECOND,
                "How ferries lost their way",
                "Avatar",
                "Courier news desk",
                "News Feed",
                OTHER);

        assertThat(layout.reasons())
                .containsExactly(
                        null,
                        null,
                        null,
                        "teaser of another story",
                        "author box",
                        "by-line",
                        "mark of a news feed",
                        "teaser of another story");
    }

    @Test
    void anArticleThatClearlyGoesOnBelowRelatedStoriesIsKept() {
        PageLayout layout = layout(
                HEADLINE, LEAD, "Related articles", "Ferry runs aground", SECOND, OTHER + " ", LEAD + " It was late.");

        assertThat(layout.reasons()).containsExactly(null, null, "list of related stories", null, null, null, null);
    }

    @Test
    void aCallInTheMiddleOfAnArticleIsCutAndTheArticleGoesOn() {
        PageLayout layout = layout(HEADLINE, LEAD, "Follow us on Telegram", "Support us with a donation.", SECOND);

        assertThat(layout.reasons())
                .containsExactly(null, null, "call to follow the outlet", "call for donations", null);
    }

    @Test
    void nothingAboveTheFirstParagraphEndsTheArticle() {
        PageLayout layout = layout("Support Us", "Sign up for our newsletter", "Read more", HEADLINE, LEAD, SECOND);

        assertThat(layout.headline()).isEqualTo(3);
        assertThat(layout.reasons().subList(3, 6)).containsExactly(null, null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Please consider supporting us by disabling your ad blocker | notice about ad blockers, cookies or scripts
            Adblock Detected                                           | notice about ad blockers, cookies or scripts
            Our journalism needs you. Donate today or become a member! | call for donations
            Fresh daily newsletter covering the top headlines          | call to take a newsletter
            Follow the Courier on Facebook and Google News             | call to follow the outlet
            Leave a Comment                                            | comment form
            Show more news                                             | end of a news feed
            Back to top button                                         | link to the rest of a story
            Facebook Twitter WhatsApp Email                            | share line
            Scroll down for video                                      | video or audio player
            Read also: Ferry runs aground near Osterby                 | link to another story
            © 2026 Lindholm Courier. All rights reserved.              | copyright line
            (Reporting by Ada Berg; Editing by Jo Lind)                | by-line
            * * *                                                      | separator
            """)
    void whatPagesPutAroundArticlesIsCutByName(String line, String reason) {
        assertThat(layout(HEADLINE, LEAD, line, SECOND).reasons()).containsExactly(null, null, reason, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Support us, donate what you can,\" the mayor told the crowd at our harbour.",
                "The party asked its members to donate and to support the strike fund.",
                "What the council has said: asked about the costs, it named four million crowns.",
                "Source: Lindholm Radio, citing a statement of the council.",
                "The ad blocker market grew by a third in a year, analysts said.",
                "Live coverage of the trial was forbidden by the court on Monday.",
                "He shared the photo on Facebook before the police arrived at the house.",
                "Latest figures show that four ships were lost.",
                "Comments by the minister were met with silence."
            })
    void whatOnlyResemblesThemIsKept(String line) {
        assertThat(layout(HEADLINE, LEAD, line, SECOND).reasons()).containsExactly(null, null, null, null);
    }

    @Test
    void aFileOfBoilerplateAloneStillKeepsItsLongestLine() {
        assertThat(layout("Advertisement", "Follow us on Telegram").body())
                .extracting(PageLine::text)
                .containsExactly("Follow us on Telegram");
    }

    @Test
    void aParagraphBrokenAtAFixedWidthIsOneLine() {
        List<PageLine> lines = PageLines.of("""
                The harbour bridge of Lindholm carried traffic
                again on Wednesday after nine months. Repairs
                had taken longer than planned, said the Mayor
                Ada Berg.

                Next day.
                """, Map.of());

        assertThat(lines)
                .extracting(PageLine::text)
                .containsExactly(
                        "The harbour bridge of Lindholm carried traffic again on Wednesday after nine months. Repairs had"
                                + " taken longer than planned, said the Mayor Ada Berg.",
                        "Next day.");
    }

    @Test
    void aSentenceBrokenBeforeASmallLetterGoesOnInTheNextLine() {
        assertThat(PageLines.of("The bridge was\r\nopened.\r\nThen it rained.", Map.of()))
                .extracting(PageLine::text)
                .containsExactly("The bridge was opened.", "Then it rained.");
    }

    @Test
    void linesOfTheirOwnStayApart() {
        assertThat(PageLines.of("- one thing\n- another thing\nAda Berg\nTelegram", Map.of()))
                .hasSize(4);
    }

    private static PageLayout layout(String... paragraphs) {
        return PageLayout.of(PageLines.of(String.join("\n\n", paragraphs), Map.of()), null);
    }
}
