package org.factcheck.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What each line of the log is marked with while a run is at work: the run's id, and the step. */
final class LogMarks {

    static final String RUN = "run";
    static final String STEP = "step";

    private LogMarks() {}

    /** The same work with the marks of the thread that hands it over. */
    static Runnable carried(Runnable work) {
        @Nullable Map<String, String> marks = MDC.getCopyOfContextMap();
        return () -> {
            try {
                if (marks != null) {
                    MDC.setContextMap(marks);
                }
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
