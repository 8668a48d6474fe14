package org.factcheck.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.factcheck.claim.CsvTable;
import org.factcheck.claim.RejectedInput;
import org.factcheck.stance.Stance;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of labelled pairs: CSV with the columns evidence, claim and label, or JSON Lines with these keys (a name ending
 * in {@code .jsonl} or {@code .ndjson}, also with {@code .gz} behind it). A label is SUPPORTS, REFUTES or NEUTRAL in any
 * case of letters. Other columns and keys are left alone.
 *
 * @param pairs the pairs in the order of the file
 * @param rejected the rows that hold no pair, in the order of the file, each with the reason
 */
public record PairFile(List<LabelledPair> pairs, List<RejectedInput> rejected) {

    private static final List<String> COLUMNS = List.of("evidence", "claim", "label");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public PairFile {
        pairs = List.copyOf(pairs);
        rejected = List.copyOf(rejected);
    }

    /**
     * Reads a file whole.
     *
     * @throws IOException where the file itself cannot be read to its end
     */
    public static PairFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        boolean packed = lower.endsWith(".gz");
        String kind = packed ? lower.substring(0, lower.length() - ".gz".length()) : lower;
        if (kind.endsWith(".jsonl") || kind.endsWith(".ndjson")) {
            return readJsonLines(file, name, packed);
        }
        if (packed) {
            String reason = "'" + name + "' is packed, and only JSON Lines are read packed. Unpack it and give the file"
                    + " that comes out.";
            return new PairFile(List.of(), List.of(RejectedInput.file(name, reason)));
        }
        return readCsv(file, name);
    }

    private static PairFile readCsv(Path file, String name) throws IOException {
        Map<String, List<String>> wanted = Map.of("evidence", List.of(), "claim", List.of(), "label", List.of());
        CsvTable table = CsvTable.read(file, name, wanted);
        if (!table.columns().containsAll(COLUMNS)) {
            return new PairFile(List.of(), List.of(Columns.missing(name, COLUMNS, table)));
        }
        Collected collected = new Collected(name);
        for (CsvTable.Row row : table.rows()) {
            collected.add(row.line(), row.text(), row.get("evidence"), row.get("claim"), row.get("label"));
        }
        collected.rejected.addAll(table.rejected());
        return collected.file();
    }

    private static PairFile readJsonLines(Path file, String name, boolean packed) throws IOException {
        Collected collected = new Collected(name);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = packed ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!text.isBlank()) {
                    collected.addJson(number, text);
                }
            }
        } catch (IOException e) {
            String reason = "The pairs file '" + file + "' could not be read to its end (" + e.getMessage()
                    + "). Check that it exists and was copied whole.";
            throw new IOException(reason, e);
        }
        return collected.file();
    }

    /** The rows of one file as they come in. */
    private static final class Collected {
        private final String name;
        private final List<LabelledPair> pairs = new ArrayList<>();
        private final List<RejectedInput> rejected = new ArrayList<>();

        Collected(String name) {
            this.name = name;
        }

        void addJson(int line, String text) {
            try {
                JsonNode row = JSON.readTree(text);
                if (row.isObject()) {
                    add(line, text, cell(row, "evidence"), cell(row, "claim"), cell(row, "label"));
                } else {
                    reject(
                            line,
                            text,
                            "The line is JSON, but no object. Write it as {\"evidence\": …, \"claim\": …,"
                                    + " \"label\": …}.");
                }
            } catch (JacksonException e) {
                reject(line, text, "The line is not JSON: " + e.getOriginalMessage() + ". Give one object a line.");
            }
        }

        void add(int line, String text, @Nullable String evidence, @Nullable String claim, @Nullable String label) {
            Stance stance = label == null ? null : stance(label);
            if (evidence == null) {
                reject(line, text, "The evidence is missing. Fill in 'evidence'.");
            } else if (claim == null) {
                reject(line, text, "The claim is missing. Fill in 'claim'.");
            } else if (stance == null) {
                String given = label == null ? "missing" : "'" + label + "'";
                reject(line, text, "The label is " + given + ". Use SUPPORTS, REFUTES or NEUTRAL.");
            } else {
                pairs.add(new LabelledPair(evidence, claim, stance));
            }
        }

        PairFile file() {
            return new PairFile(pairs, rejected);
        }

        private void reject(int line, String text, String reason) {
            rejected.add(new RejectedInput(name, line, text, reason));
        }

        private static @Nullable String cell(JsonNode row, String key) {
            JsonNode value = row.get(key);
            return value == null || !value.isString() || value.stringValue().isBlank()
                    ? null
                    : value.stringValue().strip();
        }

        private static @Nullable Stance stance(String label) {
            for (Stance stance : Stance.values()) {
                if (stance.name().equalsIgnoreCase(label)) {
                    return stance;
                }
            }
            return null;
        }
    }
}
