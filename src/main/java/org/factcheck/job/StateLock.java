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
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps two processes from working on the same outputs. The operating system holds the lock and frees it when the process
 * ends, however it ends; who holds it is written beside it for the one who finds it taken.
 */
final class StateLock implements AutoCloseable {

    private static final Pattern HERE = Pattern.compile("process (\\d{1,18}) on (\\S+) since ");
    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final FileChannel channel;
    private final Path holder;

    private StateLock(FileChannel channel, Path holder) {
        this.channel = channel;
        this.holder = holder;
    }

    /** The lock is held by somebody else. */
    static final class HeldException extends Exception {
        private static final long serialVersionUID = 1L;

        HeldException(String message) {
            super(message);
        }
    }

    /**
     * Takes the lock.
     *
     * @throws HeldException where another process, or another run in this one, holds it; says who
     */
    static StateLock take(Path stateFolder, Instant now) throws IOException, HeldException {
        Files.createDirectories(stateFolder);
        Path holder = stateFolder.resolve("holder.txt");
        FileChannel channel =
                FileChannel.open(stateFolder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!isLocked(channel)) {
                throw new HeldException("Another process is at work on " + stateFolder.getParent() + ": " + read(holder)
                        + ". Wait until it has ended, or give this run another --out folder.");
            }
            write(holder, now);
            return new StateLock(channel, holder);
        } catch (IOException | HeldException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another run in this process has it: told like any other holder.
            return false;
        }
    }

    /** In one rename, so that nobody reads half of it. */
    private static void write(Path holder, Instant now) throws IOException {
        Path fresh = holder.resolveSibling("holder.new");
        Files.writeString(fresh, self(now));
        Files.move(fresh, holder, StandardCopyOption.REPLACE_EXISTING);
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
        try (channel) {
            Files.deleteIfExists(holder);
        }
    }
}
