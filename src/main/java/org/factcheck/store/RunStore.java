package org.factcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.claim.RejectedInput;
import org.factcheck.report.PrintedVerdict;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs, the input they rejected and the verdicts they printed. Every write can be repeated. */
public final class RunStore {

    private final JdbcClient database;

    /** A store in this database. */
    public RunStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Notes that a run has begun, or begun again: until it ends it is not finished, whatever it was before.
     *
     * @param run what it is; of a run that is known already nothing but its state changes
     */
    public void begin(RunRecord run, Instant now) {
        if (find(run.runId()).isPresent()) {
            database.sql("update run set state = ?, attempts = attempts + 1, begun = ?, ended = null, exit_code = null,"
                            + " failure = null where run_id = ?")
                    .params(RunRecord.State.RUNNING.name(), now.atOffset(ZoneOffset.UTC), run.runId())
                    .update();
            return;
        }
        database.sql("insert into run (run_id, job, business_date, state, previous_run_id, started, begun)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(run.runId())
                .param(run.job())
                .param(run.businessDate())
                .param(RunRecord.State.RUNNING.name())
                .param(run.previousRunId())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that a run ended without outputs: it failed or was stopped. */
    public void end(String runId, int exitCode, Instant now) {
        database.sql("update run set ended = ?, exit_code = ? where run_id = ?")
                .params(now.atOffset(ZoneOffset.UTC), exitCode, runId)
                .update();
    }

    /** Notes that a run failed, and why, in one line for whoever looks back on it. */
    public void fail(String runId, int exitCode, String failure, Instant now) {
        end(runId, exitCode, now);
        database.sql("update run set failure = ? where run_id = ?")
                .params(failure, runId)
                .update();
    }

    /** Notes that a run's outputs are published, with what is printed in them. */
    public void finish(String runId, List<PrintedVerdict> printed, int exitCode, Instant now) {
        database.sql("delete from printed_verdict where run_id = ?")
                .param(runId)
                .update();
        printed.forEach(each -> save(runId, each));
        noteSince(runId);
        noteLatest(runId);
        noteCounts(runId);
        database.sql("update run set state = ?, finished = ? where run_id = ?")
                .params(RunRecord.State.FINISHED.name(), now.atOffset(ZoneOffset.UTC), runId)
                .update();
        end(runId, exitCode, now);
    }

    private void save(String runId, PrintedVerdict printed) {
        database.sql(
                        "insert into printed_verdict (run_id, seq, claim_id, claim, verdict, machine_verdict, score,"
                                + " confidence, supporting_origins, contradicting_origins) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(runId)
                .param(printed.seq())
                .param(printed.claimId())
                .param(printed.claim())
                .param(name(printed.verdict()))
                .param(name(printed.machineVerdict()))
                .param(printed.score())
                .param(printed.confidence())
                .param(printed.supportingOrigins())
                .param(printed.contradictingOrigins())
                .update();
    }

    /** A verdict stands since the night on which it was first printed without another in between. */
    private void noteSince(String runId) {
        database.sql("update printed_verdict p set since = coalesce((select coalesce(b.since, e.business_date)"
                        + " from printed_verdict b join run e on e.run_id = b.run_id join run r on r.previous_run_id = b.run_id"
                        + " where r.run_id = p.run_id and b.claim_id = p.claim_id"
                        + " and coalesce(b.verdict, '') = coalesce(p.verdict, '')),"
                        + " (select business_date from run r where r.run_id = p.run_id)) where p.run_id = ?")
                .param(runId)
                .update();
    }

    /** A night that is made up for later does not hide what a newer one printed. */
    private void noteLatest(String runId) {
        database.sql("delete from claim_latest l where l.run_id = ? or exists (select 1 from printed_verdict p"
                        + " join run r on r.run_id = p.run_id where p.run_id = ? and l.job = r.job"
                        + " and l.claim_id = p.claim_id and l.business_date <= r.business_date)")
                .params(runId, runId)
                .update();
        database.sql(
                        "insert into claim_latest (job, claim_id, run_id, business_date, seq, claim, verdict, score, confidence,"
                                + " since) select r.job, p.claim_id, r.run_id, r.business_date, p.seq, p.claim, p.verdict, p.score,"
                                + " p.confidence, p.since from printed_verdict p join run r on r.run_id = p.run_id where p.run_id = ?"
                                + " and not exists (select 1 from claim_latest l where l.job = r.job and l.claim_id = p.claim_id)")
                .param(runId)
                .update();
    }

    private void noteCounts(String runId) {
        database.sql("delete from run_verdict where run_id = ?").param(runId).update();
        database.sql("insert into run_verdict (run_id, verdict, claims, turned, added)"
                        + " select a.run_id, coalesce(a.verdict, ''), count(*), sum(case when b.claim_id is not null"
                        + " and coalesce(a.verdict, '') <> coalesce(b.verdict, '') then 1 else 0 end),"
                        + " sum(case when r.previous_run_id is not null and b.claim_id is null then 1 else 0 end)"
                        + " from run r join printed_verdict a on a.run_id = r.run_id"
                        + " left join printed_verdict b on b.run_id = r.previous_run_id and b.claim_id = a.claim_id"
                        + " where r.run_id = ? group by a.run_id, coalesce(a.verdict, '')")
                .param(runId)
                .update();
    }

    private static @Nullable String name(@Nullable Verdict verdict) {
        return verdict == null ? null : verdict.name();
    }

    /** A run by its id. */
    public Optional<RunRecord> find(String runId) {
        return database.sql("select * from run where run_id = ?")
                .param(runId)
                .query(RunStore::run)
                .optional();
    }

    /**
     * The run of a job on an earlier business date whose outputs were published last; one that is being repeated counts
     * with the outputs it has.
     */
    public Optional<RunRecord> lastFinishedBefore(String job, LocalDate businessDate) {
        return database.sql("select * from run where job = ? and finished is not null and business_date < ?"
                        + " order by business_date desc, finished desc, run_id limit 1")
                .params(job, businessDate)
                .query(RunStore::run)
                .optional();
    }

    /** What a run printed of each claim; no entry for claims whose judging failed. */
    public Map<String, Verdict> printedVerdicts(String runId) {
        Map<String, Verdict> verdicts = new HashMap<>();
        database.sql("select claim_id, verdict from printed_verdict where run_id = ? and verdict is not null")
                .param(runId)
                .query((row, i) -> verdicts.put(row.getString(1), Verdict.valueOf(row.getString(2))))
                .list();
        return verdicts;
    }

    /** Replaces what a step rejected of one file. */
    public void saveRejected(String runId, String step, String file, List<RejectedInput> rejected) {
        database.sql("delete from run_rejected where run_id = ? and step = ? and file = ?")
                .params(runId, step, file)
                .update();
        for (int i = 0; i < rejected.size(); i++) {
            RejectedInput each = rejected.get(i);
            database.sql("insert into run_rejected (run_id, step, seq, file, line, text, reason)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(runId, step, i, file, each.line(), each.text(), each.reason())
                    .update();
        }
    }

    /** Notes what a step rejected at one place of a file that holds much; the place counts from 1. */
    public void addRejected(String runId, String step, int place, RejectedInput rejected) {
        database.sql("delete from run_rejected where run_id = ? and step = ? and file = ? and seq = ?")
                .params(runId, step, rejected.file(), place)
                .update();
        database.sql("insert into run_rejected (run_id, step, seq, file, line, text, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(runId, step, place, rejected.file(), rejected.line(), rejected.text(), rejected.reason())
                .update();
    }

    /** Forgets what a step rejected and counted, before it is done once more. */
    public void forgetImport(String runId, String step) {
        database.sql("delete from run_rejected where run_id = ? and step = ?")
                .params(runId, step)
                .update();
        database.sql("delete from run_file where run_id = ?").param(runId).update();
    }

    /**
     * What files that hold many articles hold.
     *
     * @param files how many such files were read to their end
     * @param entries how many entries they hold together, whatever became of them
     */
    public record Entries(int files, long entries) {}

    /** Notes how many entries a file holds that holds many. */
    public void saveEntries(String runId, String file, int entries) {
        database.sql("delete from run_file where run_id = ? and file = ?")
                .params(runId, file)
                .update();
        database.sql("insert into run_file (run_id, file, entries) values (?, ?, ?)")
                .params(runId, file, entries)
                .update();
    }

    /** What a run's files that hold many articles hold. */
    public Entries entries(String runId) {
        return database.sql("select count(*), coalesce(sum(entries), 0) from run_file where run_id = ?")
                .param(runId)
                .query((row, i) -> new Entries(row.getInt(1), row.getLong(2)))
                .single();
    }

    /** How much a run rejected. */
    public int rejectedCount(String runId) {
        return database.sql("select count(*) from run_rejected where run_id = ?")
                .param(runId)
                .query(Integer.class)
                .single();
    }

    /** How much a step rejected. */
    public int rejectedCount(String runId, String step) {
        return database.sql("select count(*) from run_rejected where run_id = ? and step = ?")
                .params(runId, step)
                .query(Integer.class)
                .single();
    }

    /** How many entries of files that hold many a step rejected. */
    public int rejectedEntries(String runId, String step) {
        return database.sql("select count(*) from run_rejected where run_id = ? and step = ? and seq > 0")
                .params(runId, step)
                .query(Integer.class)
                .single();
    }

    /** Everything a run rejected, by file, then line. */
    public List<RejectedInput> rejected(String runId) {
        // Put in order here: how a database compares texts is its own affair.
        return database
                .sql("select file, line, text, reason from run_rejected where run_id = ? order by step, seq")
                .param(runId)
                .query((row, i) ->
                        new RejectedInput(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                .list()
                .stream()
                .sorted(Comparator.comparing((RejectedInput each) -> each.file())
                        .thenComparingInt(RejectedInput::line))
                .toList();
    }

    private static RunRecord run(ResultSet row, int number) throws SQLException {
        return new RunRecord(
                row.getString("run_id"),
                row.getString("job"),
                row.getObject("business_date", LocalDate.class),
                RunRecord.State.valueOf(row.getString("state")),
                row.getString("previous_run_id"));
    }
}
