package org.factcheck.job;

import java.util.List;
import java.util.stream.Collectors;
import org.factcheck.claim.RejectedInput;
import org.factcheck.report.ClaimFigures;
import org.factcheck.report.Report;
import org.factcheck.store.RunRecord;
import org.factcheck.store.RunStore;
import org.jspecify.annotations.Nullable;

/** The run that the steps are working on: what was asked for, with which input and models, under which id. */
final class RunInProgress {

    private final RunRequest request;
    private final RunInput input;
    private final Models models;
    private volatile @Nullable RunRecord record;
    private volatile @Nullable Told told;

    RunInProgress(RunRequest request, RunInput input, Models models) {
        this.request = request;
        this.input = input;
        this.models = models;
    }

    /** Too much of the input was rejected for the rest to be told as if nothing were wrong. */
    static final class TooManyRejectedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final int EXAMPLES = 3;

        TooManyRejectedException(List<RejectedInput> rejected, int limit) {
            super(rejected.size() + " or more files and rows were rejected, and the limit is " + limit
                    + ". Mend the input or raise limits.rejected in the job file. The first of them: "
                    + rejected.stream()
                            .limit(EXAMPLES)
                            .map(TooManyRejectedException::place)
                            .collect(Collectors.joining(" ")));
        }

        private static String place(RejectedInput each) {
            return each.file() + (each.line() == 0 ? "" : ":" + each.line()) + ": " + each.reason();
        }
    }

    /** What the outputs tell, from the step that writes them for those that come after it. */
    record Told(Report report, ClaimFigures figures) {
        /** Whether anything of the input is missing from the outputs. */
        boolean isWhole() {
            return report.rejected().isEmpty() && figures.failed() == 0;
        }

        ExitCode exitCode() {
            return isWhole() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
        }
    }

    void tells(Told outputs) {
        told = outputs;
    }

    boolean hasTold() {
        return told != null;
    }

    /** What was written in this process. */
    Told told() {
        Told outputs = told;
        if (outputs == null) {
            throw new IllegalStateException("A step was started before the one that writes the outputs.");
        }
        return outputs;
    }

    void is(RunRecord run) {
        record = run;
    }

    RunRecord run() {
        RunRecord run = record;
        if (run == null) {
            throw new IllegalStateException("A step was started before its run was.");
        }
        return run;
    }

    String runId() {
        return run().runId();
    }

    RunRequest request() {
        return request;
    }

    RunInput input() {
        return input;
    }

    Models models() {
        return models;
    }

    /**
     * Holds the run to its limit.
     *
     * @throws TooManyRejectedException where more was rejected than is borne
     */
    void requireFewRejected(RunStore runs) {
        if (runs.rejectedCount(runId()) > request.rejectLimit()) {
            throw new TooManyRejectedException(runs.rejected(runId()), request.rejectLimit());
        }
    }
}
