package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {

    @Test
    void whatIsWrittenIsReadBack(@TempDir Path folder) throws Exception {
        Calibration calibration = new Calibration(
                "a \"set\", of ours.csv",
                List.of(new Calibration.Bin(0.3, 0.4, 7, 0.3711, 0.4286), new Calibration.Bin(0.9, 1, 193, 0.97, 1)));
        calibration.write(folder.resolve(Calibration.NAME));

        assertThat(Calibration.read(Files.readAllBytes(folder.resolve(Calibration.NAME))))
                .isEqualTo(calibration);
        assertThat(calibration.pairs()).isEqualTo(200);
        assertThat(calibration.isIndicative()).isFalse();
    }

    @Test
    void fewCasesAreAHint() {
        assertThat(new Calibration("", List.of(new Calibration.Bin(0.9, 1, 199, 0.97, 1))).isIndicative())
                .isTrue();
    }

    @Test
    void aFileOfAnotherFormIsRefusedWithWhatToDo() {
        assertThatExceptionOfType(StanceModelException.class)
                .isThrownBy(() -> Calibration.read("bin,share\n".getBytes(StandardCharsets.UTF_8)))
                .withMessageStartingWith("The stance model's calibration.csv cannot be read: its first line is not"
                        + " 'labelled,from,to,pairs,mean_probability,share_right'.")
                .withMessageEndingWith(
                        "Make it anew by 'evaluate --pairs FILE --calibration calibration.csv', or delete it.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration.Bin(0, 0.1, 0, 0.1, 0.1));
    }
}
