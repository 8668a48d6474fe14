package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimJudgingStepTest {

    @ParameterizedTest(name = "{0} claims, {1} stretches wanted")
    @CsvSource(delimiter = '|', textBlock = """
            0   | 4  | stretch0-0
            1   | 4  | stretch0-1
            3   | 4  | stretch0-1 stretch1-2 stretch2-3
            9   | 4  | stretch0-8 stretch8-9
            50  | 3  | stretch0-16 stretch16-32 stretch32-50
            50  | 1  | stretch0-50
            50  | 49 | stretch0-8 stretch8-16 stretch16-24 stretch24-32 stretch32-40 stretch40-48 stretch48-50
            """)
    void stretchesAreOfWholeChunksAndLeaveNoClaimOut(int claims, int wanted, String stretches) {
        assertThat(ClaimJudgingStep.stretches(claims, wanted).keySet()).containsExactlyInAnyOrder(stretches.split(" "));
    }
}
