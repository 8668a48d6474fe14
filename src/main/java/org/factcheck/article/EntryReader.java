package org.factcheck.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a file that holds many articles, one after another, from its first byte to its last. */
interface EntryReader extends Closeable {

    /** Begins to read a file; the reader closes the stream. */
    @FunctionalInterface
    interface Opener {
        EntryReader open(InputStream in) throws IOException;
    }

    /** The page of an entry, read when it is asked for. */
    @FunctionalInterface
    interface Content {
        RawPage page() throws UnusableException;
    }

    /**
     * An entry.
     *
     * @param number its line or its place in the file, from 1; 0 where what is wrong is wrong with the whole file
     * @param line the line it stands on, from 1; 0 where it is not a line
     * @param text what it says, as the list of rejected input shows it
     * @param sha256 hash of what its reading depends on
     */
    record Raw(int number, int line, String text, String sha256, Content content) {

        /** What stands for a file of which nothing, or nothing more, can be read. */
        static Raw wholeFile(UnusableException reason) {
            return new Raw(0, 0, "", "", () -> {
                throw reason;
            });
        }
    }

    /** The next entry; null where there is none left. */
    @Nullable
    Raw next() throws IOException;
}
