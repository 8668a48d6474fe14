package org.factcheck.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who decided what on which claim in the library, and when: kept whatever becomes of the analysts' file. */
public final class DecisionStore {

    private final JdbcClient database;

    /** A store in this database. */
    public DecisionStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * A decision that was made.
     *
     * @param instead the verdict that was printed before; null where there was none
     */
    public record Made(Verdict verdict, @Nullable Verdict instead, String who, String why, Instant at) {}

    /** Keeps a decision. */
    public void save(String job, String claimId, Made made) {
        Verdict instead = made.instead();
        database.sql(
                        "insert into decision (job, claim_id, verdict, instead, who, why, made) values (?, ?, ?, ?, ?, ?, ?)")
                .param(job)
                .param(claimId)
                .param(made.verdict().name())
                .param(instead == null ? null : instead.name())
                .param(made.who())
                .param(made.why())
                .param(made.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The decisions on a claim, the newest first. */
    public List<Made> of(String job, String claimId) {
        return database.sql("select verdict, instead, who, why, made from decision where job = ? and claim_id = ?"
                        + " order by id desc")
                .params(job, claimId)
                .query((row, i) -> new Made(
                        Verdict.valueOf(row.getString(1)),
                        row.getString(2) == null ? null : Verdict.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }
}
