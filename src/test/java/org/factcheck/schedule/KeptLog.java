package org.factcheck.schedule;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** What this package logs while a test runs, kept for the test in place of being printed. */
final class KeptLog implements BeforeEachCallback, AfterEachCallback {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(KeptLog.class.getPackageName());

    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        kept.start();
        LOGGER.addAppender(kept);
        LOGGER.setAdditive(false);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        LOGGER.detachAppender(kept);
        LOGGER.setAdditive(true);
    }

    /** In the order in which they were logged. */
    List<String> messages() {
        return kept.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    List<String> messages(Level level) {
        return at(level).stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    List<ILoggingEvent> at(Level level) {
        return kept.list.stream().filter(event -> event.getLevel() == level).toList();
    }
}
