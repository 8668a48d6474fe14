package org.factcheck.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps two processes from working on the same outputs. The operating system holds the lock and frees it when the process
 * ends, however it ends; who holds it is written beside it for the one who finds it taken. Within the process that holds it
 * any number may read while one works. Those that only read give way to another process that is to work: it is given a
 * moment to ask them for it.
 */
final class StateLock implements AutoCloseable {

    private static final Pattern HERE = Pattern.compile("process (\\d{1,18}) on (\\S+) since ");
    private static final String HOLDER = "holder.txt";
    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** How the line of a holder ends that only reads. */
    private static final String READS = ", to read";

    /** How often, and for 10 s in all, it is looked whether those that read have given way. */
    private static final int LOOKS_FOR_READERS = 100;

    private static final Duration BETWEEN_LOOKS_FOR_READERS = Duration.ofMillis(100);

    /** What this process holds, by folder. */
    private static final Map<Path, Held> HELD = new HashMap<>();

    private final Path folder;
    private final boolean works;
    private boolean closed;

    private StateLock(Path folder, boolean works) {
        this.folder = folder;
        this.works = works;
    }

    /** A lock of this process, and who in it makes use of it. */
    private static final class Held {
        private final FileChannel channel;
        private final Instant since;
        private boolean worked;
        private int readers;

        Held(FileChannel channel, Instant since) {
            this.channel = channel;
            this.since = since;
        }
    }

    /** The lock is held by somebody else. */
    static final class HeldException extends Exception {
        private static final long serialVersionUID = 1L;

        HeldException(String message) {
            super(message);
        }
    }

    /**
     * Takes the lock to work under it. Where another process only reads, it is asked to let go and waited for.
     *
     * @throws HeldException where another process, or another run in this one, holds it; says who
     */
    static StateLock take(Path stateFolder, Instant now) throws IOException, HeldException {
        return take(stateFolder, now, true);
    }

    /**
     * Takes the lock to read under it, beside whoever works or reads in this process.
     *
     * @throws HeldException where another process holds it; says who
     */
    static StateLock takeToRead(Path stateFolder, Instant now) throws IOException, HeldException {
        return take(stateFolder, now, false);
    }

    private static StateLock take(Path stateFolder, Instant now, boolean works) throws IOException, HeldException {
        Files.createDirectories(stateFolder);
        Path folder = stateFolder.toRealPath();
        synchronized (HELD) {
            Held held = HELD.get(folder);
            if (held == null) {
                held = new Held(lock(stateFolder, now, works), now);
                HELD.put(folder, held);
            } else if (works) {
                if (held.worked) {
                    throw heldBy(stateFolder, true);
                }
                // So far it was told that this process only reads.
                write(folder, held.since, true);
            }
            if (works) {
                held.worked = true;
            } else {
                held.readers++;
            }
            return new StateLock(folder, works);
        }
    }

    /** Whether somebody in this process works under the lock of a folder. */
    static boolean isAtWork(Path stateFolder) {
        try {
            Path folder = stateFolder.toRealPath();
            synchronized (HELD) {
                Held held = HELD.get(folder);
                return held != null && held.worked;
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static FileChannel lock(Path stateFolder, Instant now, boolean works) throws IOException, HeldException {
        FileChannel channel =
                FileChannel.open(stateFolder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!isLocked(channel) && !(works && isGivenWay(channel, stateFolder))) {
                throw heldBy(stateFolder, works);
            }
            write(stateFolder, now, works);
            return channel;
        } catch (IOException | HeldException e) {
            channel.close();
            throw e;
        }
    }

    private static HeldException heldBy(Path stateFolder, boolean works) {
        return new HeldException(
                "Another process is at work on " + stateFolder.getParent() + ": " + read(stateFolder.resolve(HOLDER))
                        + ". Wait until it has ended" + (works ? ", or give this run another --out folder." : "."));
    }

    /** Whether those that hold it only read, and let go of it when asked. */
    private static boolean isGivenWay(FileChannel channel, Path stateFolder) throws IOException {
        if (!read(stateFolder.resolve(HOLDER)).endsWith(READS)) {
            return false;
        }
        try (WaitingWorker waiting = WaitingWorker.at(stateFolder)) {
            for (int look = 0; look < LOOKS_FOR_READERS; look++) {
                LockSupport.parkNanos(BETWEEN_LOOKS_FOR_READERS.toNanos());
                if (isLocked(channel)) {
                    return true;
                }
                waiting.show();
            }
        }
        return false;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Somebody in this process has it who was loaded apart from this class: told like any other holder.
            return false;
        }
    }

    /** In one rename, so that nobody reads half of it. */
    private static void write(Path folder, Instant since, boolean works) throws IOException {
        Path fresh = folder.resolve("holder.new");
        Files.writeString(fresh, self(since) + (works ? "" : READS));
        Files.move(fresh, folder.resolve(HOLDER), StandardCopyOption.REPLACE_EXISTING);
    }

    /** This process as others are told of it. */
    static String self(Instant now) {
        return "process " + ProcessHandle.current().pid() + " on " + host() + " since "
                + now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The holder may have taken the lock just now, and what a killed one left may still lie there: it is given a moment. */
    private static String read(Path holder) {
        for (int i = 0; i < LOOKS; i++) {
            try {
                String text = Files.readString(holder).strip();
                if (!text.isEmpty() && !isOfADeadProcess(text)) {
                    return text;
                }
            } catch (IOException e) {
                // Not written yet.
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return "it has not said who it is";
    }

    private static boolean isOfADeadProcess(String text) {
        Matcher process = HERE.matcher(text);
        return process.lookingAt()
                && process.group(2).equals(host())
                && ProcessHandle.of(Long.parseLong(process.group(1))).isEmpty();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            Held held = HELD.get(folder);
            if (closed || held == null) {
                return;
            }
            closed = true;
            if (works) {
                held.worked = false;
            } else {
                held.readers--;
            }
            if (!held.worked && held.readers == 0) {
                HELD.remove(folder);
                try (held.channel) {
                    Files.deleteIfExists(folder.resolve(HOLDER));
                }
            } else if (works) {
                write(folder, held.since, false);
            }
        }
    }
}
