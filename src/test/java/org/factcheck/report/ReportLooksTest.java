package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factcheck.claim.RejectedInput;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.Verdict;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of a report is cut off, printed over other text, or left alone at the foot of a page. */
class ReportLooksTest {

    @TempDir
    private Path folder;

    static Stream<Named<Supplier<Report>>> reports() {
        return Stream.of(
                Named.of("three claims", ReportFixture::threeClaims),
                Named.of("every kind of claim", ReportFixture::everyKind),
                Named.of("24 claims", () -> ReportFixture.many(24)),
                Named.of(
                        "a claim of 2,000 characters",
                        () -> ReportFixture.report(
                                List.of(ReportedClaimFixture.supported(), ReportedClaimFixture.endless()))),
                Named.of("claims of every length", ReportLooksTest::lengths),
                Named.of("many origins", ReportLooksTest::manyOrigins),
                Named.of("no claim", () -> ReportFixture.report(List.of())),
                Named.of("nothing at all", () -> report(List.of())),
                Named.of("all rejected", () -> report(rejected(60))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingIsCutOffOrLeftAlone(Supplier<Report> report) throws Exception {
        assertThat(blemishes(report.get(), folder)).isEmpty();
    }

    @Test
    void aHeadingAloneAndATextBesideThePageAreSeen() throws Exception {
        Path two = Files.createDirectory(folder.resolve("two"));
        Report report = ReportFixture.threeClaims();
        PdfReport.write(
                report,
                () -> {
                    var document = ReportDocument.of(report, ReportLayout.of(report.claims(), 500), 500);
                    document.select(".part").get(0).attr("style", "page-break-after: always");
                    document.select(".matrix-part > h2").attr("style", "page-break-after: always");
                    document.select(".matrix-part .key").attr("style", "margin-left: -40mm");
                    return document;
                },
                two,
                "report.pdf",
                List.of());
        assertThat(blemishesOf(report, two.resolve("report.pdf")))
                .containsExactly(
                        "page 3 ends in 'Who says what'",
                        "page 4: '+ speaks for the claim − speaks against it · nothing that weighs. The figure is the"
                                + " weight, 0 to 1.' leaves the type area at '+'");
    }

    static List<String> blemishes(Report report, Path folder) throws Exception {
        new ReportWriter(CsvProfile.PLAIN).write(report, folder);
        return blemishesOf(report, folder.resolve("report.pdf"));
    }

    private static List<String> blemishesOf(Report report, Path file) throws Exception {
        return new ReportLooks(ReportDocument.of(report, ReportLayout.of(report.claims(), 500), 500)).blemishes(file);
    }

    /** Sections that end at every height of a page, with claims from one line to a page. */
    private static Report lengths() {
        List<ReportedClaim> claims = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            ReportedClaim kind = ReportFixture.everyKind().claims().get(i % 7);
            String text = ("The water rose over the quay " + i + " times. ")
                    .repeat(1 + i * i % 37)
                    .strip();
            claims.add(ReportedClaimFixture.reworded(kind, "L" + i, text));
        }
        return ReportFixture.report(claims);
    }

    static Report manyOrigins() {
        return ReportFixture.report(IntStream.range(0, 45)
                .mapToObj(i -> saidBy(
                        i,
                        IntStream.range(0, 25)
                                .filter(o -> (i + o) % 3 == 0)
                                .mapToObj(o -> "Origin number " + o + " of the long Porthaven river commission")
                                .toList()))
                .toList());
    }

    private static ReportedClaim saidBy(int number, List<String> origins) {
        return new ReportedClaim(
                new ClaimOutcome.Judged(
                        ReportedClaimFixture.claim("claim-" + number, "The tide rose " + number + " times."),
                        JudgementFixture.judgement(
                                number % 2 == 0 ? Verdict.SUPPORTED : Verdict.REFUTED,
                                0.8,
                                0.9,
                                number % 2 == 0 ? weights(origins) : List.of(),
                                number % 2 == 0 ? List.of() : weights(origins),
                                List.of(),
                                "It is so.",
                                List.of())),
                null,
                null);
    }

    private static List<OriginWeight> weights(List<String> origins) {
        return origins.stream()
                .map(name -> new OriginWeight(name, 0.5, false, false, List.of("courier/breach")))
                .toList();
    }

    private static List<RejectedInput> rejected(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new RejectedInput(
                        "claims.csv",
                        i + 2,
                        "x".repeat(i * 9) + " and so on",
                        "The row has " + i + " cells where the header has 3. Fill in what is missing, or delete it."))
                .toList();
    }

    private static Report report(List<RejectedInput> rejected) {
        return new Report(
                "nightly",
                JudgementFixture.DAY,
                "nightly_2026-03-14_000000000000",
                "",
                List.of(),
                List.of(),
                rejected,
                Map.of(),
                null);
    }
}
