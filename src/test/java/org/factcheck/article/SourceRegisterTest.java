package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.claim.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRegisterTest {

    private static final Source COURIER = new Source(
            "The Lindholm Courier",
            Reliability.B,
            List.of("courier.example", "Courier"),
            List.of("Lindholm", "Harbour Board"));

    @TempDir
    Path folder;

    @Test
    void aPublisherIsReadWithAllItsNames() throws IOException {
        SourceRegister register = courier();

        assertThat(register.sources()).containsExactly(COURIER);
        assertThat(register.rejected()).isEmpty();
        assertThat(register.unknownColumns()).containsExactly("country");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the lindholm courier",
                "LINDHOLM COURIER",
                "courier",
                "courier.example",
                "www.courier.example",
                "https://news.courier.example:443/2026/x?y=1",
                "The Lindholm Courier's"
            })
    void aPublisherIsFoundByAnyOfItsNames(String name) throws IOException {
        assertThat(courier().find(name)).contains(COURIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lindholm", "example", "notcourier.example", "Courier Post"})
    void anotherNameIsNotFound(String name) throws IOException {
        assertThat(courier().find(name)).isEmpty();
    }

    @Test
    void aNameLongerThanAnyPublishersIsRejected() throws IOException {
        String domain = "www.".repeat(20_000) + "example";
        Path file = Files.writeString(
                folder.resolve("sources.csv"), "name,domains,reliability\nExample," + domain + ",B\n");

        assertThat(SourceRegister.read(file, "sources.csv").rejected())
                .extracting(RejectedInput::reason)
                .containsExactly(
                        "A name, alias or domain of the row has 80007 characters, and no publisher's has more than 2000."
                                + " Separate several names by '|', or delete the row.");
    }

    @Test
    void aMentionIsMatchedByWholeWords() throws IOException {
        assertThat(courier().named("three reporters of the Lindholm Courier")).contains(COURIER);
        assertThat(courier().named("Couriers of the post")).isEqualTo(Optional.empty());
        assertThat(courier().named("sent by courier van")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.bücher.example/neu                                | Bücher Zeitung
            xn--bcher-kva.example                                         | Bücher Zeitung
            BÜCHER ZEITUNG                                                | Bücher Zeitung
            Bu\u0308cher Zeitung                                          | Bücher Zeitung
            https://web.archive.org/web/20260304/https://www.leader.co.uk/x | People's Leader
            http://m.leader.co.uk:8080/x?y=https://xn--bcher-kva.example   | People's Leader
            leader.co.uk.                                                 | People's Leader
            People’s Leader                                               | People's Leader
            the people's leader's                                         | People's Leader
            Leader/Times                                                  | Leader/Times
            Leader                                                        |
            other.co.uk                                                   |
            co.uk                                                         |
            What? Leader/Times                                            |
            St. Leader                                                    |
            """)
    void spellingsOfOneNameOrDomainAreOne(String written, String name) throws IOException {
        SourceRegister register =
                read("name,domains\nBücher Zeitung,*.bücher.example\nPeople's Leader,leader.co.uk\nLeader/Times,\n");

        assertThat(register.rejected()).isEmpty();
        assertThat(register.find(written).map(Source::name)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void aDomainThatManyShareOrThatIsNoneIsNotTaken() throws IOException {
        SourceRegister register = read("name,domains\nCourier,co.uk\nPost,\"post.example, mail.example\"\n");

        assertThat(register.sources()).isEmpty();
        assertThat(register.find("https://post.co.uk")).isEmpty();
        assertThat(register.rejected())
                .extracting(RejectedInput::reason)
                .containsExactly(
                        "Below the domain 'co.uk' of 'Courier' many publishers have theirs. Write the whole domain, like"
                                + " 'news.co.uk'.",
                        "'post.example, mail.example' is no domain of 'Post'. Write domains like 'news.example', joined by"
                                + " '|', and other names into the column 'aliases'.");
    }

    @Test
    void aNameOfThePageThatIsNotKnownIsMatchedByItsAddress() throws IOException {
        PublisherFinder finder = new PublisherFinder(courier());

        assertThat(finder.given("Courier Online", "https://www.courier.example/x"))
                .isEqualTo(COURIER);
        assertThat(finder.given("Harbour News", "https://harbour.example/x").name())
                .isEqualTo("Harbour News");
        assertThat(finder.given("https://www.harbour.example/x").name()).isEqualTo("harbour.example");
    }

    @Test
    void rowsThatAreNoPublisherAreRejected() throws IOException {
        SourceRegister register =
                read("name,reliability,domains\nCourier,,c.example\n,A,\nPost,G,\nMail,b,c.example\n");

        assertThat(register.sources())
                .containsExactly(new Source("Courier", Reliability.F, List.of("c.example"), List.of()));
        assertThat(register.rejected())
                .containsExactly(
                        new RejectedInput(
                                "sources.csv",
                                3,
                                " | A | ",
                                "The row names no source. Write the publisher's name into the column 'name', or delete the"
                                        + " row."),
                        new RejectedInput(
                                "sources.csv",
                                4,
                                "Post | G | ",
                                "The reliability 'G' of 'Post' is no grade. Write one letter from A (completely reliable) to"
                                        + " E (unreliable), or F (cannot be judged)."),
                        new RejectedInput(
                                "sources.csv",
                                5,
                                "Mail | b | c.example",
                                "'c.example' already belongs to the source 'Courier' further up. Join the two rows, or take"
                                        + " the name out of one of them."));
    }

    @Test
    void aRegisterWithoutNamesSaysWhatItFound() {
        assertThatThrownBy(() -> read("outlet,grade\nx,A\n"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The register of sources 'sources.csv' has no column 'name'; its header is: outlet, grade. Rename"
                                + " the column that holds the publishers to 'name'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            From the Courier's Ada Berg and Jo Lind                  | The Lindholm Courier | Ada Berg and Jo Lind
            From Harbour News’s Ada Berg                             | Harbour News         | Ada Berg
            By Ada Berg, Courier                                     | The Lindholm Courier | Ada Berg
            By Ada Berg, Lindholm                                    |                      | Ada Berg
            By Ada Berg, 4 March 2026                                |                      | Ada Berg
            The Harbour News news desk                               | Harbour News         | The Harbour News news desk
            """)
    void theByLineNamesThePublisherAndTheAuthor(String byline, String publisher, String author) throws IOException {
        PageLayout layout = page("Bridge reopens after months of repairs", byline, LEAD);

        assertThat(new PublisherFinder(courier()).ofPage(layout, "").map(Source::name))
                .isEqualTo(Optional.ofNullable(publisher));
        assertThat(PublisherFinder.author(layout)).isEqualTo(author);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We are the news team of the Courier. Write to us.        | The Lindholm Courier
            Support Harbour News or become our patron!               | Harbour News
            © 2026 Harbour News. All rights reserved.                | Harbour News
            Source: Harbour News, citing a statement of the council. |
            "It is open," Berg told the Courier.                     |
            """)
    void theFootOfThePageNamesThePublisherButASentenceDoesNot(String line, String publisher) throws IOException {
        PageLayout layout = page("Bridge reopens after months of repairs", LEAD, line);

        assertThat(new PublisherFinder(courier()).ofPage(layout, "").map(Source::name))
                .isEqualTo(Optional.ofNullable(publisher));
    }

    @Test
    void anAddressNamesThePublisherOrItsDomain() throws IOException {
        PublisherFinder finder = new PublisherFinder(courier());

        assertThat(finder.atAddress("https://www.courier.example/x")).isEqualTo(COURIER);
        assertThat(finder.atAddress("https://www.harbour.example/x").name()).isEqualTo("harbour.example");
        assertThat(PublisherFinder.address(page("Bridge reopens", "URL: https://www.harbour.example/x", LEAD)))
                .isEqualTo("https://www.harbour.example/x");
    }

    private static final String LEAD =
            "The harbour bridge of Lindholm carried traffic again on Wednesday, the mayor said.";

    private static PageLayout page(String... lines) {
        return PageLayout.of(PageLines.of(String.join("\n\n", lines), Map.of()), null);
    }

    private SourceRegister courier() throws IOException {
        return read("Name;Reliability;Domain;Aliases;Interests;country\n"
                + "The Lindholm Courier;B;courier.example;Courier;Lindholm|Harbour Board;xx\n");
    }

    private SourceRegister read(String content) throws IOException {
        return SourceRegister.read(Files.writeString(folder.resolve("sources.csv"), content), "sources.csv");
    }
}
