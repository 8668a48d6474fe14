package org.factcheck.job;

import java.util.Optional;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs that workers may judge for, as the job repository tells of them. */
final class OfferedRuns {

    private final JdbcClient database;
    private final JobRepository repository;

    OfferedRuns(JdbcClient database, JobRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    /**
     * A run whose claims are being judged.
     *
     * @param execution id of the execution of the job
     * @param step id of the execution of its step
     * @param offer as the run wrote it
     */
    record Offered(long execution, long step, String offer) {}

    /** The newest of a job, where it is handed out to workers. */
    Optional<Offered> newest(String job) {
        return database.sql(
                        "select s.step_execution_id from batch_step_execution s"
                                + " join batch_job_execution j on j.job_execution_id = s.job_execution_id"
                                + " join batch_job_execution_params p on p.job_execution_id = s.job_execution_id"
                                + " join run r on r.run_id = p.parameter_value"
                                + " where p.parameter_name = ? and r.job = ? and s.step_name = ?"
                                + " and s.status = 'STARTED' and j.status = 'STARTED' order by s.step_execution_id desc limit 1")
                .params(BatchRuns.RUN_ID, job, ClaimJudgingStep.STEP)
                .query(Long.class)
                .optional()
                .flatMap(this::offered);
    }

    private Optional<Offered> offered(long id) {
        StepExecution step = repository.getStepExecution(id);
        if (step == null || !step.getExecutionContext().containsKey(WorkOffer.KEY)) {
            return Optional.empty();
        }
        return Optional.of(new Offered(
                step.getJobExecutionId(), id, step.getExecutionContext().getString(WorkOffer.KEY)));
    }

    /** Whether the claims of a run are still being judged. */
    boolean isOpen(Offered run) {
        return database.sql("select count(*) from batch_step_execution s join batch_job_execution j"
                                + " on j.job_execution_id = s.job_execution_id"
                                + " where s.step_execution_id = ? and s.status = 'STARTED' and j.status = 'STARTED'")
                        .param(run.step())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
