package org.factcheck.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who may sign in, as the file of users is now: who is taken out of it is out at once. While the file is broken nobody
 * can sign in. Where there is none and only this machine is answered, nobody has to.
 */
final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private final Path file;
    private final boolean mustSignIn;
    private @Nullable FileTime lastRead;
    private List<Reader> readers = List.of();

    /**
     * @param mustSignIn whether nobody may read without, even if the file goes
     * @throws UsersFileException where the file is there and anything is wrong in it
     */
    Readers(Path file, boolean mustSignIn) throws UsersFileException {
        this.file = file;
        this.mustSignIn = mustSignIn || Files.exists(file);
        if (Files.exists(file)) {
            UsersFile.read(file);
        }
    }

    /** Whether everybody who reaches the library may read it. */
    boolean isOpen() {
        return !mustSignIn && !Files.exists(file);
    }

    /** The user of a name. */
    Optional<Reader> named(String name) {
        return current().stream().filter(reader -> reader.name().equals(name)).findFirst();
    }

    /** The user with a token of this hash. */
    Optional<Reader> withToken(String sha256) {
        return current().stream()
                .filter(reader -> reader.tokens().contains(sha256))
                .findFirst();
    }

    private synchronized List<Reader> current() {
        FileTime changed = lastChange();
        if (changed == null) {
            lastRead = null;
            readers = List.of();
        } else if (!changed.equals(lastRead)) {
            lastRead = changed;
            try {
                readers = UsersFile.read(file);
            } catch (UsersFileException e) {
                readers = List.of();
                LOG.error("Nobody can sign in until this is mended: {}", e.getMessage());
            }
        }
        return readers;
    }

    private @Nullable FileTime lastChange() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return null;
        }
    }
}
