package org.factcheck.schedule;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes at all as a file: it is read, or refused with a reason. */
class JobFilesFuzzTest {

    @TempDir
    static Path folder = Path.of("");

    @FuzzTest(maxDuration = "1m")
    void jobFiles(byte[] bytes) throws IOException, JobFileException {
        Path file = Files.write(folder.resolve("jobFiles.yml"), bytes);
        try {
            JobFileReader.read(file);
        } catch (JobFileException e) {
            if (e.getMessage() == null) {
                throw e;
            }
        }
    }
}
