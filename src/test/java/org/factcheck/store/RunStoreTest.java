package org.factcheck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.factcheck.claim.RejectedInput;
import org.factcheck.report.PrintedVerdict;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunStoreTest {

    private final RunStore runs = new RunStore(Database.withRun().client());

    @Test
    void aRunThatBeginsAgainIsNotFinishedAndElseStaysAsItIs() {
        runs.finish(Database.RUN, List.of(), 0, Database.NIGHT);
        runs.begin(
                new RunRecord(Database.RUN, "nightly", Database.DATE, RunRecord.State.RUNNING, "another"),
                Database.NIGHT.plusSeconds(60));

        assertThat(runs.find(Database.RUN))
                .contains(new RunRecord(Database.RUN, "nightly", Database.DATE, RunRecord.State.RUNNING, null));
        assertThat(runs.lastFinishedBefore("nightly", Database.DATE.plusDays(1)))
                .as("its outputs are still there")
                .isPresent();
    }

    @Test
    void theLastFinishedRunOfAnEarlierDateIsThePreviousOne() {
        runs.finish(Database.RUN, List.of(), 0, Database.NIGHT);
        begin("same-date", 12);
        runs.finish("same-date", List.of(), 0, Database.NIGHT.plusSeconds(3600));
        begin("unfinished", 13);
        begin("later", 15);
        runs.finish("later", List.of(), 0, Database.NIGHT.plusSeconds(7200));

        assertThat(runs.lastFinishedBefore("nightly", Database.DATE.plusDays(2)))
                .map(RunRecord::runId)
                .contains("same-date");
        assertThat(runs.lastFinishedBefore("nightly", Database.DATE)).isEmpty();
        assertThat(runs.lastFinishedBefore("another", Database.DATE.plusDays(2)))
                .isEmpty();
    }

    @Test
    void printedVerdictsAreReplacedAndAFailureHasNone() {
        runs.finish(Database.RUN, List.of(printed("old", Verdict.REFUTED)), 0, Database.NIGHT);
        runs.finish(Database.RUN, List.of(printed("a", Verdict.SUPPORTED), printed("b", null)), 3, Database.NIGHT);

        assertThat(runs.printedVerdicts(Database.RUN)).containsOnly(Map.entry("a", Verdict.SUPPORTED));
    }

    @Test
    void rejectedInputOfTwoPartsWithOneNameStandsSideBySide() {
        runs.saveRejected(Database.RUN, "importClaims", "list.csv", List.of(rejected("list.csv", 3)));
        runs.saveRejected(Database.RUN, "sources", "list.csv", List.of(rejected("list.csv", 2)));
        runs.saveRejected(Database.RUN, "importArticles", "a.txt", List.of(rejected("a.txt", 0)));
        runs.saveRejected(Database.RUN, "importClaims", "list.csv", List.of(rejected("list.csv", 3)));

        assertThat(runs.rejected(Database.RUN))
                .extracting(each -> each.file() + ":" + each.line())
                .containsExactly("a.txt:0", "list.csv:2", "list.csv:3");
        assertThat(runs.rejectedCount(Database.RUN)).isEqualTo(3);
        assertThat(runs.rejectedCount(Database.RUN, "importClaims")).isEqualTo(1);
    }

    private static PrintedVerdict printed(String claimId, @Nullable Verdict verdict) {
        return new PrintedVerdict(0, claimId, "A claim.", verdict, verdict, null, null, 1, 0);
    }

    private void begin(String id, int day) {
        runs.begin(
                new RunRecord(id, "nightly", Database.DATE.withDayOfMonth(day), RunRecord.State.RUNNING, null),
                Database.NIGHT);
    }

    private static RejectedInput rejected(String file, int line) {
        return new RejectedInput(file, line, "text", "It is empty.");
    }
}
