package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.article.PublicationDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleListingTest {

    private static final PublicationDate NEXT_YEAR =
            new PublicationDate.Known(LocalDate.of(2027, 3, 10), null, "10 March 2027");

    @TempDir
    private static Path folder;

    @Test
    void upToANumberAllAreListed() {
        Report report = ReportFixture.everyKind();
        ArticleListing listing = ArticleListing.of(report, claims(report), 4);
        assertThat(listing.isWhole()).isTrue();
        assertThat(listing.articles()).isEqualTo(report.articles());
    }

    @Test
    void ofMoreThoseThatAreQuotedAndThoseOfADoubtedDateAre() {
        Report report =
                with(ReportFixture.threeClaims(), article("unread/one", NEXT_YEAR), article("unread/two", null));
        ArticleListing listing = ArticleListing.of(report, claims(report), 3);
        assertThat(listing.isWhole()).isFalse();
        assertThat(listing.articles())
                .extracting(ReportedArticle::id)
                .containsExactly("council/statement", "courier/breach", "gazette/wall", "unread/one");
    }

    @Test
    void noneIsWhereNothingIsQuoted() throws Exception {
        Report report = ReportFixture.report(List.of(ReportedClaimFixture.unproven()));
        assertThat(ArticleListing.of(report, claims(report), 0).articles()).isEmpty();
        Path into = Files.createDirectory(folder.resolve("none"));
        new ReportWriter(CsvProfile.PLAIN, new ReportSettings(500, 0, null)).write(report, into);
        assertThat(PdfText.of(into.resolve("report.pdf")))
                .contains(
                        "4 articles were read; articles.csv beside this file has all of them. None of them is quoted here,"
                                + " and no date among them is in doubt.");
    }

    @Test
    void theReportSaysWhereTheOthersAre() throws Exception {
        Report report =
                with(ReportFixture.threeClaims(), article("unread/one", NEXT_YEAR), article("unread/two", null));
        Path into = Files.createDirectory(folder.resolve("abridged"));
        new ReportWriter(CsvProfile.PLAIN, new ReportSettings(500, 3, null)).write(report, into);
        assertThat(PdfText.of(into.resolve("report.pdf")))
                .contains(
                        "6 articles were read; articles.csv beside this file has all of them. Listed here are the 4 that"
                                + " this file quotes or whose date a person should look at.")
                .contains("New articles: What the tide brought: 港口 notes from the quay (tidewatch.example); all marked"
                        + " in articles.csv.")
                .contains("unread/one.txt")
                .doesNotContain("unread/two.txt");
        assertThat(CsvFilesTest.rows(into.resolve("articles.csv"), ','))
                .extracting(row -> row.get("article"))
                .endsWith("unread/one", "unread/two");
        assertThat(PdfReportTest.failures(into.resolve("report.pdf"), "ua1")).isEmpty();
    }

    private static List<ClaimEntry> claims(Report report) {
        return ReportLayout.of(report.claims(), 500).claimsHere();
    }

    private static ReportedArticle article(String id, @Nullable PublicationDate published) {
        return new ReportedArticle(
                id,
                id + ".txt",
                ReportedArticleFixture.sha256(id),
                "Of " + id,
                ReportedArticleFixture.COURIER,
                published == null ? new PublicationDate.Unknown("no date found") : published,
                "en",
                3,
                List.of(),
                null,
                false);
    }

    private static Report with(Report report, ReportedArticle... more) {
        List<ReportedArticle> articles = new ArrayList<>(report.articles());
        articles.addAll(List.of(more));
        return new Report(
                report.job(),
                report.businessDate(),
                report.runId(),
                report.previousRunId(),
                report.claims(),
                articles,
                report.rejected(),
                report.settings(),
                report.calibration());
    }
}
