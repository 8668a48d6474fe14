package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small night's input before each test, models that answer at once, and a place for the outputs. */
abstract class SmallNight {

    @TempDir
    Path folder;

    final RecordedModels models = new RecordedModels();
    Night night;
    Path out;

    @BeforeEach
    void smallNight() throws IOException {
        night = Night.in(folder.resolve("input"));
        out = folder.resolve("out");
    }
}
