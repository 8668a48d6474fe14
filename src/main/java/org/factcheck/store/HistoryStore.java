package org.factcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.factcheck.report.PrintedVerdict;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of the runs of the past. Nothing here changes anything. */
public final class HistoryStore {

    private static final String PRINTED =
            "seq, claim_id, claim, verdict, machine_verdict, score, confidence, supporting_origins, contradicting_origins";

    private final JdbcClient database;

    /** A store in this database. */
    public HistoryStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * A run and how it went.
     *
     * @param attempts how often it was begun, 1 and up
     * @param begun when it was begun last
     * @param ended when that ended; null while it is at work, or where it was cut off
     * @param exitCode what it ended with; null in the same cases, and of runs that are older than this column
     * @param verdicts how many claims got which verdict; none where nothing was published
     * @param claims how many claims were printed
     */
    public record PastRun(
            String runId,
            LocalDate businessDate,
            RunRecord.State state,
            int attempts,
            Instant begun,
            @Nullable Instant ended,
            @Nullable Integer exitCode,
            Map<Verdict, Integer> verdicts,
            int claims) {

        public PastRun {
            Objects.requireNonNull(runId, "runId");
            verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
        }
    }

    /** What a run printed of a claim. */
    public record PastVerdict(String runId, LocalDate businessDate, PrintedVerdict printed) {}

    /** The runs of a job that were begun last, the latest date first, and on it the one begun last. */
    public List<PastRun> runs(String job, int most) {
        Map<String, Map<Verdict, Integer>> verdicts = new HashMap<>();
        Map<String, Integer> claims = new HashMap<>();
        String last = "select run_id from run where job = ? order by business_date desc, begun desc, run_id limit ?";
        database.sql("select run_id, verdict, count(*) from printed_verdict where run_id in (" + last
                        + ") group by run_id, verdict")
                .params(job, most)
                .query((row, i) -> {
                    String verdict = row.getString(2);
                    int count = row.getInt(3);
                    if (verdict != null) {
                        verdicts.computeIfAbsent(row.getString(1), id -> new EnumMap<>(Verdict.class))
                                .put(Verdict.valueOf(verdict), count);
                    }
                    return claims.merge(row.getString(1), count, Integer::sum);
                })
                .list();
        return database.sql("select * from run where job = ? order by business_date desc, begun desc, run_id limit ?")
                .params(job, most)
                .query((row, i) -> pastRun(
                        row,
                        verdicts.getOrDefault(row.getString("run_id"), new EnumMap<>(Verdict.class)),
                        claims.getOrDefault(row.getString("run_id"), 0)))
                .list();
    }

    /** The last runs that printed a claim, the latest date first. */
    public List<PastVerdict> verdicts(String job, String claimId, int most) {
        return database.sql("select r.run_id, r.business_date, p." + PRINTED.replace(", ", ", p.")
                        + " from printed_verdict p join run r on r.run_id = p.run_id where r.job = ? and p.claim_id = ?"
                        + " order by r.business_date desc, r.finished desc, r.run_id limit ?")
                .params(job, claimId, most)
                .query((row, i) -> new PastVerdict(
                        row.getString("run_id"), row.getObject("business_date", LocalDate.class), printed(row)))
                .list();
    }

    /** The run of a date whose outputs were published last; empty where there is none. */
    public Optional<String> publishedOn(String job, LocalDate businessDate) {
        return database.sql("select run_id from run where job = ? and business_date = ? and finished is not null"
                        + " order by finished desc, run_id limit 1")
                .params(job, businessDate)
                .query(String.class)
                .optional();
    }

    /** What a run printed, in the order of its claims file. */
    public List<PrintedVerdict> printed(String runId) {
        return database.sql("select " + PRINTED + " from printed_verdict where run_id = ? order by seq, claim_id")
                .param(runId)
                .query((row, i) -> printed(row))
                .list();
    }

    /**
     * A claim of which two runs do not say the same.
     *
     * @param before what the first printed; null where it did not have the claim
     * @param after what the second printed; null where it did not
     */
    public record Change(
            String claimId,
            @Nullable PrintedVerdict before,
            @Nullable PrintedVerdict after) {}

    /** The claims whose verdict turned, that are new, and that are gone, compared in the database. */
    public List<Change> changes(String runBefore, String runAfter) {
        List<Change> changes = new ArrayList<>();
        database.sql("select a.claim_id from printed_verdict a left join printed_verdict b on b.run_id = ?"
                        + " and b.claim_id = a.claim_id where a.run_id = ? and (b.claim_id is null"
                        + " or coalesce(a.verdict, '') <> coalesce(b.verdict, '')) order by a.seq, a.claim_id")
                .params(runBefore, runAfter)
                .query(String.class)
                .list()
                .forEach(id -> changes.add(new Change(id, one(runBefore, id), one(runAfter, id))));
        database.sql("select a.claim_id from printed_verdict a left join printed_verdict b on b.run_id = ?"
                        + " and b.claim_id = a.claim_id where a.run_id = ? and b.claim_id is null"
                        + " order by a.seq, a.claim_id")
                .params(runAfter, runBefore)
                .query(String.class)
                .list()
                .forEach(id -> changes.add(new Change(id, one(runBefore, id), null)));
        return List.copyOf(changes);
    }

    private @Nullable PrintedVerdict one(String runId, String claimId) {
        return database.sql("select " + PRINTED + " from printed_verdict where run_id = ? and claim_id = ?")
                .params(runId, claimId)
                .query((row, i) -> printed(row))
                .optional()
                .orElse(null);
    }

    private static PastRun pastRun(ResultSet row, Map<Verdict, Integer> verdicts, int claims) throws SQLException {
        Instant begun = instant(row, "begun");
        return new PastRun(
                row.getString("run_id"),
                row.getObject("business_date", LocalDate.class),
                RunRecord.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                begun == null ? Instant.EPOCH : begun,
                instant(row, "ended"),
                row.getObject("exit_code", Integer.class),
                verdicts,
                claims);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static PrintedVerdict printed(ResultSet row) throws SQLException {
        String claim = row.getString("claim");
        return new PrintedVerdict(
                row.getInt("seq"),
                row.getString("claim_id"),
                claim == null ? "" : claim,
                verdict(row.getString("verdict")),
                verdict(row.getString("machine_verdict")),
                row.getObject("score", Double.class),
                row.getObject("confidence", Double.class),
                row.getObject("supporting_origins", Integer.class),
                row.getObject("contradicting_origins", Integer.class));
    }

    private static @Nullable Verdict verdict(@Nullable String name) {
        return name == null ? null : Verdict.valueOf(name);
    }
}
