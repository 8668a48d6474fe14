package org.factcheck.job;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.factcheck.report.ReportWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what draws the report loaded, once a process, while the run is still at its articles and claims. */
final class ReportReady {

    private static final Logger LOG = LoggerFactory.getLogger(ReportReady.class);
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private ReportReady() {}

    static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            Thread thread = new Thread(ReportReady::make, "report");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void make() {
        try {
            ReportWriter.makeReady();
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong is told when the report is written.
            LOG.debug("The report could not be made ready for", e);
        }
    }
}
