package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;

/** What holds for every cell, whatever an article or a claim says. */
class CsvPropertiesTest {

    private static final String SHAPELESS = " \t\r\n\u000B\u0001\u001B\u00A0\u00AD\u2009\u200B\u2060\u3000\uFEFF";
    private static final String FORMULA_SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    @Property(tries = 2000, seed = "20260314")
    void noTextBecomesAFormulaInAnyProfile(@ForAll("texts") String text) {
        for (CsvProfile profile : CsvProfile.values()) {
            String written = CsvCell.text(text).written(profile);
            if (!written.matches("-[0-9]+([.,][0-9]+)?")) {
                assertThat(firstShape(written))
                        .as(written)
                        .isNotIn(FORMULA_SIGNS.chars().boxed().toList());
                assertThat(written.isEmpty() || FORMULA_SIGNS.indexOf(written.charAt(0)) < 0)
                        .isTrue();
            }
            assertThat(written).endsWith(Texts.wellFormed(text)).hasSizeLessThanOrEqualTo(text.length() + 1);
        }
    }

    @Property(tries = 500, seed = "20260315")
    void aNumberStaysOneWithTheDecimalMarkOfItsProfile(
            @ForAll @DoubleRange(min = -10_000, max = 10_000) double number) {
        for (CsvProfile profile : CsvProfile.values()) {
            String written = CsvCell.number(number).written(profile);
            assertThat(written).matches("-?\\d+(" + (profile == CsvProfile.EXCEL_EU ? "," : "\\.") + "\\d{1,4})?");
            assertThat(Double.parseDouble(written.replace(',', '.'))).isCloseTo(number, within(0.00006));
        }
    }

    @Property(tries = 150, seed = "20260316")
    void everyTextComesBackFromItsFile(@ForAll("texts") String first, @ForAll("texts") String second) throws Exception {
        for (CsvProfile profile : CsvProfile.values()) {
            Path folder = Files.createTempDirectory("csv");
            try {
                Path file = folder.resolve("x.csv");
                write(file, profile, first, second);
                List<Map<String, String>> rows = CsvFilesTest.rows(file, profile.separator());
                assertThat(rows).hasSize(1);
                assertThat(rows.get(0))
                        .containsEntry("a", asRead(CsvCell.text(first).written(profile)))
                        .containsEntry("b", profile == CsvProfile.EXCEL_EU ? "-0,25" : "-0.25")
                        .containsEntry("c", asRead(CsvCell.text(second).written(profile)));
            } finally {
                Files.deleteIfExists(folder.resolve("x.csv"));
                Files.delete(folder);
            }
        }
    }

    private static void write(Path file, CsvProfile profile, String first, String second) throws IOException {
        try (CsvFile csv = new CsvFile(file, profile, List.of("a", "b", "c"))) {
            csv.row(List.of(CsvCell.text(first), CsvCell.number(-0.25), CsvCell.text(second)));
        }
    }

    /** The reader gives every line break within a cell as a line feed. */
    private static String asRead(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int firstShape(String text) {
        return text.codePoints()
                .filter(c -> SHAPELESS.indexOf(c) < 0)
                .findFirst()
                .orElse('x');
    }

    private static Offset<Double> within(double value) {
        return Offset.offset(value);
    }

    /** Signs that begin formulas, what may stand unseen before them, separators, quotes, digits, other scripts. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(SHAPELESS + FORMULA_SIGNS + ",;|'\"0159.abäßЖ漢\\")
                .ofMaxLength(12);
    }
}
