package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherOfPageTest {

    private static final String STORY =
            "Bridge reopens after months of repairs\n\nThe bridge of Lindholm carried traffic again on Wednesday.\n\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THE LINDHOLM COURIER",
                "Lindholm Courier",
                "LINDHOLM | COURIER",
                "Regions · Lindholm Courier",
                "Lindholm Courier – Ports",
                "www.courier.example"
            })
    void aLineAboveTheHeadlineNamesThePublisher(String line) throws IOException {
        assertThat(publisher(line + "\n\n" + STORY)).contains("The Lindholm Courier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "courier.example",
                "Tell us what you saw: desk@courier.example",
                "Become a member today: courier.example/members",
                "© 2026. Reuse by subscribers only: courier.example"
            })
    void aDomainAtTheFootNamesThePublisher(String line) throws IOException {
        assertThat(publisher(STORY + line)).contains("The Lindholm Courier");
    }

    @Test
    void anAgencyThatSuppliedTheTextIsNotThePublisher() throws IOException {
        String page = "OSTERBY HERALD\n\n" + STORY.replace("repairs\n", "repairs\n\nHarbour Wire\n")
                + "This story was supplied by Harbour Wire.\n";

        assertThat(publisher(page)).contains("Osterby Herald");
    }

    @Test
    void aLabelBelowTheHeadlineNamesThePublisherWhereNothingElseDoes() throws IOException {
        assertThat(publisher(STORY.replace("repairs\n", "repairs\n\nHarbour Wire\n")))
                .contains("Harbour Wire");
    }

    @Test
    void aTeaserDoesNotNameThePublisher() throws IOException {
        assertThat(publisher(STORY + "Related\nThe Lindholm Courier wins a prize\nHarbour Wire\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "THE OSTERBY POST, The Osterby Post",
        "Osterby Radio, Osterby Radio",
        "TOWER OF OSTERBY NEWS, Tower of Osterby News"
    })
    void anOutletOutsideTheRegisterGoesByItsMasthead(String line, String name) throws IOException {
        assertThat(publisher(line + "\n\n" + STORY)).contains(name);
    }

    @Test
    void aNameWithTheLettersOfTheDomainIsAMasthead() throws IOException {
        assertThat(publisher("FJORD AND FELL\n\n" + STORY + "Tell us what you saw: desk@fjordandfell.example"))
                .contains("Fjord and Fell");
        assertThat(publisher("FJORD AND FELL\n\n" + STORY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "World News",
                "Press Release",
                "Business & Defence",
                "News Feed",
                "Sport Today",
                "Latest",
                "Breaking News"
            })
    void aSectionNameIsNoMasthead(String line) throws IOException {
        assertThat(publisher(line + "\n\n" + STORY)).isEmpty();
    }

    @Test
    void aMastheadIsSpelledAsThePageSpellsItElsewhere() {
        assertThat(Masthead.spelled("THE McBERG POST", "")).isEqualTo("THE McBERG POST");
        assertThat(Masthead.spelled("OSTERBY TV NEWS", "")).isEqualTo("Osterby TV News");
        assertThat(Masthead.spelled("MCBERG POST", "Berg told the McBerg Post."))
                .isEqualTo("McBerg Post");
    }

    private Optional<String> publisher(String text) throws IOException {
        PageLayout layout = PageLayout.of(PageLines.of(text, Map.of()), null);
        return new PublisherFinder(register()).ofPage(layout, text).map(Source::name);
    }

    private SourceRegister register() throws IOException {
        String csv =
                "name,reliability,domains,aliases\nThe Lindholm Courier,B,courier.example,\nHarbour Wire,A,harbourwire.example,\n";
        return SourceRegister.read(Files.writeString(folder.resolve("sources.csv"), csv), "sources.csv");
    }
}
