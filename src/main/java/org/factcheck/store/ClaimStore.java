package org.factcheck.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Passage;
import org.factcheck.store.LookUps.FoundBy;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims of a run and what became of them. Every write can be repeated. */
public final class ClaimStore {

    private final JdbcClient database;

    /** A store in this database. */
    public ClaimStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * A claim and its place in the claims file, from 0.
     */
    public record Placed(int seq, Claim claim) {}

    /** Replaces the claims of a run. */
    public void save(String runId, List<Claim> claims) {
        database.sql("delete from run_claim where run_id = ?").param(runId).update();
        for (int seq = 0; seq < claims.size(); seq++) {
            Claim claim = claims.get(seq);
            database.sql("insert into run_claim (run_id, seq, claim_id, document) values (?, ?, ?, ?)")
                    .param(runId)
                    .param(seq)
                    .param(claim.id())
                    .param(Documents.write(claim))
                    .update();
        }
    }

    /** How many claims a run has. */
    public int count(String runId) {
        return database.sql("select count(*) from run_claim where run_id = ?")
                .param(runId)
                .query(Integer.class)
                .single();
    }

    /** The claims of a run, in the order of the claims file. */
    public List<Claim> claims(String runId) {
        return database
                .sql("select document from run_claim where run_id = ? order by seq")
                .param(runId)
                .query(String.class)
                .list()
                .stream()
                .map(Documents::claim)
                .toList();
    }

    /** How many claims of a run something became of: a judgement, a skip, or a failure to judge. */
    public int outcomeCount(String runId) {
        return database.sql("select count(*) from outcome where run_id = ?")
                .param(runId)
                .query(Integer.class)
                .single();
    }

    /** Whether each claim of a run was judged or skipped, so that nothing is left to be tried again. */
    public boolean allJudged(String runId) {
        int judged = database.sql("select count(*) from outcome where run_id = ? and error is null")
                .param(runId)
                .query(Integer.class)
                .single();
        return judged == count(runId);
    }

    /** The claims of a stretch of the file that nothing has become of yet, in their order. */
    public List<Placed> open(String runId, int from, int to) {
        return database.sql("select c.seq, c.document from run_claim c where c.run_id = ? and c.seq >= ? and c.seq < ?"
                        + " and not exists (select 1 from outcome o where o.run_id = c.run_id and o.seq = c.seq)"
                        + " order by c.seq")
                .params(runId, from, to)
                .query((row, i) -> new Placed(row.getInt(1), Documents.claim(row.getString(2))))
                .list();
    }

    /** All claims of a run in their order; of a run that is not known in full any more there are none. */
    public List<Placed> all(String runId) {
        return database.sql("select seq, document from run_claim where run_id = ? order by seq")
                .param(runId)
                .query((row, i) -> new Placed(row.getInt(1), Documents.claim(row.getString(2))))
                .list();
    }

    /** Keeps what became of a claim. */
    public void save(String runId, int seq, ClaimOutcome outcome) {
        @Nullable Judgement judgement = outcome instanceof ClaimOutcome.Judged judged ? judged.judgement() : null;
        @Nullable String error = outcome instanceof ClaimOutcome.Failed failed ? failed.error() : null;
        database.sql("delete from outcome where run_id = ? and seq = ?")
                .params(runId, seq)
                .update();
        database.sql("insert into outcome (run_id, seq, claim_id, machine_verdict, score, confidence, error, document)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(runId)
                .param(seq)
                .param(outcome.claim().id())
                .param(judgement == null ? null : judgement.verdict().name())
                .param(judgement == null ? null : judgement.score())
                .param(judgement == null ? null : judgement.confidence())
                .param(error)
                .param(Documents.write(outcome))
                .update();
        saveEvidence(runId, seq, outcome);
    }

    /** Notes which passages weigh in the verdict on a claim. */
    void saveEvidence(String runId, int seq, ClaimOutcome outcome) {
        database.sql("delete from claim_evidence where run_id = ? and seq = ?")
                .params(runId, seq)
                .update();
        if (!(outcome instanceof ClaimOutcome.Judged judged)) {
            return;
        }
        List<WeighedEvidence> all = judged.judgement().evidence();
        for (int place = 0; place < all.size(); place++) {
            WeighedEvidence evidence = all.get(place);
            if (evidence.weight() > 0) {
                Passage passage = evidence.stance().evidence().passage();
                database.sql(
                                "insert into claim_evidence (run_id, seq, place, claim_id, article_id, source, stance, weight,"
                                        + " start_at, end_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(runId, seq, place, outcome.claim().id(), passage.articleId())
                        .param(FoundBy.cut(evidence.source().name()))
                        .param(evidence.stance().stance().name())
                        .params(evidence.weight(), passage.start(), passage.end())
                        .update();
            }
        }
    }

    /** What became of each claim, in the order of the claims file; read from the database as the list is gone through. */
    public List<ClaimOutcome> outcomes(String runId) {
        List<Integer> places = database.sql("select seq from outcome where run_id = ? order by seq")
                .param(runId)
                .query(Integer.class)
                .list();
        return new StoredList<>(places.size(), (from, to) -> outcomes(runId, places.get(from), places.get(to - 1)));
    }

    private List<ClaimOutcome> outcomes(String runId, int first, int last) {
        return database
                .sql("select document from outcome where run_id = ? and seq between ? and ? order by seq")
                .params(runId, first, last)
                .query(String.class)
                .list()
                .stream()
                .map(Documents::outcome)
                .toList();
    }

    /** Forgets what became of each claim of a run, so that it is judged once more. */
    public void forgetOutcomes(String runId) {
        database.sql("delete from claim_evidence where run_id = ?").param(runId).update();
        database.sql("delete from outcome where run_id = ?").param(runId).update();
    }

    /** The places of a run's claims in its claims file, from 0, by claim id; of the run '' there are none. */
    public Map<String, Integer> places(String runId) {
        Map<String, Integer> places = new HashMap<>();
        database.sql("select claim_id, seq from outcome where run_id = ?")
                .param(runId)
                .query((row, i) -> places.put(row.getString(1), row.getInt(2)))
                .list();
        return places;
    }

    /** What became of the claim at a place, from 0; empty where nothing has. */
    public Optional<ClaimOutcome> outcome(String runId, int place) {
        return outcomes(runId, place, place).stream().findFirst();
    }

    /** Forgets the outcomes that failed, so that a run taken up again tries them once more. */
    public void forgetFailures(String runId) {
        database.sql("delete from outcome where run_id = ? and error is not null")
                .param(runId)
                .update();
    }
}
