package org.factcheck.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.article.SourceRegister;
import org.factcheck.claim.RejectedInput;
import org.factcheck.store.RunRecord;
import org.factcheck.store.RunStore;
import org.factcheck.verdict.OverridesFile;
import org.jspecify.annotations.Nullable;

/** The run that the steps are working on: what was asked for, with which models, under which id. */
final class RunInProgress {

    private final RunRequest request;
    private final Models models;
    private volatile @Nullable RunRecord record;
    private @Nullable SourceRegister sources;
    private @Nullable OverridesFile overrides;

    RunInProgress(RunRequest request, Models models) {
        this.request = request;
        this.models = models;
    }

    /** Too much of the input was rejected for the rest to be told as if nothing were wrong. */
    static final class TooManyRejectedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyRejectedException(int rejected, int limit) {
            super(rejected + " files and rows were rejected, more than the limit of " + limit
                    + ". Mend the input (the last run's rejected.csv and the log name it) or raise limits.rejected"
                    + " in the job file.");
        }
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

    Models models() {
        return models;
    }

    synchronized SourceRegister sources() {
        if (sources == null) {
            try {
                sources = request.sources() == null
                        ? SourceRegister.empty()
                        : SourceRegister.read(request.sources(), fileName(request.sources()));
            } catch (IOException e) {
                throw new UncheckedIOException("The register of sources could not be read: " + request.sources(), e);
            }
        }
        return sources;
    }

    synchronized OverridesFile overrides() {
        if (overrides == null) {
            try {
                overrides = request.overrides() == null
                        ? OverridesFile.none()
                        : OverridesFile.read(request.overrides(), fileName(request.overrides()));
            } catch (IOException e) {
                throw new UncheckedIOException("The overrides could not be read: " + request.overrides(), e);
            }
        }
        return overrides;
    }

    /** The rows of the two side files that could not be used. */
    List<RejectedInput> rejectedSideRows() {
        List<RejectedInput> rejected = new ArrayList<>(sources().rejected());
        rejected.addAll(overrides().rejected());
        return rejected;
    }

    /**
     * Holds the run to its limit.
     *
     * @throws TooManyRejectedException where more was rejected than is borne
     */
    void requireFewRejected(RunStore runs) {
        int rejected = runs.rejected(runId()).size();
        if (rejected > request.rejectLimit()) {
            throw new TooManyRejectedException(rejected, request.rejectLimit());
        }
    }

    static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
