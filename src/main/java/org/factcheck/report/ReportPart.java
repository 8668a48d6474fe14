package org.factcheck.report;

import java.util.List;
import java.util.Locale;

/**
 * A file beside report.pdf that holds sections of claims.
 *
 * @param number from 1
 * @param of how many such files there are
 * @param claims in the order of the claims file, in short; at least one
 */
record ReportPart(int number, int of, List<ClaimEntry> claims) {
    ReportPart {
        claims = List.copyOf(claims);
    }

    String name() {
        return name(number);
    }

    static String name(int number) {
        return String.format(Locale.ROOT, "report-part-%02d.pdf", number);
    }

    String title() {
        return "Part " + number + " of " + of;
    }
}
