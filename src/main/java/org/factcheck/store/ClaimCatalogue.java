package org.factcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was printed last of each claim of a job, found page by page in the database. Nothing here changes anything. */
public final class ClaimCatalogue {

    private static final String FROM = " from claim_latest l where l.job = ?";

    private final JdbcClient database;

    /** A catalogue of this database. */
    public ClaimCatalogue(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which claims are looked for.
     *
     * @param verdict with this verdict; null for all
     * @param text whose text or id holds this, whatever its case; empty for all
     * @param source that a passage of this source weighs in; empty for all
     * @param since whose verdict stands since this night or a later one; null for all
     */
    public record Wanted(
            String job,
            @Nullable Verdict verdict,
            String text,
            String source,
            @Nullable LocalDate since) {
        public Wanted {
            Objects.requireNonNull(job, "job");
        }

        private String condition() {
            return (verdict == null ? "" : " and l.verdict = ?")
                    + (text.isEmpty()
                            ? ""
                            : " and (lower(l.claim) like ? escape '!' or lower(l.claim_id) like ? escape '!')")
                    + (source.isEmpty()
                            ? ""
                            : " and exists (select 1 from claim_evidence e where e.run_id = l.run_id and e.seq = l.seq"
                                    + " and e.source = ?)")
                    + (since == null ? "" : " and l.since >= ?");
        }

        private List<Object> values() {
            List<Object> values = new ArrayList<>();
            values.add(job);
            Optional.ofNullable(verdict).map(Verdict::name).ifPresent(values::add);
            if (!text.isEmpty()) {
                String pattern = Like.holding(text);
                values.add(pattern);
                values.add(pattern);
            }
            if (!source.isEmpty()) {
                values.add(source);
            }
            Optional.ofNullable(since).ifPresent(values::add);
            return values;
        }
    }

    /**
     * A claim as it was printed last.
     *
     * @param runId the run that printed it
     * @param seq its place in that run's claims file, from 0
     * @param verdict null where there was none
     * @param since the night on which the verdict was first printed without another in between; null where that is not
     *     known
     */
    public record Listed(
            String claimId,
            String claim,
            String runId,
            LocalDate businessDate,
            int seq,
            @Nullable Verdict verdict,
            @Nullable Double score,
            @Nullable Double confidence,
            @Nullable LocalDate since) {}

    /**
     * A passage of an article that weighs in the verdict on a claim.
     *
     * @param claim the claim's text; empty where the run printed none
     * @param start the first code point in the article's text, from 0
     * @param end the first code point after it
     */
    public record Bearing(String claimId, String claim, Stance stance, double weight, int start, int end) {}

    private int count(Wanted wanted) {
        return database.sql("select count(*)" + FROM + wanted.condition())
                .params(wanted.values())
                .query(Integer.class)
                .single();
    }

    /**
     * How many claims could be wanted, but for the source: what they rest on was cleared away with the details of the run
     * that judged them last.
     */
    public int countOfUnknownSources(Wanted wanted) {
        Wanted ofAnySource = new Wanted(wanted.job(), wanted.verdict(), wanted.text(), "", wanted.since());
        // The details of a run go all at once: asking once a run, not once a claim, halves the time of the page.
        return database.sql(
                        "select coalesce(sum(claims), 0) from (select l.run_id, case when l.seq is null then 1 else 0"
                                + " end as unplaced, count(*) as claims" + FROM + ofAnySource.condition()
                                + " group by l.run_id, case when l.seq is null then 1 else 0 end) of_run where unplaced = 1"
                                + " or not exists (select 1 from outcome o where o.run_id = of_run.run_id)")
                .params(ofAnySource.values())
                .query(Integer.class)
                .single();
    }

    /**
     * A stretch of the wanted claims.
     *
     * @param claims those of the newest night first, in the order of its claims file
     * @param total how many claims are wanted in all
     */
    public record Stretch(List<Listed> claims, int total) {
        public Stretch {
            claims = List.copyOf(claims);
        }
    }

    /** A stretch of the wanted claims and how many there are, found at one go: looking for a source takes the longest. */
    public Stretch list(Wanted wanted, int offset, int most) {
        List<Object> values = wanted.values();
        values.add(most);
        values.add(offset);
        AtomicInteger total = new AtomicInteger();
        List<Listed> claims = database.sql("select l.*, count(*) over () as total" + FROM + wanted.condition()
                        + " order by l.business_date desc, l.seq, l.claim_id limit ? offset ?")
                .params(values)
                .query((row, i) -> {
                    total.set(row.getInt("total"));
                    return listed(row);
                })
                .list();
        // Behind the last page no row tells.
        return new Stretch(claims, claims.isEmpty() && offset > 0 ? count(wanted) : total.get());
    }

    /** What was printed last of a claim. */
    public Optional<Listed> find(String job, String claimId) {
        return database.sql("select l.*" + FROM + " and l.claim_id = ?")
                .params(job, claimId)
                .query((row, i) -> listed(row))
                .optional();
    }

    /** The sources whose passages weigh in a run, by name. */
    public List<String> sources(String runId) {
        return database
                .sql("select distinct source from claim_evidence where run_id = ?")
                .param(runId)
                .query(String.class)
                .list()
                .stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** The passages of an article that weigh in a run, in the order of its text. */
    public List<Bearing> bearings(String runId, String articleId) {
        return database.sql("select e.claim_id, e.stance, e.weight, e.start_at, e.end_at, p.claim from claim_evidence e"
                        + " left join printed_verdict p on p.run_id = e.run_id and p.claim_id = e.claim_id"
                        + " where e.run_id = ? and e.article_id = ? order by e.start_at, e.end_at, e.seq, e.place")
                .params(runId, articleId)
                .query((row, i) -> new Bearing(
                        row.getString(1),
                        text(row.getString(6)),
                        Stance.valueOf(row.getString(2)),
                        row.getDouble(3),
                        row.getInt(4),
                        row.getInt(5)))
                .list();
    }

    private static String text(@Nullable String kept) {
        return kept == null ? "" : kept;
    }

    private static Listed listed(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return new Listed(
                row.getString("claim_id"),
                text(row.getString("claim")),
                row.getString("run_id"),
                row.getObject("business_date", LocalDate.class),
                row.getInt("seq"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getObject("score", Double.class),
                row.getObject("confidence", Double.class),
                row.getObject("since", LocalDate.class));
    }
}
