package org.factcheck;

import org.factcheck.job.ExitCode;
import org.factcheck.job.RefusedException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Says what failed in one line; the trace goes to the log at debug level. */
final class FailureReport implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        LoggerFactory.getLogger(FailureReport.class).debug("The command failed", failure);
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        command.getErr().println(message);
        if (failure instanceof RefusedException refused) {
            return refused.exitCode().code();
        }
        return failure instanceof ConfigurationException ? ExitCode.MISCONFIGURED.code() : ExitCode.FAILED.code();
    }
}
