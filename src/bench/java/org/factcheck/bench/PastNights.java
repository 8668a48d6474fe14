package org.factcheck.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/** What a database keeps of nights whose details are past their time: 999 nights of 100 claims that come and go. */
final class PastNights {

    /** One that was printed in the oldest nights. */
    static final String CLAIM = "g7";

    private static final int NIGHTS = 999;
    private static final int CLAIMS = 100;
    private static final int NIGHTS_UNTIL_SOME_GO = 50;
    private static final int SOME = 20;
    private static final String[] VERDICTS = {"SUPPORTED", "REFUTED", "CONFLICTING", "NOT_ENOUGH_EVIDENCE"};

    private PastNights() {}

    /** Adds them before a day. */
    static void add(Path database, String before) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + database.toAbsolutePath()
                        + ";DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0;MODE=PostgreSQL",
                "sa",
                "")) {
            connection.setAutoCommit(false);
            addPrinted(connection, LocalDate.parse(before).minusDays(NIGHTS));
            try (Statement sql = connection.createStatement()) {
                sql.execute("insert into claim_latest (job, claim_id, run_id, business_date, seq, claim, verdict, score,"
                        + " confidence, since) select job, claim_id, run_id, business_date, seq, claim, verdict, score,"
                        + " confidence, since from (select r.job, p.*, r.business_date, row_number() over (partition by"
                        + " p.claim_id order by r.business_date desc) as place from printed_verdict p join run r"
                        + " on r.run_id = p.run_id) ranked where place = 1 and not exists (select 1 from claim_latest l"
                        + " where l.claim_id = ranked.claim_id)");
                sql.execute("insert into run_verdict (run_id, verdict, claims, turned, added) select run_id, verdict,"
                        + " count(*), 0, 0 from printed_verdict where run_id not in (select run_id from run_verdict)"
                        + " group by run_id, verdict");
            }
            connection.commit();
        }
    }

    private static void addPrinted(Connection connection, LocalDate first) throws SQLException {
        Random random = new Random(1);
        try (PreparedStatement run = connection.prepareStatement(
                        "insert into run (run_id, job, business_date, state, previous_run_id, started, finished, begun,"
                                + " ended, exit_code) values (?, 'nightly', ?, 'FINISHED', ?, ?, ?, ?, ?, 0)");
                PreparedStatement printed = connection.prepareStatement(
                        "insert into printed_verdict (run_id, claim_id, verdict, seq, claim, machine_verdict, score,"
                                + " confidence, supporting_origins, contradicting_origins, since)"
                                + " values (?, ?, ?, ?, ?, ?, 0.5, 0.6, 2, 1, ?)")) {
            String previous = null;
            for (int night = 0; night < NIGHTS; night++) {
                LocalDate day = first.plusDays(night);
                String runId = "nightly-" + day + "-" + String.format("%012x", night);
                run.setString(1, runId);
                run.setObject(2, day);
                run.setString(3, previous);
                for (int column = 4; column <= 7; column++) {
                    run.setObject(column, day.atTime(2, 26 + column).atOffset(ZoneOffset.UTC));
                }
                run.executeUpdate();
                int oldest = night / NIGHTS_UNTIL_SOME_GO * SOME;
                for (int place = 0; place < CLAIMS; place++) {
                    int claim = oldest + place;
                    String verdict = VERDICTS[random.nextInt(20) == 0 ? random.nextInt(4) : claim % 4];
                    printed.setString(1, runId);
                    printed.setString(2, "g" + claim);
                    printed.setString(3, verdict);
                    printed.setInt(4, place);
                    printed.setString(5, "Claim number " + claim + " is about the water of a river and its bridges.");
                    printed.setString(6, verdict);
                    printed.setObject(7, day);
                    printed.addBatch();
                }
                printed.executeBatch();
                previous = runId;
            }
        }
    }
}
