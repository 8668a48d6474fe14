package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.factcheck.claim.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFolderTest {

    @TempDir
    Path outside;

    @Test
    void filesOfSubFoldersAreListedByPathWithoutHiddenOnesAndSidecars() throws IOException {
        Path root = Files.createDirectory(outside.resolve("articles"));
        write(root, "b.txt", "a/z.txt", "a-1.txt", ".hidden.txt", ".git/x.txt", "b.meta.yml", "a/note.docx");

        ArticleFolder.Listing listing = ArticleFolder.list(root);

        assertThat(listing.files())
                .extracting(file -> ArticleFolder.relative(root, file))
                .containsExactly("a-1.txt", "a/note.docx", "a/z.txt", "b.txt");
        assertThat(listing.rejected()).isEmpty();
    }

    @Test
    void aSecondFileOfTheSameIdIsRejected() throws IOException {
        write(outside, "a.html", "a.txt", "a.docx");

        ArticleFolder.Listing listing = ArticleFolder.list(outside);

        assertThat(listing.files())
                .extracting(file -> ArticleFolder.relative(outside, file))
                .containsExactly("a.docx", "a.html");
        assertThat(listing.rejected())
                .containsExactly(RejectedInput.file(
                        "a.txt",
                        "The article id 'a', the path without its ending, already belongs to 'a.html'. Rename one of the two"
                                + " files."));
    }

    @Test
    void aLinkOutOfTheFolderIsRejectedAndOneInsideIsRead() throws IOException {
        Path root = Files.createDirectory(outside.resolve("articles"));
        write(root, "in.txt", "sub/x.txt");
        Path secret = Files.writeString(outside.resolve("secret.txt"), "x");
        Files.createSymbolicLink(root.resolve("inside.txt"), Path.of("in.txt"));
        Files.createSymbolicLink(root.resolve("out.txt"), secret);
        Files.createSymbolicLink(root.resolve("outFolder"), outside);
        Files.createSymbolicLink(root.resolve("same"), root.resolve("sub"));
        Files.createSymbolicLink(root.resolve("gone.txt"), Path.of("nowhere.txt"));

        ArticleFolder.Listing listing = ArticleFolder.list(root);

        assertThat(listing.files())
                .extracting(file -> ArticleFolder.relative(root, file))
                .containsExactly("in.txt", "inside.txt", "sub/x.txt");
        assertThat(listing.rejected())
                .extracting(RejectedInput::file)
                .containsExactly("gone.txt", "out.txt", "outFolder", "same");
        assertThat(listing.rejected().get(1).reason())
                .isEqualTo("This symbolic link leads out of the articles folder, to '" + secret
                        + "'. Copy the file into the folder.");
    }

    @Test
    void linksThatRunInCirclesAreRejectedAndWalkedOnce() throws IOException {
        write(outside, "in.txt", "sub/x.txt");
        Files.createSymbolicLink(outside.resolve("round.txt"), Path.of("round.txt"));
        Files.createSymbolicLink(outside.resolve("self"), Path.of("."));
        Files.createSymbolicLink(outside.resolve("sub/up"), Path.of(".."));

        ArticleFolder.Listing listing = ArticleFolder.list(outside);

        assertThat(listing.files())
                .extracting(file -> ArticleFolder.relative(outside, file))
                .containsExactly("in.txt", "sub/x.txt");
        assertThat(listing.rejected()).extracting(RejectedInput::file).containsExactly("round.txt", "self", "sub/up");
        assertThat(listing.rejected().get(0).reason())
                .isEqualTo("This symbolic link leads to no file. Remove it, or put the file where it leads.");
    }

    @Test
    void aPipeAndALinkToItAreRejectedLestReadingWaitForEver() throws Exception {
        write(outside, "in.txt");
        makePipe(outside.resolve("pipe.txt"));
        Files.createSymbolicLink(outside.resolve("link.txt"), Path.of("pipe.txt"));

        ArticleFolder.Listing listing = ArticleFolder.list(outside);

        assertThat(listing.files()).containsExactly(outside.resolve("in.txt"));
        assertThat(listing.rejected())
                .extracting(RejectedInput::reason)
                .containsExactly(
                        "This symbolic link leads to no ordinary file but a device or pipe. Put the article's file here"
                                + " itself.",
                        "This is no ordinary file but a device or pipe. Put the article's file here itself.");
    }

    @Test
    void whatMayNotBeReadIsRejectedAndTheRestIsRead() throws IOException {
        write(outside, "in.txt", "shut.txt", "closed/x.txt");
        Path file = outside.resolve("shut.txt");
        Path folder = outside.resolve("closed");
        assumeTrue(
                Files.getFileStore(outside).supportsFileAttributeView("posix"), "SKIPPED: no POSIX permissions here");
        Files.setPosixFilePermissions(file, Set.of());
        Files.setPosixFilePermissions(folder, Set.of());
        try {
            boolean readAll = Files.isReadable(file);
            if (readAll) {
                System.err.println(
                        "SKIPPED: this account may read every file, as root may, so no permission is denied.");
            }
            assumeFalse(readAll);

            ArticleFolder.Listing listing = ArticleFolder.list(outside);

            assertThat(listing.files()).containsExactly(outside.resolve("in.txt"), file);
            assertThat(listing.rejected())
                    .containsExactly(RejectedInput.file(
                            "closed",
                            "It cannot be opened (AccessDeniedException). Give the account that runs the job the right to"
                                    + " read it."));
            assertThat(new ArticleReader(SourceRegister.empty()).read(outside, file))
                    .isEqualTo(new ReadArticle.Rejected(RejectedInput.file(
                            "shut.txt",
                            "It may not be read. Give the account that runs the job the right to read it.")));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void makePipe(Path path) throws IOException, InterruptedException {
        assumeTrue(
                new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0,
                "SKIPPED: no pipes can be made here");
    }

    @Test
    void anIdIsThePathWithoutItsLastEnding() {
        assertThat(ArticleFolder.idOf("a.b/c.v2.txt")).isEqualTo("a.b/c.v2");
        assertThat(ArticleFolder.idOf("a.b/c")).isEqualTo("a.b/c");
    }

    private static void write(Path root, String... names) throws IOException {
        for (String name : names) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }
}
