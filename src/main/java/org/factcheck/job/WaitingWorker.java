package org.factcheck.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A process that is to work on outputs which another one reads, and shows so by a lock of its own. The operating system frees
 * it when the process ends, so that nobody gives way to one that is gone.
 */
final class WaitingWorker implements AutoCloseable {

    private static final String FILE = "waiting";

    private final FileChannel channel;
    private boolean shown;

    private WaitingWorker(FileChannel channel) {
        this.channel = channel;
    }

    /** Shows that somebody waits there. */
    static WaitingWorker at(Path stateFolder) throws IOException {
        WaitingWorker worker = new WaitingWorker(
                FileChannel.open(stateFolder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            worker.show();
            return worker;
        } catch (IOException e) {
            worker.close();
            throw e;
        }
    }

    /** Tries again where it was not shown yet: somebody looked just then, or another one waits, too. */
    void show() throws IOException {
        try {
            shown = shown || channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this process shows it.
        }
    }

    /** Whether somebody waits there. */
    static boolean isThere(Path stateFolder) throws IOException {
        Path file = stateFolder.resolve(FILE);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                // Shared, so that those who look are not in each other's way.
                @Nullable FileLock look = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return look == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
