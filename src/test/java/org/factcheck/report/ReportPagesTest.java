package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of a report look as they did when somebody last looked at them. Where a change of looks is meant, look at the
 * pictures in {@code target/report-pages} and copy them over those in {@code src/test/resources/report}.
 */
class ReportPagesTest {

    /** The share of blocks that another drawing of the same page may change. */
    private static final double TOLERANCE = 0.005;

    private static final Path DRAWN = Path.of("target", "report-pages");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws Exception {
        new ReportWriter(CsvProfile.PLAIN).write(ReportFixture.everyKind(), folder);
        Files.createDirectories(DRAWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aPageLooksAsItDid(int page) throws Exception {
        PageImage drawn = PageImage.of(folder.resolve("report.pdf"), page);
        drawn.write(DRAWN.resolve("page-" + page + ".png"));

        assertThat(drawn.differs(PageImage.ofResource("/report/page-" + page + ".png")))
                .as("blocks of page %d that differ; the page as it is lies in %s", page, DRAWN)
                .isLessThanOrEqualTo(TOLERANCE);
    }

    @Test
    void aMovedPageIsNoticedAndASpeckledOneIsNot() throws Exception {
        PageImage page = PageImage.ofResource("/report/page-3.png");

        assertThat(page.differs(page.movedDown(3))).isGreaterThan(10 * TOLERANCE);
        assertThat(page.differs(page.speckled(8))).isLessThanOrEqualTo(TOLERANCE);
        assertThat(page.differs(PageImage.ofResource("/report/page-2.png"))).isGreaterThan(10 * TOLERANCE);
    }
}
