package org.factcheck.schedule;

import java.util.EnumSet;
import java.util.Set;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RunResult;

/** What people are told of. */
public enum Occasion {
    /** The run failed, or could not be started because something in its configuration is wrong. */
    FAILURE("failure") {
        @Override
        boolean isGiven(RunResult result, Notify settings) {
            return result.exitCode() == ExitCode.FAILED || result.exitCode() == ExitCode.MISCONFIGURED;
        }
    },
    /** More input was rejected than is borne in silence. */
    REJECTS("rejects") {
        @Override
        boolean isGiven(RunResult result, Notify settings) {
            return result.rejected() > settings.rejectsOver();
        }
    },
    /** Verdicts are not those of the previous run. */
    TURNED("turned") {
        @Override
        boolean isGiven(RunResult result, Notify settings) {
            return !result.turned().isEmpty();
        }
    };

    private final String key;

    Occasion(String key) {
        this.key = key;
    }

    /** The word for it in a job file. */
    public String key() {
        return key;
    }

    abstract boolean isGiven(RunResult result, Notify settings);

    /** Those that a run gives, of those that people want to be told of. */
    static Set<Occasion> of(RunResult result, Notify settings) {
        Set<Occasion> given = EnumSet.noneOf(Occasion.class);
        settings.when().stream().filter(each -> each.isGiven(result, settings)).forEach(given::add);
        return given;
    }
}
