package org.factcheck.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Keeps two processes from working on the same outputs. The operating system holds the lock and frees it when the process
 * ends, however it ends; who holds it is written beside it for the one who finds it taken.
 */
final class StateLock implements AutoCloseable {

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
            Files.writeString(
                    holder,
                    "process " + ProcessHandle.current().pid() + " on " + host() + " since "
                            + now.truncatedTo(ChronoUnit.SECONDS));
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

    private static String read(Path holder) {
        try {
            return Files.readString(holder).strip();
        } catch (IOException e) {
            return "it has not said who it is";
        }
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
