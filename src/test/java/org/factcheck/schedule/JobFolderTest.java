package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job files of a folder together. */
class JobFolderTest {

    @TempDir
    Path folder;

    @Test
    void allJobFilesOfAFolderAreReadInTheOrderOfTheirNames() throws Exception {
        Files.writeString(folder.resolve("b.yml"), "enabled: false\n");
        Files.writeString(folder.resolve("a.yaml"), "name: z\n");
        Files.writeString(folder.resolve("users.yml"), "anna: { role: editor }\n");
        Files.writeString(folder.resolve("notes.txt"), "no job");
        Files.writeString(Files.createDirectory(folder.resolve("deploy")).resolve("cronjob.yml"), "kind: CronJob\n");
        assertThat(JobFolder.read(folder).whole()).extracting(JobFile::name).containsExactly("z", "b");
    }

    @Test
    void theProblemsOfAllFilesOfAFolderAreNamedAtOnce() throws IOException {
        Files.writeString(folder.resolve("a.yml"), "enabled: 1\n");
        Files.writeString(folder.resolve("b.yml"), "enabled: true\n");
        Files.writeString(folder.resolve("c.yml"), "enabled: true\nname: B\n");
        assertThat(folderMessages())
                .containsExactly(
                        "a.yml:1: enabled is '1', but must be true or false.",
                        "c.yml:2: The job's name is 'B', which b.yml has already; their outputs would share one folder."
                                + " Give one of them another name.");
    }

    @Test
    void aFolderWithoutJobFilesIsRefused() throws IOException {
        assertThat(folderMessages())
                .containsExactly(folder + ": The folder holds no job file. Put one there whose name ends in .yml.");
        Files.delete(folder);
        assertThat(folderMessages())
                .containsExactly(folder + ": The folder of job files cannot be read (there is none). Name one that"
                        + " exists.");
        Files.createDirectory(folder);
    }

    private List<String> folderMessages() {
        return withoutFolder(catchThrowableOfType(
                JobFileException.class, () -> JobFolder.read(folder).whole()));
    }

    private List<String> withoutFolder(JobFileException refused) {
        return refused.problems().stream()
                .map(problem -> problem.text().replace(folder + "/", ""))
                .toList();
    }
}
