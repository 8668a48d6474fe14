package org.factcheck.report;

import org.jspecify.annotations.Nullable;

/**
 * What a job says of its outputs beside the form of the CSV files.
 *
 * @param publisher who publishes signed reviews, and where; null where the job does not say, and then none is made
 */
public record ReportSettings(@Nullable Publisher publisher) {

    /** What holds where a job says nothing. */
    public static ReportSettings defaults() {
        return new ReportSettings(null);
    }
}
