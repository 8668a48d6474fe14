package org.factcheck.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.factcheck.passage.Passage;
import org.factcheck.verdict.Attributions;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.WeighedEvidence;

/**
 * evidence.csv: one row for every judged passage, by claim in the order of the claims file, then article, then start.
 * The quote has the article's own characters, but for its white space, which is folded: a line break within a cell
 * misleads programs that read line by line, and the offsets lead to the exact text.
 */
final class EvidenceCsv implements Closeable {

    static final String NAME = "evidence.csv";

    /** Raised whenever a column is added, dropped or changes its meaning. */
    static final int SCHEMA_VERSION = 2;

    static final List<String> HEADER = List.of(
            "claim_id",
            "article",
            "source",
            "published",
            "stance",
            "probability",
            "quote",
            "start",
            "end",
            "article_sha256",
            "speaker",
            "attribution",
            "origin",
            "weight",
            "run_id",
            "schema_version");

    private static final Comparator<WeighedEvidence> BY_PLACE = Comparator.comparing(WeighedEvidence::articleId)
            .thenComparing(e -> e.stance().evidence().passage().start())
            .thenComparing(e -> e.stance().evidence().passage().end());

    private final Report report;
    private final CsvFile csv;

    EvidenceCsv(Report report, Path folder, CsvProfile profile) throws IOException {
        this.report = report;
        this.csv = new CsvFile(folder.resolve(NAME), profile, HEADER);
    }

    /** Adds a row for every passage that was judged for the claim. */
    void add(ReportedClaim claim) throws IOException {
        Judgement judgement = claim.judgement();
        if (judgement == null) {
            return;
        }
        for (WeighedEvidence evidence :
                judgement.evidence().stream().sorted(BY_PLACE).toList()) {
            csv.row(row(claim.claim().id(), evidence));
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private List<CsvCell> row(String claimId, WeighedEvidence evidence) {
        Passage passage = evidence.stance().evidence().passage();
        return List.of(
                CsvCell.text(claimId),
                CsvCell.text(evidence.articleId()),
                CsvCell.text(evidence.source().name()),
                CsvCell.text(evidence.published().isoDay()),
                CsvCell.name(evidence.stance().stance()),
                CsvCell.number(evidence.stance().probability()),
                CsvCell.folded(passage.quote()),
                CsvCell.number(passage.start()),
                CsvCell.number(passage.end()),
                CsvCell.text(evidence.articleSha256()),
                CsvCell.text(passage.speech().speaker()),
                CsvCell.text(Attributions.attribution(passage.speech())),
                CsvCell.text(evidence.origin()),
                CsvCell.number(evidence.weight()),
                CsvCell.text(report.runId()),
                CsvCell.number(SCHEMA_VERSION));
    }
}
