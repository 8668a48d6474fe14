package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLayoutTest {

    static final String HEADLINE = "Harbour bridge reopens after months of repairs";
    static final String LEAD = "The harbour bridge of Lindholm carried traffic again on Wednesday, the mayor said.";
    static final String SECOND =
            "Repairs had taken nine months and cost four million crowns, according to the council.";
    static final String OTHER = "A ferry ran aground near Osterby on Friday and two passengers were hurt, police said.";

    @Test
    void theHeadlineStandsBelowSectionNamesAndDates() {
        PageLayout layout = layout("Business & Ports", "Tuesday, 3 March 2026, 12:30", HEADLINE, "3 min read", LEAD);

        assertThat(layout.headline()).isEqualTo(2);
        assertThat(layout.reasons())
                .containsExactly("section name above the headline", "date of publication", null, "reading time", null);
    }

    @Test
    void aDayAloneBelowTheStandfirstIsNoEvidence() {
        PageLayout layout = layout(HEADLINE, LEAD, "14 March 2026", SECOND, "On 14 March 2026 the bridge was closed.");

        assertThat(layout.reasons()).containsExactly(null, null, "date line", null, null);
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
            Kindly switch off your ad blocker to keep this paper alive  | notice about ad blockers, cookies or scripts
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
            The new piers at low tide. Photograph: Ada Berg/Courier    | photo caption
            [Image via Harbour Board]                                  | photo caption
            Did you see the ferry? Our reporters can be reached at +99 | call to write to the outlet
            Tell us what you saw: desk@courier.example                 | call to write to the outlet
            Jo Lind and Ada Berg contributed to this report.           | by-line
            Become a friend of the Courier: courier.example/friends    | call for donations
            If you rely on our coverage, please pay for it.            | call for donations
            This story was provided by Osterby Wire.                   | credit of a news agency
            (AFP, Reuters)                                             | credit of a news agency
            Which piers are closed? Look it up on our map              | service for readers
            Print this page                                            | link to save or print
            412 shares                                                 | counter
            9:40 a.m.                                                  | time of an entry in a live blog
            By clicking Sign Up, you agree to our Terms of Use.        | question about consent
            Listen to this article · 4 min                             | video or audio player
            This page contains affiliate links.                        | advertisement
            Subscribe to continue reading                              | call to subscribe
            ALSO READ › Ferry runs aground near Osterby                | link to another story
            » Ferry runs aground near Osterby                          | link to another story
            This is a developing story and will be updated.            | note about an update
            Tags: harbour, bridges                                     | tags
            This article is no substitute for professional advice.     | disclaimer
            Was this article helpful?                                  | question about the page
            The comments below have not been moderated.                | comment form
            Words by Ada Berg                                          | by-line
            Ada Berg, Harbour Correspondent                            | by-line
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
                "Comments by the minister were met with silence.",
                "Like others on YouTube, the skipper earns money from his films of the harbour.",
                "He said that the pier had been empty all night. Ada Berg / Getty Images",
                "This article of the treaty was changed by the council in May.",
                "The report was published by the ministry after the vote.",
                "Anybody who saw the ferry may write to the police at police@lindholm.example.",
                "About Lindholm",
                "The clinic is paid for by its members and by a gift of the town.",
                "Readers of the report will find no new figures, the union said.",
                "Give what you can, the vicar asked on Sunday.",
                "We use cookies to measure visits, the company told the court.",
                "Sign up for the course, the teacher wrote to the parents.",
                "Correction: An earlier version of this article gave the wrong day. It was Monday.",
                "Already members of the union, they voted for the strike.",
                "The views expressed by the minister were shared by nobody.",
                "Tax on imported steel rises by 52%"
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

    static PageLayout layout(String... paragraphs) {
        return PageLayout.of(PageLines.of(String.join("\n\n", paragraphs), Map.of()), null);
    }
}
