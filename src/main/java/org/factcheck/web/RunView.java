package org.factcheck.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.factcheck.report.PrintedDate;
import org.factcheck.store.RunCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * A run as the pages print it.
 *
 * @param progress how far the judging has come; null where the run is not at work
 * @param verdicts how many claims got which verdict; empty where it printed none
 */
record RunView(
        RunCatalogue.Listed run,
        RunState state,
        ZoneId zone,
        RunCatalogue.@Nullable Progress progress,
        List<VerdictCount> verdicts) {

    RunView {
        verdicts = List.copyOf(verdicts);
    }

    RunView(RunCatalogue.Listed run, RunState state, ZoneId zone, RunCatalogue.@Nullable Progress progress) {
        this(run, state, zone, progress, VerdictCount.of(run.counts()));
    }

    public String id() {
        return run.runId();
    }

    public String job() {
        return run.job();
    }

    public String day() {
        return PrintedDate.day(run.businessDate());
    }

    public String isoDay() {
        return run.businessDate().toString();
    }

    public String begun() {
        return Words.time(run.begun(), zone);
    }

    public String duration() {
        return Words.duration(run.begun(), run.ended());
    }

    public boolean isPublished() {
        return run.isPublished();
    }

    /** Those with a share on the bar. */
    public List<VerdictCount> shares() {
        return verdicts.stream().filter(each -> each.count() > 0).toList();
    }

    public String claims() {
        return Words.count(run.counts().claims(), "claim");
    }

    /** The verdicts in words, for those who do not see the bar. */
    public String verdictsInWords() {
        StringBuilder words = new StringBuilder();
        shares().forEach(each -> words.append(words.length() == 0 ? "" : ", ")
                .append(each.count())
                .append(' ')
                .append(each.look().words().toLowerCase(java.util.Locale.ROOT)));
        return words.toString();
    }

    /** What changed since the run it is compared with. */
    public String changed() {
        if (!run.isPublished()) {
            return "";
        }
        if (run.previousRunId() == null) {
            return "first run";
        }
        int turned = run.counts().turned();
        int added = run.counts().added();
        if (turned == 0 && added == 0) {
            return "nothing";
        }
        return (turned == 0 ? "" : turned + " turned")
                + (turned > 0 && added > 0 ? ", " : "")
                + (added == 0 ? "" : added + " new");
    }

    /** What is to be known of a run that has not come to its end; empty where there is nothing. */
    public Optional<String> remark() {
        return switch (state) {
            case RUNNING -> Optional.of(progressInWords());
            case FAILED ->
                Optional.of(
                        run.failure() == null
                                ? "The reason was not kept. Run the job again."
                                : capitalised(run.failure()));
            case STOPPED -> Optional.of("It was asked to stop. The next run of the job takes it up.");
            case CUT_OFF -> Optional.of("Its process ended before it did. The next run of the job takes it up.");
            case DONE, DONE_WITH_REJECTS -> Optional.empty();
        };
    }

    private String progressInWords() {
        RunCatalogue.Progress far = progress;
        return far == null || far.claims() == 0
                ? "Reading the articles."
                : far.done() == far.claims()
                        ? "All " + Words.count(far.claims(), "claim") + " are judged; the report is being written."
                        : far.done() + " of " + Words.count(far.claims(), "claim") + " judged.";
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
