package org.factcheck.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.claim.Doubt;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.Explanation;
import org.factcheck.verdict.Flag;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.VerdictOverride;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/** verdicts.csv: one row a claim, in the order of the claims file. */
final class VerdictsCsv implements Closeable {

    static final String NAME = "verdicts.csv";

    /** Raised whenever a column is added, dropped or changes its meaning. */
    static final int SCHEMA_VERSION = 1;

    static final List<String> HEADER = List.of(
            "claim_id",
            "claim",
            "verdict",
            "score",
            "confidence",
            "support_weight",
            "contradiction_weight",
            "supporting_origins",
            "contradicting_origins",
            "supporting_origin_names",
            "contradicting_origin_names",
            "supporting_articles",
            "contradicting_articles",
            "best_support_quote",
            "best_support_article",
            "best_contradiction_quote",
            "best_contradiction_article",
            "explanation",
            "flags",
            "as_of",
            "machine_verdict",
            "override_by",
            "override_when",
            "override_why",
            "previous_verdict",
            "error",
            "run_id",
            "schema_version");

    private final Report report;
    private final CsvFile csv;

    VerdictsCsv(Report report, Path folder, CsvProfile profile) throws IOException {
        this.report = report;
        this.csv = new CsvFile(folder.resolve(NAME), profile, HEADER);
    }

    void add(ReportedClaim claim) throws IOException {
        csv.row(row(claim, report));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static List<CsvCell> row(ReportedClaim claim, Report report) {
        Judgement judgement = claim.judgement();
        List<OriginWeight> supporting = judgement == null ? List.of() : judgement.supporting();
        List<OriginWeight> contradicting = judgement == null ? List.of() : judgement.contradicting();
        WeighedEvidence support = Evidences.best(judgement, Stance.SUPPORTS);
        WeighedEvidence contradiction = Evidences.best(judgement, Stance.REFUTES);
        VerdictOverride override = claim.override();
        return List.of(
                CsvCell.text(claim.claim().id()),
                CsvCell.text(claim.claim().text()),
                CsvCell.name(claim.verdict()),
                CsvCell.number(judgement == null ? null : judgement.score()),
                CsvCell.number(judgement == null ? null : Double.valueOf(judgement.confidence())),
                CsvCell.number(judgement == null ? 0 : judgement.supportWeight()),
                CsvCell.number(judgement == null ? 0 : judgement.contradictionWeight()),
                CsvCell.number(supporting.size()),
                CsvCell.number(contradicting.size()),
                CsvCell.joined(names(supporting)),
                CsvCell.joined(names(contradicting)),
                CsvCell.joined(articles(supporting)),
                CsvCell.joined(articles(contradicting)),
                quote(support),
                article(support),
                quote(contradiction),
                article(contradiction),
                CsvCell.folded(explanation(claim)),
                CsvCell.joined(flags(claim)),
                CsvCell.name(claim.asOf(report.businessDate())),
                CsvCell.name(judgement == null ? null : judgement.verdict()),
                CsvCell.text(override == null ? null : override.who()),
                CsvCell.name(override == null ? null : override.when()),
                CsvCell.text(override == null ? null : override.why()),
                CsvCell.name(claim.previousVerdict()),
                CsvCell.text(claim.error()),
                CsvCell.text(report.runId()),
                CsvCell.number(SCHEMA_VERSION));
    }

    private static Collection<String> names(List<OriginWeight> origins) {
        return origins.stream().map(OriginWeight::name).sorted().toList();
    }

    private static Collection<String> articles(List<OriginWeight> origins) {
        return origins.stream().flatMap(o -> o.articles().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static CsvCell quote(@Nullable WeighedEvidence evidence) {
        return CsvCell.folded(
                evidence == null ? null : evidence.stance().evidence().passage().quote());
    }

    private static CsvCell article(@Nullable WeighedEvidence evidence) {
        return CsvCell.text(evidence == null ? null : evidence.articleId());
    }

    private static List<String> flags(ReportedClaim claim) {
        Stream<String> doubts =
                claim.doubts().stream().map(doubt -> doubt.concern().name());
        Judgement judgement = claim.judgement();
        Stream<String> flags =
                judgement == null ? Stream.of() : judgement.flags().stream().map(Flag::name);
        return Stream.concat(doubts, flags).toList();
    }

    /** Of a claim that was skipped, why; empty where judging failed. */
    private static @Nullable String explanation(ReportedClaim claim) {
        Judgement judgement = claim.judgement();
        if (judgement != null) {
            return explanation(judgement);
        }
        return claim.isSkipped()
                ? NotJudged.because(claim.doubts())
                        + claim.doubts().stream().map(Doubt::reason).collect(Collectors.joining(" ", " ", ""))
                : null;
    }

    /** The summary, then the first reasons with their figures; the tree below them stands in the PDF. */
    private static String explanation(Judgement judgement) {
        List<Explanation> parts = judgement.explanation().parts();
        if (parts.isEmpty()) {
            return judgement.summary();
        }
        return judgement.summary()
                + parts.stream().map(VerdictsCsv::reason).collect(Collectors.joining("; ", " [", "]"));
    }

    private static String reason(Explanation part) {
        return part.value() == null ? part.reason() : part.reason() + " = " + Figures.plain(part.value());
    }
}
