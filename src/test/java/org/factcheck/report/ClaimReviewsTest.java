package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.factcheck.claim.Claim;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.VerdictOverride;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimReviewsTest {

    private static final ReportSettings PUBLISHED =
            new ReportSettings(500, 500, new Publisher("Dornfeld Desk", URI.create("https://checks.example/out/")));
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @TempDir
    private static Path folder;

    private static Path run;

    @BeforeAll
    static void write() throws Exception {
        run = Files.createDirectory(folder.resolve("run"));
        List<ReportedClaim> claims = new ArrayList<>(ReportFixture.everyKind().claims());
        claims.add(confirmed("C-8", "The <b>ferry</b> ran on Sunday.</script>", Verdict.SUPPORTED));
        claims.add(confirmed("C-9", "The pier burnt.", Verdict.CONFLICTING));
        claims.add(confirmed("C-10", "The lamp was stolen.", Verdict.NOT_ENOUGH_EVIDENCE));
        new ReportWriter(CsvProfile.PLAIN, PUBLISHED).write(ReportFixture.report(claims), run);
    }

    private static ReportedClaim confirmed(String id, String text, Verdict verdict) {
        Claim claim = new Claim(id, text, LocalDate.of(2026, 3, 8), "Ines Okoro", null, null, null, null, 3);
        VerdictOverride override =
                new VerdictOverride(id, null, verdict, "A. Vella", LocalDate.of(2026, 3, 12), "I was there.", 3);
        return new ReportedClaim(new ClaimOutcome.Failed(claim, "The model stopped."), override, null);
    }

    @Test
    void onlyWhatAnAnalystSignedIsAReview() throws Exception {
        assertThat(ids(reviews(run))).containsExactly("C-6", "C-8", "C-9", "C-10");
        assertThat(ids(drafts(run))).containsExactly("000", "C-2", "C-3", "C-4", "Ж-7");
    }

    @Test
    void aReviewHasEveryPropertyThatSearchEnginesAskFor() throws Exception {
        assertThat(json(run, "claimreview.json").path("@context").asString()).isEqualTo("https://schema.org");
        for (JsonNode review : reviews(run)) {
            assertThat(review.path("@type").asString()).isEqualTo("ClaimReview");
            assertThat(URI.create(review.path("url").asString()).getHost()).isEqualTo("checks.example");
            assertThat(review.path("claimReviewed").asString()).isNotBlank();
            assertThat(review.path("datePublished").asString()).matches(DAY);
            assertThat(review.path("author").path("@type").asString()).isEqualTo("Organization");
            assertThat(review.path("author").path("name").asString()).isEqualTo("Dornfeld Desk");
            assertThat(review.path("author").path("url").asString()).isEqualTo("https://checks.example/out");
            JsonNode rating = review.path("reviewRating");
            assertThat(rating.path("@type").asString()).isEqualTo("Rating");
            assertThat(rating.path("alternateName").asString()).isNotBlank();
            if (rating.has("ratingValue")) {
                assertThat(rating.path("ratingValue").asInt())
                        .isBetween(
                                rating.path("worstRating").asInt(),
                                rating.path("bestRating").asInt());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, Refuted, 1", "1, Supported, 5", "2, Conflicting, 3", "3, Not enough evidence, 0"})
    void theScaleRunsFromRefutedToSupportedAndSilenceIsNotOnIt(int place, String word, int value) throws Exception {
        JsonNode rating = reviews(run).get(place).path("reviewRating");
        assertThat(rating.path("alternateName").asString()).isEqualTo(word);
        assertThat(rating.path("ratingValue").asInt(0)).isEqualTo(value);
        assertThat(rating.path("bestRating").asInt(0)).isEqualTo(value == 0 ? 0 : 5);
    }

    @Test
    void aReviewTellsWhenWhyAndWhereTheClaimStands() throws Exception {
        JsonNode review = reviews(run).get(0);
        assertThat(review.path("datePublished").asString()).isEqualTo("2026-03-13");
        assertThat(review.path("claimReviewed").asString()).isEqualTo("The harbour opened again on 12 March.");
        assertThat(review.path("reviewRating").path("ratingExplanation").asString())
                .isEqualTo("Harbour master's log seen; it stayed shut until the 14th.");
        assertThat(review.path("url").asString())
                .isEqualTo("https://checks.example/out/nightly/2026-03-14/nightly_2026-03-14_0a1b2c3d4e5f/report.pdf"
                        + "#nameddest=claim-6");
        JsonNode item = reviews(run).get(1).path("itemReviewed");
        assertThat(item.path("@type").asString()).isEqualTo("Claim");
        assertThat(item.path("author").path("name").asString()).isEqualTo("Ines Okoro");
        assertThat(item.path("datePublished").asString()).isEqualTo("2026-03-08");
    }

    @Test
    void theAddressOfAReviewEndsInAPlaceOfTheReport() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(run.resolve("report.pdf").toFile())) {
            for (JsonNode review : reviews(run)) {
                Matcher name = Pattern.compile("#nameddest=(.+)$")
                        .matcher(review.path("url").asString());
                assertThat(name.find()).isTrue();
                assertThat(pdf.getDocumentCatalog().findNamedDestinationPage(new PDNamedDestination(name.group(1))))
                        .isNotNull();
            }
        }
    }

    @Test
    void anArticleThatStatesTheClaimIsNamedWithItsAddressUnlessThatRunsAScript() throws Exception {
        JsonNode appearance = drafts(run).get(0).path("itemReviewed").path("appearance");
        assertThat(appearance).hasSize(2);
        assertThat(appearance.path(0).path("url").asString())
                .isEqualTo("https://porthaven-courier.example/2026/breach?id=7&page=1");
        assertThat(appearance.path(0).path("datePublished").asString()).isEqualTo("2026-03-10");
        assertThat(appearance.path(0).path("publisher").path("name").asString()).isEqualTo("Porthaven Courier");
        assertThat(appearance.path(1).has("url")).isFalse();
    }

    @Test
    void aDraftSaysSoAndHasNoAddress() throws Exception {
        JsonNode file = json(run, "claimreview-draft.json");
        assertThat(file.path("creativeWorkStatus").asString()).isEqualTo("Draft");
        assertThat(file.path("description").asString()).startsWith("Draft.").endsWith("Not to be published.");
        for (JsonNode draft : drafts(run)) {
            assertThat(draft.path("creativeWorkStatus").asString())
                    .isEqualTo("Draft: verdict of a machine, not reviewed");
            assertThat(draft.has("url")).isFalse();
            assertThat(draft.has("datePublished")).isFalse();
            assertThat(draft.path("dateCreated").asString()).isEqualTo("2026-03-14");
            assertThat(draft.path("author").path("@type").asString()).isEqualTo("SoftwareApplication");
        }
    }

    @Test
    void textCannotEndTheScriptElementThatTheFileIsPutInto() throws Exception {
        assertThat(Files.readString(run.resolve("claimreview.json"))).doesNotContain("<");
        assertThat(reviews(run).get(1).path("claimReviewed").asString())
                .isEqualTo("The <b>ferry</b> ran on Sunday.</script>");
    }

    @Test
    void withoutAPublisherThereAreDraftsOnly() throws Exception {
        Path into = Files.createDirectory(folder.resolve("unpublished"));
        new ReportWriter(CsvProfile.PLAIN).write(ReportFixture.everyKind(), into);
        assertThat(into.resolve("claimreview.json")).doesNotExist();
        JsonNode signed = drafts(into).get(4);
        assertThat(signed.path("identifier").asString()).isEqualTo("C-6");
        assertThat(signed.path("creativeWorkStatus").asString())
                .isEqualTo("Draft: signed by an analyst, but it is not set who publishes it and where");
        assertThat(signed.path("dateCreated").asString()).isEqualTo("2026-03-13");
        assertThat(signed.has("author")).isFalse();
    }

    @Test
    void theSameReportGivesTheSameBytes() throws Exception {
        Path again = Files.createDirectory(folder.resolve("again"));
        Path once = Files.createDirectory(folder.resolve("once"));
        new ReportWriter(CsvProfile.PLAIN, PUBLISHED).write(ReportFixture.everyKind(), once);
        new ReportWriter(CsvProfile.PLAIN, PUBLISHED).write(ReportFixture.everyKind(), again);
        for (String name : List.of("claimreview.json", "claimreview-draft.json")) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(once.resolve(name));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"url\"     | \"uri\"            | its entry 1 has no url",
                "alternateName | otherName          | its entry 1 has a reviewRating without alternateName",
                "@graph        | @list              | it has no list '@graph'",
                "]}            | ]                  | it is no JSON",
            })
    void aBrokenFileIsNoticed(String from, String to, String fault) throws Exception {
        Path file = Files.createTempFile(folder, "broken", ".json");
        Files.writeString(
                file, Files.readString(run.resolve("claimreview.json")).replace(from, to));
        assertThatThrownBy(() -> ClaimReviewCheck.reviews(file, 4))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void aFileThatLostAnEntryIsNoticed() {
        assertThatThrownBy(() -> ClaimReviewCheck.drafts(run.resolve("claimreview-draft.json"), 6))
                .hasMessageContaining("it has 5 entries where 6 were written");
    }

    private static List<JsonNode> reviews(Path into) throws Exception {
        return list(json(into, "claimreview.json").path("@graph"));
    }

    private static List<JsonNode> drafts(Path into) throws Exception {
        return list(json(into, "claimreview-draft.json").path("hasPart"));
    }

    private static List<JsonNode> list(JsonNode nodes) {
        List<JsonNode> list = new ArrayList<>();
        nodes.forEach(list::add);
        return list;
    }

    private static List<@Nullable String> ids(List<JsonNode> nodes) {
        List<@Nullable String> ids = new ArrayList<>();
        nodes.forEach(node -> ids.add(node.path("identifier").asString()));
        return ids;
    }

    private static JsonNode json(Path into, String name) throws Exception {
        return JsonMapper.builder().build().readTree(Files.readString(into.resolve(name)));
    }
}
