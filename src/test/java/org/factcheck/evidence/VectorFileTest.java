package org.factcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {

    @TempDir
    Path folder;

    @Test
    void vectorsComeBackAsTheyWentIn() throws IOException {
        float[][] written = {{1, 0, 0}, {0, -1, 0}, {0.6f, 0, 0.8f}};
        VectorFile file = write(written);
        for (int ordinal = 0; ordinal < written.length; ordinal++) {
            for (int axis = 0; axis < 3; axis++) {
                float[] unit = new float[3];
                unit[axis] = 1;
                assertThat(file.similarity(unit, ordinal)).isEqualTo(written[ordinal][axis]);
            }
        }
    }

    @Test
    void similarityIsTheCosineOfVectorsOfLengthOne() throws IOException {
        VectorFile file = write(new float[][] {{1, 0, 0}, {0, 1, 0}, {-1, 0, 0}});
        float[] east = {1, 0, 0};
        assertThat(file.similarity(east, 0)).isEqualTo(1);
        assertThat(file.similarity(east, 1)).isZero();
        assertThat(file.similarity(east, 2)).isEqualTo(-1);
    }

    @Test
    void itKnowsHowManyVectorsItHolds() throws IOException {
        VectorFile file = write(new float[][] {{1, 0, 0}, {0, 1, 0}});
        assertThat(file.holds(2)).isTrue();
        assertThat(file.holds(1)).isFalse();
        assertThat(file.holds(3)).isFalse();
        assertThat(write(new float[0][]).holds(0)).isTrue();
    }

    private VectorFile write(float[][] vectors) throws IOException {
        Path file = folder.resolve("vectors.bin");
        try (VectorFile.Writer writer = new VectorFile.Writer(file)) {
            for (float[] vector : vectors) {
                writer.add(vector);
            }
        }
        return VectorFile.open(file, 3);
    }
}
