package org.factcheck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.factcheck.report.PrintedVerdict;
import org.factcheck.store.RunCatalogue.Listed;
import org.factcheck.store.RunCatalogue.Wanted;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunCatalogueTest {

    private final Database database = Database.empty();
    private final RunStore runs = new RunStore(database.client());
    private final RunCatalogue catalogue = new RunCatalogue(database.client());

    @Test
    void aStretchIsTakenFromTheNewestOn() {
        IntStream.range(0, 40).forEach(this::night);
        Wanted all = new Wanted(List.of("nightly"), null, null);

        assertThat(catalogue.count(all)).isEqualTo(40);
        assertThat(catalogue.list(all, 0, 2).stream().map(Listed::runId)).containsExactly(id(39), id(38));
        assertThat(catalogue.list(all, 38, 25).stream().map(Listed::runId)).containsExactly(id(1), id(0));
        assertThat(catalogue.count(new Wanted(List.of("nightly"), Database.DATE.plusDays(30), null)))
                .isEqualTo(10);
        assertThat(catalogue.count(new Wanted(List.of("other"), null, null))).isZero();
        assertThat(catalogue.list(new Wanted(List.of(), null, null), 0, 25)).isEmpty();
    }

    @Test
    void whatTurnedAndWhatIsNewIsCountedAgainstTheRunBefore() {
        begin(0, null);
        runs.finish(
                id(0),
                List.of(
                        printed("a", Verdict.SUPPORTED),
                        printed("b", Verdict.REFUTED),
                        printed("c", null),
                        printed("gone", null)),
                0,
                Database.NIGHT);
        begin(1, id(0));
        runs.finish(
                id(1),
                List.of(
                        printed("a", Verdict.REFUTED),
                        printed("b", Verdict.REFUTED),
                        printed("c", Verdict.SUPPORTED),
                        printed("new", null)),
                3,
                Database.NIGHT);

        RunCatalogue.Counts counts = catalogue.find(id(1)).orElseThrow().counts();

        assertThat(counts.turned()).isEqualTo(2);
        assertThat(counts.added()).isEqualTo(1);
        assertThat(counts.claims()).isEqualTo(4);
        assertThat(counts.unjudged()).isEqualTo(1);
        assertThat(counts.verdicts()).containsEntry(Verdict.REFUTED, 2).containsEntry(Verdict.SUPPORTED, 1);
        assertThat(catalogue.find(id(0)).orElseThrow().counts().added()).isZero();
    }

    @Test
    void whyARunFailedIsKnownUntilItIsBegunAgain() {
        begin(0, null);
        runs.fail(id(0), 1, "the disk is full", Database.NIGHT.plusSeconds(7));

        Listed failed = catalogue.find(id(0)).orElseThrow();
        assertThat(failed.failure()).isEqualTo("the disk is full");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.isPublished()).isFalse();
        assertThat(catalogue.unended()).isEmpty();

        begin(0, null);
        assertThat(catalogue.find(id(0)).orElseThrow().failure()).isNull();
        assertThat(catalogue.unended()).containsExactly(id(0));
        assertThat(catalogue.jobOf(id(0))).isEqualTo("nightly");
    }

    private void night(int number) {
        begin(number, null);
        runs.end(id(number), 0, Database.NIGHT);
    }

    private void begin(int number, @Nullable String previous) {
        runs.begin(
                new RunRecord(id(number), "nightly", Database.DATE.plusDays(number), RunRecord.State.RUNNING, previous),
                Database.NIGHT);
    }

    private static String id(int number) {
        return "nightly-" + Database.DATE.plusDays(number) + "-0123456789ab";
    }

    private static PrintedVerdict printed(String claimId, @Nullable Verdict verdict) {
        return new PrintedVerdict(0, claimId, "Claim " + claimId, verdict, verdict, null, null, null, null);
    }
}
