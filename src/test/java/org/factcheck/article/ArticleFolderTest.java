package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
