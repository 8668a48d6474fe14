package org.factcheck.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.factcheck.verdict.Verdict;

/** Page 1 of the report as plain text, for a mail. Every text of the input stands on one line, without control characters. */
public final class SummaryText {

    private static final int ROWS = 12;
    private static final int LONGEST_CLAIM = 160;

    private SummaryText() {}

    /** The summary; its lines end in a line feed. */
    public static String of(Report report) {
        List<ClaimEntry> claims = ClaimEntry.of(report);
        StringBuilder text = new StringBuilder();
        text.append(report.job()).append(", business date ").append(report.businessDate());
        text.append("\nRun ").append(report.runId()).append("\n\n");
        counts(text, claims);
        changed(text, report, claims);
        needAPerson(text, claims);
        notRead(text, report);
        return text.toString();
    }

    private static void counts(StringBuilder text, List<ClaimEntry> claims) {
        Map<VerdictLook, Integer> counts = new EnumMap<>(VerdictLook.class);
        claims.forEach(claim -> counts.merge(claim.look(), 1, Integer::sum));
        for (VerdictLook look : VerdictLook.values()) {
            int count = counts.getOrDefault(look, 0);
            if (count > 0 || look.isVerdict()) {
                text.append(String.format("  %-28s %6d%n", look.words(), count).replace(System.lineSeparator(), "\n"));
            }
        }
    }

    private static void changed(StringBuilder text, Report report, List<ClaimEntry> claims) {
        text.append("\nChanged since the previous run\n");
        if (report.previousRunId().isEmpty()) {
            text.append("  There is no finished run of an earlier business date to compare with.\n");
            return;
        }
        List<ClaimEntry> turned = claims.stream().filter(ClaimEntry::turned).toList();
        text.append("  Since ").append(report.previousRunId()).append(": ");
        text.append(Figures.count(turned.size(), "verdict")).append(" turned.\n");
        list(text, turned, SummaryText::turn);
    }

    private static String turn(ClaimEntry entry) {
        Verdict previous = entry.claim().previousVerdict();
        return (previous == null ? "" : "was " + previous.words() + ", ") + "now "
                + entry.look().words();
    }

    private static void needAPerson(StringBuilder text, List<ClaimEntry> claims) {
        List<ClaimEntry> wanting =
                claims.stream().filter(c -> !c.wantsPerson().isEmpty()).toList();
        text.append("\nClaims that need a person\n");
        text.append(wanting.isEmpty() ? "  None.\n" : "  " + wanting.size() + " of " + claims.size() + ".\n");
        list(text, wanting, claim -> String.join(", ", claim.wantsPerson()));
    }

    private static void notRead(StringBuilder text, Report report) {
        text.append("\nWhat was not read\n");
        int rejected = report.rejected().size();
        text.append(
                rejected == 0
                        ? "  No input was rejected."
                        : "  " + Figures.count(rejected, "file or row", "files or rows")
                                + " could not be used, see rejected.csv.");
        text.append(" ")
                .append(Figures.count(report.articles().size(), "article"))
                .append(" read in all.\n");
    }

    private static void list(StringBuilder text, List<ClaimEntry> entries, Function<ClaimEntry, String> what) {
        entries.stream()
                .limit(ROWS)
                .forEach(entry -> text.append("  - ")
                        .append(line(entry.id()))
                        .append(": ")
                        .append(line(entry.text()))
                        .append(" (")
                        .append(what.apply(entry))
                        .append(")\n"));
        if (entries.size() > ROWS) {
            text.append("  And ").append(entries.size() - ROWS).append(" more, marked in the report.\n");
        }
    }

    private static String line(String text) {
        return Texts.shortened(text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " "), LONGEST_CLAIM);
    }
}
