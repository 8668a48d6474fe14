package org.factcheck.claim;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes at all as a file: it is read, or refused with a reason. */
class ClaimsFuzzTest {

    @TempDir
    static Path folder = Path.of("");

    @FuzzTest(maxDuration = "1m")
    void claims(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("claims.csv"), bytes);
        try {
            ClaimFileReader.read(file, "claims.csv");
        } catch (ClaimColumnMissingException e) {
            if (e.getMessage() == null) {
                throw e;
            }
        }
    }
}
