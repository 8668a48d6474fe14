package org.factcheck.schedule;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers over restarts how far the times of each job are dealt with, in a small file per job beside the job's database:
 * the database itself belongs to the run under way, and the scheduler must look into its notes without one.
 */
final class ScheduleMemory {

    private static final Logger log = LoggerFactory.getLogger(ScheduleMemory.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    // A clock that is set back by less must not run a night twice.
    private static final Duration MOST_SET_BACK = Duration.ofDays(1);

    private final Map<Path, Handled> known = new HashMap<>();

    /** What is known of a job; of one that is new, that it owes nothing. */
    Handled of(JobFile job, Instant now) {
        Path file = file(job);
        @Nullable Handled cached = known.get(file);
        Handled before = cached == null ? read(job, file, now) : cached;
        known.put(file, before);
        Handled present = isOfAWrongClock(job, before, now) ? Handled.from(job, now) : before.by(job, now);
        if (!present.equals(before)) {
            save(job, present);
        }
        return present;
    }

    /** What lies in the future was noted while the clock was wrong; without this the job would wait until then. */
    private static boolean isOfAWrongClock(JobFile job, Handled handled, Instant now) {
        boolean wrong = handled.upTo().isAfter(now.plus(MOST_SET_BACK));
        if (wrong) {
            log.warn(
                    "Job {} is noted to have run up to {}, which lies ahead: the clock was wrong then or is wrong now."
                            + " It goes by the clock as it is.",
                    job.name(),
                    handled.upTo());
        }
        return wrong;
    }

    /** Keeps it in the file too; where that fails it is known until the process ends, and said so. */
    void save(JobFile job, Handled handled) {
        Path file = file(job);
        known.put(file, handled);
        try {
            write(file, handled);
        } catch (IOException e) {
            log.error(
                    "What job {} has run cannot be kept in {} ({}). After a restart it may run a day again or not catch up."
                            + " Make room there and let it be written to.",
                    job.name(),
                    file,
                    e.toString());
        }
    }

    private Handled read(JobFile job, Path file, Instant now) {
        if (Files.exists(file)) {
            try {
                return JSON.readValue(Files.readAllBytes(file), Handled.class);
            } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException e) {
                log.warn("{} cannot be read ({}); job {} starts without catching up.", file, e.toString(), job.name());
            }
        }
        Handled handled = Handled.from(job, now);
        save(job, handled);
        return handled;
    }

    /** Whole or not at all: written beside it, forced to the disk, then renamed. */
    private static void write(Path file, Handled handled) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, JSON.writeValueAsBytes(handled));
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path file(JobFile job) {
        return job.output().resolve(".state").resolve("schedule").resolve(job.name() + ".json");
    }
}
