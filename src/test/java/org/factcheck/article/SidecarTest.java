package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.factcheck.article.Sidecar.BadSidecarException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sidecars that are no files to be read; what is read from good ones {@link ArticleReaderTest} shows. */
class SidecarTest {

    @TempDir
    Path outside;

    private Path root;
    private Path article;
    private Path sidecar;

    @BeforeEach
    void anArticle() throws IOException {
        root = Files.createDirectory(outside.resolve("articles"));
        article = Files.writeString(root.resolve("a.txt"), "x");
        sidecar = root.resolve("a.meta.yml");
    }

    @Test
    void aLinkInsideTheFolderIsFollowed() throws Exception {
        Files.writeString(root.resolve("b.meta.yml"), "source: Lindholm Courier\n");
        Files.createSymbolicLink(sidecar, Path.of("b.meta.yml"));

        assertThat(Sidecar.of(root, article).source()).isEqualTo("Lindholm Courier");
    }

    @Test
    void aLinkOutOfTheFolderOrToNothingIsRefused() throws IOException {
        Files.createSymbolicLink(sidecar, Files.writeString(outside.resolve("secret.yml"), "source: x\n"));
        requireRefused("is a symbolic link out of the articles folder or to no file. Put the file itself there.");

        Files.delete(sidecar);
        Files.createSymbolicLink(sidecar, Path.of("nowhere.yml"));
        requireRefused("is a symbolic link out of the articles folder or to no file. Put the file itself there.");
    }

    @Test
    void aFolderIsRefused() throws IOException {
        Files.createDirectory(sidecar);
        requireRefused("is no ordinary file but a folder, device or pipe. Put a file there, or remove it.");
    }

    @Test
    void aPipeIsRefusedLestReadingWaitForEver() throws Exception {
        assumeTrue(
                new ProcessBuilder("mkfifo", sidecar.toString()).start().waitFor() == 0,
                "SKIPPED: no pipes can be made here");
        requireRefused("is no ordinary file but a folder, device or pipe. Put a file there, or remove it.");
    }

    @Test
    void aFileOfGigabytesIsRefusedUnread() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(sidecar.toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        requireRefused(
                "has 2147483648 bytes, and no more than 100000 are read. Write one 'key: value' a line, and nothing else.");
    }

    private void requireRefused(String why) {
        assertThatThrownBy(() -> Sidecar.of(root, article))
                .isInstanceOf(BadSidecarException.class)
                .hasMessage("Its sidecar 'a.meta.yml' " + why);
    }
}
