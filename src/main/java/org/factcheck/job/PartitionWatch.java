package org.factcheck.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Finds the partitions that somebody took and that do not get any further. It goes by this process's clock and by what
 * the others write, not by when they say they wrote it: clocks of machines differ.
 */
final class PartitionWatch {

    private final long deadline;
    private final LongSupplier nanoTime;
    private final Map<Long, Seen> seen = new HashMap<>();

    /**
     * A partition as it stands in the job repository.
     *
     * @param id of its step execution
     * @param isTaken whether somebody has begun it
     * @param isDone whether it has come to its end, whichever
     * @param version rises each time something is written of it
     */
    record Standing(long id, String name, boolean isTaken, boolean isDone, int version) {}

    private record Seen(int version, long since) {}

    PartitionWatch(Duration deadline, LongSupplier nanoTime) {
        this.deadline = deadline.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Those that have not got any further for the deadline; each is named again only after another one. */
    List<Standing> overdue(List<Standing> partitions) {
        long now = nanoTime.getAsLong();
        List<Standing> overdue = new ArrayList<>();
        for (Standing each : partitions) {
            if (!each.isTaken() || each.isDone()) {
                seen.remove(each.id());
                continue;
            }
            Seen before = seen.get(each.id());
            if (before == null || before.version() != each.version()) {
                seen.put(each.id(), new Seen(each.version(), now));
            } else if (now - before.since() >= deadline) {
                overdue.add(each);
                seen.put(each.id(), new Seen(each.version(), now));
            }
        }
        return overdue;
    }
}
