package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodTest {

    private static final Pattern LIKELIHOOD =
            Pattern.compile("\\b(almost no chance|remote|(un)?likely|roughly even chance|almost certain(ly)?)\\b");

    /** Words of other scales, or of none. */
    private static final Pattern OTHER_SCALES = Pattern.compile(
            "\\b((im|highly )?probabl[ey]|likel(ier|iest)|nearly certain(ly)?|perhaps|maybe|doubtful)\\b");

    private static final Pattern CONFIDENCE = Pattern.compile("\\bconfiden(t|ce)\\b");

    @ParameterizedTest
    @CsvSource({
        "0.0, There is almost no chance, 1 to 5 %",
        "0.0499, There is almost no chance, 1 to 5 %",
        "0.05, It is very unlikely, 5 to 20 %",
        "0.2, It is unlikely, 20 to 45 %",
        "0.45, There is a roughly even chance, 45 to 55 %",
        "0.55, It is likely, 55 to 80 %",
        "0.8, It is very likely, 80 to 95 %",
        "0.95, It is almost certain, 95 to 99 %",
        "1.0, It is almost certain, 95 to 99 %"
    })
    void itsBandsAreThoseOfTheDirective(double probability, String words, String band) {
        assertThat(Likelihood.of(probability).words()).isEqualTo(words);
        assertThat(Likelihood.of(probability).band().replace('\u00a0', ' ')).isEqualTo(band);
    }

    @Test
    void noSentenceOfAReportMixesItWithConfidenceOrUsesAnotherScale() throws Exception {
        for (Report report : List.of(ReportFixture.everyKind(), ReportLooksTest.manyOrigins())) {
            assertOneScale(ReportDocument.of(report, ReportLayout.of(report.claims(), 500), 500)
                    .body());
        }
        Report many = ReportFixture.many(14);
        ReportLayout layout = ReportLayout.of(many.claims(), 6);
        assertOneScale(ReportDocument.of(many, layout, 500).body());
        for (ReportPart part : layout.parts()) {
            assertOneScale(PartDocument.of(many, part, part.claims()).body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is likely that the verdict is right, with low confidence.",
                "The verdict is probably right.",
            })
    void aSentenceThatDoesSoIsSeen(String sentence) {
        Element body = Document.createShell("").body();
        body.appendElement("p").text("It is likely that the verdict is right. " + sentence);
        assertThat(mixed(body)).containsExactly(sentence.toLowerCase(Locale.ROOT));
    }

    /** Checks all that the report says in its own words. */
    static void assertOneScale(Element body) {
        assertThat(mixed(body)).isEmpty();
    }

    private static List<String> mixed(Element body) {
        Element own = body.clone();
        // What the claims and articles say is theirs.
        own.select(".quote, .source > i, h3, .title, .text, .unweighty > span:first-child, .differs")
                .remove();
        return own.select("p, li, td, th, h1, h2, h4, div:not(:has(p, table, div))").stream()
                .flatMap(block -> Pattern.compile("(?<=[.:;!?])\\s+").splitAsStream(block.text()))
                .map(sentence -> sentence.toLowerCase(Locale.ROOT))
                .filter(sentence -> OTHER_SCALES.matcher(sentence).find()
                        || LIKELIHOOD.matcher(sentence).find()
                                && CONFIDENCE.matcher(sentence).find())
                .distinct()
                .toList();
    }
}
