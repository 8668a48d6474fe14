package org.factcheck.verdict;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes at all as a file: it is read, or refused with a reason. */
class OverridesFuzzTest {

    @TempDir
    static Path folder = Path.of("");

    @FuzzTest(maxDuration = "1m")
    void overrides(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("overrides.csv"), bytes);
        OverridesFile.read(file, "overrides.csv");
    }
}
