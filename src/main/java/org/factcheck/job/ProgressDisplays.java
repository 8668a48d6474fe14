package org.factcheck.job;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Locale;
import org.factcheck.job.JudgingProgress.Display;
import org.factcheck.job.JudgingProgress.Standing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways to show progress: a bar where somebody sits at a terminal, else lines in the log. */
final class ProgressDisplays {

    private ProgressDisplays() {}

    /** The one that suits where the program was started. */
    static Display here() {
        return isTerminal(System.console()) ? new Bar(System.out) : new Lines();
    }

    /** Newer Java has a console also where input or output is no terminal, and a method that tells. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** A bar that is drawn over and over on one line, and gone in the end. */
    static final class Bar implements Display {
        private static final int CELLS = 24;
        private static final int WIDTH = 79;

        private final PrintStream out;

        Bar(PrintStream out) {
            this.out = out;
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(200);
        }

        @Override
        public void show(Standing standing) {
            int full = (int) (CELLS * standing.share());
            draw("[" + "#".repeat(full) + "-".repeat(CELLS - full) + "] " + standing.words());
        }

        @Override
        public void end(Standing standing) {
            draw("");
        }

        private void draw(String text) {
            String cut = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
            // The cursor goes back, so that a line of the log is not written behind the bar.
            out.print("\r" + cut + " ".repeat(WIDTH - cut.length()) + "\r");
            out.flush();
        }
    }

    /** A line in the log each half minute, and one in the end. */
    static final class Lines implements Display {
        private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

        @Override
        public Duration pause() {
            return Duration.ofSeconds(30);
        }

        @Override
        public void show(Standing standing) {
            LOG.info("Judged {}.", standing.words());
        }

        @Override
        public void end(Standing standing) {
            LOG.info(
                    "Judged {} of {} claims; this took {} s.",
                    standing.done(),
                    standing.total(),
                    String.format(Locale.ROOT, "%.1f", standing.taken().toMillis() / 1000.0));
        }
    }
}
