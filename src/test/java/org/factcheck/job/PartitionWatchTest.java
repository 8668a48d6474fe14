package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.factcheck.job.PartitionWatch.Standing;
import org.junit.jupiter.api.Test;

/** A partition that does not get any further is found by the watch's own clock. */
class PartitionWatchTest {

    private long now = 7;
    private final PartitionWatch watch = new PartitionWatch(Duration.ofSeconds(60), () -> now);

    private static Standing taken(int version) {
        return new Standing(1, "judgeClaims:stretch0-8", true, false, version);
    }

    private List<Standing> after(int seconds, Standing standing) {
        now += Duration.ofSeconds(seconds).toNanos();
        return watch.overdue(List.of(standing));
    }

    @Test
    void itIsOverdueWhenNothingWasWrittenOfItForTheDeadline() {
        assertThat(after(0, taken(3))).isEmpty();
        assertThat(after(59, taken(3))).isEmpty();
        assertThat(after(1, taken(3))).containsExactly(taken(3));
    }

    @Test
    void eachClaimJudgedBeginsTheDeadlineAnew() {
        after(0, taken(3));
        assertThat(after(59, taken(4))).isEmpty();
        assertThat(after(59, taken(4))).isEmpty();
        assertThat(after(1, taken(4))).hasSize(1);
    }

    @Test
    void itIsNamedOnceADeadline() {
        after(0, taken(3));
        assertThat(after(60, taken(3))).hasSize(1);
        assertThat(after(1, taken(3))).isEmpty();
        assertThat(after(59, taken(3))).hasSize(1);
    }

    @Test
    void oneThatNobodyTookOrThatIsDoneIsNeverOverdue() {
        Standing waiting = new Standing(1, "judgeClaims:stretch0-8", false, false, 0);
        Standing done = new Standing(1, "judgeClaims:stretch0-8", true, true, 3);
        assertThat(after(0, waiting)).isEmpty();
        assertThat(after(600, waiting)).isEmpty();
        assertThat(after(0, taken(3))).isEmpty();
        assertThat(after(600, done)).isEmpty();
    }
}
