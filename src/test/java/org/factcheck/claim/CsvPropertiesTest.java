package org.factcheck.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every table of claims. */
class CsvPropertiesTest {

    @Property(tries = 300, seed = "20240517")
    void everyRowIsAClaimOrRejected(
            @ForAll("tables") List<List<String>> rows, @ForAll("separators") char separator, @ForAll boolean windows)
            throws IOException {
        String lineEnd = windows ? "\r\n" : "\n";
        StringBuilder csv = new StringBuilder("id" + separator + "claim" + separator + "claim_date" + lineEnd);
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                csv.append(i == 0 ? "" : separator)
                        .append('"')
                        .append(row.get(i).replace("\"", "\"\""))
                        .append('"');
            }
            csv.append(lineEnd);
        }

        ClaimFile file = read(csv.toString());

        long filled = rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .count();
        assertThat(file.claims().size() + file.rejected().size()).isEqualTo((int) filled);
        assertThat(file.claims()).extracting(Claim::id).doesNotHaveDuplicates();
    }

    @Property(tries = 300, seed = "20240518")
    void noTextOfATableIsTooOddToRead(@ForAll("texts") String text) throws IOException {
        ClaimFile file = read("claim,id\n" + text);
        assertThat(file.rejected())
                .allMatch(input -> input.line() > 0 && !input.reason().isBlank());
    }

    private static ClaimFile read(String csv) throws IOException {
        Path file = Files.createTempFile("claims", ".csv");
        try {
            Files.write(file, csv.getBytes(StandardCharsets.UTF_8));
            return ClaimFileReader.read(file, "claims.csv");
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t');
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> date = Arbitraries.of("", "2026-03-04", "2026-02-30", "yesterday");
        return Combinators.combine(texts(), texts(), date).as(List::of).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "The dam broke",
                        "a",
                        "\"",
                        "\"\"",
                        ",",
                        ";",
                        "\t",
                        "\n",
                        "\r\n",
                        "\r",
                        "\\",
                        "'",
                        " ",
                        "\u00a0",
                        "\u2028",
                        "🚢",
                        "é",
                        "=1+1",
                        "#")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
