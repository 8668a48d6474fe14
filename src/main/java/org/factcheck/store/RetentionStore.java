package org.factcheck.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets nights that are past. Every deletion can be repeated. */
public final class RetentionStore {

    /** What a run's outputs are made of, in an order that no reference is in the way of. */
    private static final List<String> DETAILS =
            List.of("claim_evidence", "outcome", "run_claim", "run_article", "run_rejected", "run_file");

    private static final String OLD_NIGHTS =
            "select distinct business_date from run where job = ? and business_date < ?"
                    + " and business_date not in (select business_date from (select distinct business_date from run"
                    + " where job = ? and finished is not null) nights order by business_date desc limit ?)";

    private final JdbcClient database;

    /** A store in this database. */
    public RetentionStore(JdbcClient database) {
        this.database = database;
    }

    /** The newest night of a job that was published; empty where none was. */
    public Optional<LocalDate> newestNight(String job) {
        return database.sql("select max(business_date) from run where job = ? and finished is not null")
                .param(job)
                .query((row, i) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /**
     * The nights of a job that lie before a day and are not among the newest published ones, oldest first.
     *
     * @param kept how many of the newest stay whatever their age
     */
    public List<LocalDate> nightsBefore(String job, LocalDate day, int kept) {
        return database.sql(OLD_NIGHTS).params(job, day, job, kept).query(LocalDate.class).list().stream()
                .sorted()
                .toList();
    }

    /** Forgets what the outputs of a night were made of; what was printed stays known. */
    public void forgetDetails(String job, LocalDate night) {
        for (String table : DETAILS) {
            database.sql("delete from " + table
                            + " where run_id in (select run_id from run where job = ? and business_date = ?)")
                    .params(job, night)
                    .update();
        }
    }

    /** Forgets a night altogether. */
    public void forgetNight(String job, LocalDate night) {
        forgetDetails(job, night);
        String runs = "(select run_id from run where job = ? and business_date = ?)";
        for (String table : List.of("claim_latest", "run_verdict")) {
            database.sql("delete from " + table + " where run_id in " + runs)
                    .params(job, night)
                    .update();
        }
        database.sql("delete from printed_verdict where run_id in " + runs)
                .params(job, night)
                .update();
        forgetExecutions(runs, job, night);
        database.sql("delete from run where job = ? and business_date = ?")
                .params(job, night)
                .update();
    }

    /** What Spring Batch keeps of a night's runs. */
    private void forgetExecutions(String runs, String job, LocalDate night) {
        List<Long> executions = database.sql("select job_execution_id from batch_job_execution_params"
                        + " where parameter_name = 'runId' and parameter_value in " + runs)
                .params(job, night)
                .query(Long.class)
                .list();
        for (Long execution : executions) {
            delete(
                    "batch_step_execution_context where step_execution_id in (select step_execution_id"
                            + " from batch_step_execution where job_execution_id = ?)",
                    execution);
            delete("batch_step_execution where job_execution_id = ?", execution);
            delete("batch_job_execution_context where job_execution_id = ?", execution);
            delete("batch_job_execution_params where job_execution_id = ?", execution);
            delete("batch_job_execution where job_execution_id = ?", execution);
        }
        database.sql("delete from batch_job_instance where job_instance_id not in"
                        + " (select job_instance_id from batch_job_execution)")
                .update();
    }

    private void delete(String what, Long execution) {
        database.sql("delete from " + what).param(execution).update();
    }

    /** Forgets articles that no run read that is still known in full. */
    public void forgetUnreadArticles() {
        database.sql("delete from article where content_key not in (select content_key from run_article)")
                .update();
    }
}
