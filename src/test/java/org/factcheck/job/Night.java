package org.factcheck.job;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.factcheck.claim.UncheckableClaims;
import org.factcheck.report.CsvProfile;
import org.factcheck.report.ReportSettings;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.PolicySettings;

/** A small night's input in a folder of its own, and what a run leaves of it. */
final class Night {

    static final LocalDate DATE = LocalDate.of(2026, 11, 12);
    static final int ARTICLES = 3;
    static final int CLAIMS = 5;

    private final Path root;
    private final LocalDate date;
    private final int threads;
    private final int batchSize;
    private final int rejectLimit;
    private UncheckableClaims uncheckable = UncheckableClaims.JUDGE;
    private Operations operations = Operations.defaults();

    private Night(Path root, LocalDate date, int threads, int batchSize, int rejectLimit) {
        this.root = root;
        this.date = date;
        this.threads = threads;
        this.batchSize = batchSize;
        this.rejectLimit = rejectLimit;
    }

    /** What another process has put there already. */
    static Night at(Path root) {
        return new Night(root, DATE, 2, 32, 100);
    }

    /** Three articles about a tramway and five claims. */
    static Night in(Path root) throws IOException {
        Night night = at(root);
        night.write("articles/dornfeld-gazette_2026-11-03.txt", """
                Dornfeld Gazette

                Tramway to the airport opens

                By Ilse Brandt
                Published Nov. 3, 2026

                The tramway to the airport opened on Tuesday with twelve stations. The ride takes nineteen minutes.

                The line cost 240 million crowns, the builders said. Riders do not pay in the first week.
                """);
        night.write("articles/radio-velm_2026-11-04.txt", """
                Radio Velm

                Stations without lifts

                Published Nov. 4, 2026

                The tramway to the airport did not open with twelve stations. Only nine stations were in use.

                Mayor Hedda Roth said that the lifts are late.
                """);
        night.write("articles/inland/tram-notes_2026-11-05.txt", """
                Tram Notes

                Night trams from December

                Published Nov. 5, 2026

                Night trams will run from December. The depot has bought eight new cars.
                """);
        night.write("claims.csv", """
                id,claim
                t1,The tramway to the airport opened with twelve stations.
                t2,The ride takes nineteen minutes.
                t3,Night trams will run from December.
                t4,The depot has bought eight new cars.
                t5,The bridge over the Velm was painted green.
                """);
        return night;
    }

    Night on(LocalDate other) {
        Night night = new Night(root, other, threads, batchSize, rejectLimit);
        night.uncheckable = uncheckable;
        night.operations = operations;
        return night;
    }

    /** The same night, kept going in another way. */
    Night with(Operations other) {
        Night night = on(date);
        night.operations = other;
        return night;
    }

    Night with(int manyThreads, int pairsAtOnce) {
        return new Night(root, date, manyThreads, pairsAtOnce, rejectLimit);
    }

    /** The same night without verdicts on claims that can hardly be checked. */
    Night skipping() {
        Night other = new Night(root, date, threads, batchSize, rejectLimit);
        other.uncheckable = UncheckableClaims.SKIP;
        return other;
    }

    Night bearing(int rejected) {
        return new Night(root, date, threads, batchSize, rejected);
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    void append(String file, String text) throws IOException {
        write(file, Files.readString(root.resolve(file)) + text);
    }

    RunRequest into(Path output) {
        return new RunRequest(
                "nightly",
                date,
                root.resolve("articles"),
                root.resolve("claims.csv"),
                Files.exists(root.resolve("sources.csv")) ? root.resolve("sources.csv") : null,
                null,
                output,
                CsvProfile.PLAIN,
                ReportSettings.defaults(),
                10,
                threads,
                batchSize,
                uncheckable,
                PolicySettings.defaults(),
                rejectLimit,
                null,
                List.of(Stance.values()),
                operations);
    }

    RunResult run(Path output, RecordedModels models) {
        return NightlyRun.run(into(output), outcomes -> {}, request -> models.load());
    }

    /** Adds to these figures. */
    RunResult run(Path output, RecordedModels models, RunMetrics metrics) {
        return NightlyRun.run(into(output), outcomes -> {}, request -> models.load(), false, metrics);
    }

    /** Does it once more where it is finished. */
    RunResult repeat(Path output, RecordedModels models) {
        return NightlyRun.run(
                into(output), outcomes -> {}, request -> models.load(), true, RunMetrics.unwatched("nightly"));
    }

    /** Where the outputs are; a run without outputs fails the test with its own message. */
    static Path folder(RunResult result) {
        return Objects.requireNonNull(result.folder(), result.message());
    }

    /** The rows of a CSV file of a run. */
    static List<Map<String, String>> rows(Path file) {
        try (Reader text = Files.newBufferedReader(file);
                CSVReaderHeaderAware csv = new CSVReaderHeaderAware(text)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvException e) {
            throw new IllegalArgumentException("Not a CSV file: " + file, e);
        }
    }

    /** One cell of a row; a column that is not there fails the test. */
    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** One column of a CSV file of a run. */
    static List<String> column(Path file, String name) {
        return rows(file).stream().map(row -> cell(row, name)).toList();
    }

    /** The names in a folder that a person sees, and those that are hidden. */
    static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What a run says of itself, with the trace that it kept where it failed. */
    static String told(RunResult result) {
        String message = result.message();
        int in = message.indexOf(" is told in ");
        if (in < 0) {
            return message;
        }
        try {
            String file = message.substring(in + " is told in ".length(), message.length() - 1);
            return message + "\n" + Files.readString(Path.of(file));
        } catch (IOException e) {
            return message;
        }
    }
}
