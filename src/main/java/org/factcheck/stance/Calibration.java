package org.factcheck.stance;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How often a stance model is right where it gives a probability, measured on labelled pairs. It lies beside the model as
 * {@code calibration.csv}.
 *
 * @param labelled name of the file with the labelled pairs; may be empty
 * @param bins from low to high probability, those without pairs left out
 */
public record Calibration(String labelled, List<Bin> bins) {

    /** The file's name in the model's folder. */
    public static final String NAME = "calibration.csv";

    /** With fewer cases than this the figures are a hint and no more. */
    public static final int FEW = 200;

    private static final String HEADER = "labelled,from,to,pairs,mean_probability,share_right";

    /**
     * The pairs whose likeliest stance has a probability above {@code from} and up to {@code to}.
     *
     * @param pairs how many, 1 and up
     * @param meanProbability what the model says on average, 0 to 1, 4 decimals
     * @param shareRight how often it is right, 0 to 1, 4 decimals
     */
    public record Bin(double from, double to, int pairs, double meanProbability, double shareRight) {
        public Bin {
            if (pairs < 1 || !isShare(from) || !isShare(to) || !isShare(meanProbability) || !isShare(shareRight)) {
                throw new IllegalArgumentException("A bin has at least one pair and shares from 0 to 1, not "
                        + pairs + " pairs, " + from + " to " + to + ", " + meanProbability + " and " + shareRight
                        + ".");
            }
        }

        private static boolean isShare(double value) {
            return value >= 0 && value <= 1;
        }
    }

    public Calibration {
        Objects.requireNonNull(labelled, "labelled");
        bins = List.copyOf(bins);
    }

    /** How many labelled pairs it was measured on. */
    public int pairs() {
        return bins.stream().mapToInt(Bin::pairs).sum();
    }

    /** Whether it was measured on so few pairs that its figures are a hint and no more. */
    public boolean isIndicative() {
        return pairs() < FEW;
    }

    /** Writes the file that lies beside the model, replacing it where there is one. */
    public void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Bin bin : bins) {
            text.append('"').append(labelled.replace("\"", "\"\"")).append('"');
            text.append(',').append(figure(bin.from())).append(',').append(figure(bin.to()));
            text.append(',').append(bin.pairs());
            text.append(',').append(figure(bin.meanProbability()));
            text.append(',').append(figure(bin.shareRight())).append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /**
     * Reads it.
     *
     * @throws StanceModelException where a line is not of that form
     */
    static Calibration read(byte[] file) {
        List<Bin> bins = new ArrayList<>();
        String labelled = "";
        try (CSVReader reader = new CSVReader(new StringReader(new String(file, StandardCharsets.UTF_8)))) {
            List<String[]> rows = reader.readAll();
            if (rows.isEmpty() || !String.join(",", rows.get(0)).equals(HEADER)) {
                throw new IllegalArgumentException("its first line is not '" + HEADER + "'");
            }
            for (String[] row : rows.subList(1, rows.size())) {
                labelled = row[0];
                bins.add(new Bin(
                        Double.parseDouble(row[1]),
                        Double.parseDouble(row[2]),
                        Integer.parseInt(row[3]),
                        Double.parseDouble(row[4]),
                        Double.parseDouble(row[5])));
            }
            return new Calibration(labelled, bins);
        } catch (IOException | CsvException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new StanceModelException(
                    "The stance model's " + NAME + " cannot be read: " + e.getMessage()
                            + ". Make it anew by 'evaluate --pairs FILE --calibration " + NAME + "', or delete it.",
                    e);
        }
    }

    private static String figure(double value) {
        return BigDecimal.valueOf(value)
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
