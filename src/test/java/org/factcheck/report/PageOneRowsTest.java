package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageOneRowsTest {

    @Test
    void rowsAreTakenInTurnUntilNoMoreFit() {
        assertThat(PageOneRows.of(Collections.nCopies(20, 40.0), Collections.nCopies(20, 20.0), 230))
                .isEqualTo(new PageOneRows(4, 3));
        assertThat(PageOneRows.of(Collections.nCopies(3, 40.0), Collections.nCopies(20, 20.0), 230))
                .isEqualTo(new PageOneRows(3, 5));
        assertThat(PageOneRows.of(List.of(), Collections.nCopies(20, 20.0), 1000))
                .isEqualTo(new PageOneRows(0, 10));
    }

    @Test
    void eachListNamesTwoWhateverTheirHeight() {
        assertThat(PageOneRows.of(Collections.nCopies(5, 90.0), Collections.nCopies(5, 90.0), 100))
                .isEqualTo(new PageOneRows(2, 2));
    }

    @Test
    void ideographsTakeTwiceTheRoomOfLetters() {
        assertThat(PageOneRows.lines("", 30)).isEqualTo(1);
        assertThat(PageOneRows.lines("a".repeat(30), 30)).isEqualTo(1);
        assertThat(PageOneRows.lines("a".repeat(31), 30)).isEqualTo(2);
        assertThat(PageOneRows.lines("港".repeat(31), 30)).isEqualTo(3);
    }
}
