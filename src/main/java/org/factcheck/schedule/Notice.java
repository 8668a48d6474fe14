package org.factcheck.schedule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.factcheck.job.RunResult;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of one run.
 *
 * @param id the same for every try to deliver it
 * @param job the job's name
 * @param businessDate the day that the run was for
 * @param occasions why they are told; at least one
 * @param result how the run ended
 */
record Notice(String id, String job, LocalDate businessDate, Set<Occasion> occasions, RunResult result) {

    private static final List<String> OUTPUTS = List.of("report.pdf", "verdicts.csv", "evidence.csv");

    Notice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(businessDate, "businessDate");
        occasions = EnumSet.copyOf(occasions);
        Objects.requireNonNull(result, "result");
    }

    /** One line of the job's name, the day and figures: nothing of the input, which might hold anything. */
    String subject() {
        List<String> what = new ArrayList<>();
        if (occasions.contains(Occasion.FAILURE)) {
            what.add("failed");
        }
        if (occasions.contains(Occasion.TURNED)) {
            int turned = result.turned().size();
            what.add(turned + (turned == 1 ? " verdict" : " verdicts") + " turned");
        }
        if (occasions.contains(Occasion.REJECTS)) {
            what.add(result.rejected() + " rejected");
        }
        return "[factcheck] " + job + " " + businessDate + ": " + String.join(", ", what);
    }

    /** The letter: what happened, page 1 of the report where there is one, and where the outputs are. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(result.message()).append("\n\n");
        Path folder = result.folder();
        if (folder == null) {
            text.append("Job ").append(job).append(", business date ").append(businessDate);
            text.append(", exit code ").append(result.exitCode().code()).append(".\n");
            return text.toString();
        }
        text.append(result.summary()).append("\nOutputs\n");
        OUTPUTS.forEach(name -> text.append("  ").append(folder.resolve(name)).append('\n'));
        return text.toString();
    }

    /** The report; null where the run has none. */
    @Nullable
    Path report() {
        Path folder = result.folder();
        return folder == null ? null : folder.resolve(OUTPUTS.get(0));
    }

    /** The run's id; null where it came to no outputs. */
    @Nullable
    String runId() {
        Path folder = result.folder();
        return folder == null ? null : String.valueOf(folder.getFileName());
    }
}
