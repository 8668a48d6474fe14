package org.factcheck;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.factcheck.evaluation.TextTable;
import org.factcheck.report.PrintedVerdict;
import org.factcheck.store.HistoryStore.Change;
import org.factcheck.store.HistoryStore.PastRun;
import org.factcheck.store.HistoryStore.PastVerdict;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** The past as tables for the console. */
final class HistoryText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX", Locale.ROOT);
    private static final String NOTHING = "-";

    private HistoryText() {}

    static String runs(List<PastRun> runs, ZoneId zone) {
        TextTable table = new TextTable(3)
                .row(
                        "date",
                        "run",
                        "begun",
                        "seconds",
                        "attempts",
                        "supported",
                        "refuted",
                        "conflicting",
                        "not enough",
                        "exit");
        for (PastRun run : runs) {
            table.row(
                    run.businessDate().toString(),
                    run.runId(),
                    TIME.format(run.begun().atZone(zone)),
                    seconds(run.begun(), run.ended()),
                    Integer.toString(run.attempts()),
                    count(run, Verdict.SUPPORTED),
                    count(run, Verdict.REFUTED),
                    count(run, Verdict.CONFLICTING),
                    count(run, Verdict.NOT_ENOUGH_EVIDENCE),
                    exit(run));
        }
        return table.text();
    }

    /** One that has not ended is at work on another machine, or was cut off. */
    private static String exit(PastRun run) {
        if (run.ended() == null) {
            return "not ended";
        }
        return run.exitCode() == null ? NOTHING : run.exitCode().toString();
    }

    private static String count(PastRun run, Verdict verdict) {
        return run.claims() == 0 ? NOTHING : Integer.toString(run.verdicts().getOrDefault(verdict, 0));
    }

    private static String seconds(Instant begun, @Nullable Instant ended) {
        return ended == null
                ? NOTHING
                : String.format(
                        Locale.ROOT, "%.1f", Duration.between(begun, ended).toMillis() / 1000.0);
    }

    static String verdicts(String claimId, List<PastVerdict> verdicts) {
        TextTable table = new TextTable(4)
                .row("date", "run", "verdict", "machine", "score", "confidence", "supporting", "contradicting");
        for (PastVerdict each : verdicts) {
            PrintedVerdict printed = each.printed();
            table.row(
                    each.businessDate().toString(),
                    each.runId(),
                    verdict(printed.verdict()),
                    verdict(printed.machineVerdict()),
                    figure(printed.score()),
                    figure(printed.confidence()),
                    origins(printed.supportingOrigins()),
                    origins(printed.contradictingOrigins()));
        }
        return claimId + ": " + oneLine(verdicts.get(0).printed().claim()) + "\n\n" + table.text();
    }

    static String changes(String before, String after, List<Change> changes) {
        String head = "from " + before + "\nto   " + after + "\n\n";
        if (changes.isEmpty()) {
            return head + "No verdict turned, no claim is new, none is gone.\n";
        }
        TextTable table = new TextTable(4).row("claim", "before", "after", "text");
        for (Change change : changes) {
            PrintedVerdict told = change.after() == null ? change.before() : change.after();
            table.row(
                    change.claimId(),
                    change.before() == null ? "(new)" : verdict(change.before().verdict()),
                    change.after() == null ? "(gone)" : verdict(change.after().verdict()),
                    told == null ? "" : oneLine(told.claim()));
        }
        return head + table.text();
    }

    private static String verdict(@Nullable Verdict verdict) {
        return verdict == null ? NOTHING : verdict.name();
    }

    private static String figure(@Nullable Double figure) {
        return figure == null ? NOTHING : String.format(Locale.ROOT, "%.2f", figure);
    }

    private static String origins(@Nullable Integer count) {
        return count == null ? NOTHING : count.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
