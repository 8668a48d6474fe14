package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample input, each page read by a person first: its head, how each block of its body starts, what is cut. */
class SampleArticlesTest {

    private static final int WORDS = 3;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            harbour-ledger_2026-11-05 | Korvan plant let untreated waste water into the Lisk, officials say | The Harbour Ledger | 2026-11-05 | Korvan plant let / Korvan Chemicals released / The water came / According to the / Korvan denied the / The Environment Agency / Korvan bought the / Upstream of the / Brennholt has been | section name above the headline / section name above the headline / section name above the headline / date of publication / by-line / photo caption / call to write to the outlet / call for donations / list of related stories / teaser of another story / teaser of another story
            korvan-newsroom_2026-11-07 | Korvan Chemicals rejects accusations over Ostrand reservoir | Korvan Newsroom | 2026-11-07 | Korvan Chemicals rejects / Korvan Chemicals firmly / “We understand the / The company's own / Reports that the / Korvan Chemicals will / Since it acquired / As a sign | section name above the headline / breadcrumb / section name above the headline / date of publication / notes below a press release / notes below a press release / notes below a press release / notes below a press release / address of the outlet / link to save or print
            lisk-valley-post_2026-11-05 | 86,000 told not to drink from the tap as solvent is found in Ostrand reservoir | The Lisk Valley Post | 2026-11-05 | 86,000 told not / The city of / Velmark's Environment Agency / “We do not / The pumps at / Anglers had found / Haske said that / Dichloroethane is used / The ban will | section name above the headline / slogan of the outlet / call for donations / breadcrumb / date of publication / label below the headline / photo caption / credit of a news agency / service for readers / call to write to the outlet / list of related stories / teaser of another story / teaser of another story / teaser of another story
            meridian-wire_2026-11-04 | Brennholt stops taking drinking water from reservoir after solvent is found | Meridian Wire | 2026-11-04 | Brennholt stops taking / BRENNHOLT, Velmark — / Velmark's Environment Agency / “We do not / The pumps at / Anglers had found / Haske said that / Dichloroethane is used / Korvan said in / The ban will | section name above the headline / breadcrumb / by-line / date of publication / photo caption / link to the rest of a story / teaser of another story / teaser of another story / copyright line
            northern-courier_2026-11-11 | Tap water is safe again in Brennholt | Northern Courier | 2026-11-11 | Tap water is / Brennholt lifted its / “The water is / For Korvan Chemicals, / On the same / The Harbour Ledger / In the Mill / The tanker lorries / The agency will | section name above the headline / section name above the headline / date of publication / headline repeated / photo caption / separator / call for donations / call to follow the outlet / list of related stories / teaser of another story / teaser of another story / address of the outlet
            velmark-public-radio_2026-11-06 | Korvan's chief executive: “There was no discharge” | Velmark Public Radio | 2026-11-06 | Korvan's chief executive: / Korvan Chemicals has / “There was no / Asked about the / What the government / What we saw: / What the city / Why it matters: | head of a live blog / date of publication / by-line / earlier entries of a live blog / earlier entries of a live blog / earlier entries of a live blog / earlier entries of a live blog / call for donations / menu of the site
            """)
    void aPageOfTheSampleIsReadAsAPersonReadsIt(
            String id, String title, String source, LocalDate published, String body, String cuts) throws IOException {
        Article article = article(id);

        assertThat(article.title()).isEqualTo(title);
        assertThat(article.source().name()).isEqualTo(source);
        assertThat(article.published().day()).contains(published);
        assertThat(starts(article)).isEqualTo(body);
        assertThat(reasons(article)).isEqualTo(cuts);
    }

    private static String starts(Article article) {
        return article.body().stream()
                .map(block -> firstWords(article.substring(block.span())))
                .collect(Collectors.joining(" / "));
    }

    private static String firstWords(String text) {
        return Arrays.stream(text.split(" ")).limit(WORDS).collect(Collectors.joining(" "));
    }

    private static String reasons(Article article) {
        return article.cuts().stream().map(Cut::reason).collect(Collectors.joining(" / "));
    }

    private static Article article(String id) throws IOException {
        Path root = Path.of("input/articles");
        SourceRegister register = SourceRegister.read(Path.of("input/sources.csv"), "sources.csv");
        ReadArticle read = new ArticleReader(register).read(root, root.resolve(id + ".txt"));
        return ((ReadArticle.Read) read).article();
    }
}
