package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.job.JudgingProgress.Display;
import org.factcheck.job.JudgingProgress.Standing;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class JudgingProgressTest {

    private final List<String> shown = new ArrayList<>();
    private long now;

    private final Display display = new Display() {
        @Override
        public Duration pause() {
            return Duration.ofSeconds(30);
        }

        @Override
        public void show(Standing standing) {
            shown.add(standing.words());
        }

        @Override
        public void end(Standing standing) {
            shown.add("end: " + standing.words() + " after " + standing.taken().toSeconds() + " s");
        }
    };

    @Test
    void claimsDoneRateAndTimeLeftAreShownNowAndThen() {
        JudgingProgress progress = new JudgingProgress(display, () -> now);
        progress.begin(0, 500);
        for (int i = 0; i < 500; i++) {
            now += Duration.ofMillis(250).toNanos();
            progress.add(1);
        }
        progress.end();
        assertThat(shown)
                .containsExactly(
                        "120 of 500 claims, 4.0 a second, about 1:35 left",
                        "240 of 500 claims, 4.0 a second, about 1:05 left",
                        "360 of 500 claims, 4.0 a second, about 0:35 left",
                        "480 of 500 claims, 4.0 a second, about 0:05 left",
                        "end: 500 of 500 claims after 125 s");
    }

    @Test
    void whatAnEarlierAttemptJudgedCountsAsDoneButNotForTheRate() {
        JudgingProgress progress = new JudgingProgress(display, () -> now);
        progress.begin(9_000, 20_000);
        now += Duration.ofMinutes(1).toNanos();
        progress.add(30);
        assertThat(shown).containsExactly("9030 of 20000 claims, 0.5 a second, about 6:05:40 left");
    }

    @Test
    void aRunThatIsStoppedEndsWhereItIs() {
        JudgingProgress progress = new JudgingProgress(display, () -> now);
        progress.begin(0, 10);
        progress.end();
        assertThat(shown).containsExactly("end: 0 of 10 claims after 0 s");
    }

    @Test
    void theBarStaysOnOneLineAndIsGoneInTheEnd() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProgressDisplays.Bar bar = new ProgressDisplays.Bar(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        Standing half = new Standing(60, 120, 2, Duration.ofSeconds(30));
        bar.show(half);
        bar.end(half);
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .doesNotContain("\n")
                .startsWith("\r[############------------] 60 of 120 claims, 2.0 a second, about 0:30 left")
                .endsWith("\r" + " ".repeat(79) + "\r");
        assertThat(text.split("\r"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(79));
    }

    @Test
    void withoutATerminalItIsLines() {
        assertThat(ProgressDisplays.here()).isInstanceOf(ProgressDisplays.Lines.class);
    }

    @Test
    void workOnOtherThreadsIsMarkedLikeItsRun() throws InterruptedException {
        MDC.put(LogMarks.RUN, "n-1");
        MDC.put(LogMarks.STEP, "judgeClaims");
        List<String> marks = new ArrayList<>();
        Runnable work = LogMarks.carried(() -> marks.add(MDC.get(LogMarks.RUN) + " " + MDC.get(LogMarks.STEP)));
        MDC.clear();
        Thread worker = new Thread(() -> {
            work.run();
            marks.add(String.valueOf(MDC.get(LogMarks.RUN)));
        });
        worker.start();
        worker.join();
        assertThat(marks).containsExactly("n-1 judgeClaims", "null");
    }
}
