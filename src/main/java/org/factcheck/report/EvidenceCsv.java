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
            "weight");

    private static final Comparator<WeighedEvidence> BY_PLACE = Comparator.comparing(WeighedEvidence::articleId)
            .thenComparing(e -> e.stance().evidence().passage().start())
            .thenComparing(e -> e.stance().evidence().passage().end());

    private final CsvFile csv;

    EvidenceCsv(Path folder, CsvProfile profile) throws IOException {
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

    private static List<CsvCell> row(String claimId, WeighedEvidence evidence) {
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
                CsvCell.number(evidence.weight()));
    }
}
