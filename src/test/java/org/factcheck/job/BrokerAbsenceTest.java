package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BrokerAbsenceTest {

    private static final Optional<String> REFUSED = Optional.of("Connection refused.");

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
    private final BrokerAbsence absence =
            new BrokerAbsence(new WorkersSettings(true, "tcp://broker:61616", false, false, 300), clock::get);

    @Test
    void aBrokerIsWaitedForUntilTheDeadline() {
        absence.note(REFUSED, 5);
        pass(300);
        absence.note(REFUSED, 5);
        assertThat(absence.isAway()).isTrue();
        pass(1);

        assertThatThrownBy(() -> absence.note(REFUSED, 5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The broker at tcp://broker:61616 has not answered for 301 s, and no claim was judged"
                        + " meanwhile: Connection refused. Start it, or correct workers.broker in the job file.");
    }

    @Test
    void aClaimThatIsJudgedMeanwhileBeginsTheWaitAnew() {
        absence.note(REFUSED, 5);
        pass(299);
        absence.note(REFUSED, 6);
        pass(299);
        absence.note(REFUSED, 6);
        assertThat(absence.isAway()).isTrue();
    }

    @Test
    void aBrokerThatAnsweredInBetweenBeginsTheWaitAnew() {
        absence.note(REFUSED, 5);
        pass(299);
        absence.note(Optional.empty(), 5);
        assertThat(absence.isAway()).isFalse();
        pass(299);
        absence.note(REFUSED, 5);
        pass(299);
        absence.note(REFUSED, 5);
        assertThat(absence.isAway()).isTrue();
    }

    private void pass(long seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
