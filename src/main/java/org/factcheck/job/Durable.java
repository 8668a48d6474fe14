package org.factcheck.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Brings files to the disk before they are renamed: a loss of power must not leave a published file empty. */
final class Durable {

    private Durable() {}

    /** Waits until the files of a folder, and their names, are on the disk. */
    static void force(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        forceNames(folder);
    }

    /** Waits until what was made, renamed or deleted in a folder is on the disk. */
    static void forceNames(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems cannot open a folder; there the names are on the disk when they can be.
        }
    }
}
