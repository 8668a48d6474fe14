package org.factcheck;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import org.factcheck.schedule.LogFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The options for the log. */
final class LogOptions {

    /** Named by logback.xml, which the logging reads more than once. */
    private static final String PROPERTY = "factcheck.log-format";

    @Option(
            names = "--log-format",
            paramLabel = "plain|json",
            description = "How lines of the log are written. Default: logging.format of the job file.")
    private @Nullable LogFormat format;

    /** From now on the log is written as the option says, else as the job does. */
    void apply(LogFormat ofTheJob) throws ConfigurationException {
        write(ofTheJob);
        ClassArchive.warnWhereUnused();
    }

    private void write(LogFormat ofTheJob) throws ConfigurationException {
        LogFormat wanted = format == null ? ofTheJob : format;
        if (System.getProperty(PROPERTY, LogFormat.PLAIN.key()).equals(wanted.key())) {
            return;
        }
        System.setProperty(PROPERTY, wanted.key());
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.reset();
            try {
                new ContextInitializer(logging).autoConfig();
            } catch (JoranException e) {
                throw new ConfigurationException(
                        "The log cannot be written as " + wanted.key() + ": " + e.getMessage());
            }
        }
    }
}
