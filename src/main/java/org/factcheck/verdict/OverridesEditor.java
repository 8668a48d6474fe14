package org.factcheck.verdict;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.factcheck.claim.CsvTable;
import org.factcheck.claim.DecodedText;

/**
 * Adds decisions to the analysts' file. What stands in it stays byte for byte; the new row goes below it, in the encoding,
 * with the separator, the order of columns and the line ends that the file has. It appears whole by one rename.
 */
public final class OverridesEditor {

    private static final String HEADER = "claim_id,claim,verdict,who,when,why\n";
    private static final List<String> NEEDED = List.of("claim_id", "verdict", "who", "when", "why");

    private final Path file;

    /** An editor of a file, which need not be there yet. */
    public OverridesEditor(Path file) {
        this.file = file;
    }

    /**
     * A decision to be written.
     *
     * @param claimId the claim's id; never blank
     * @param who the analyst; never blank
     * @param when the day of the decision
     * @param why the reason; never blank
     */
    public record Decision(String claimId, Verdict verdict, String who, LocalDate when, String why) {
        public Decision {
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(when, "when");
            claimId = claimId.strip();
            who = folded(who);
            why = folded(why);
            if (claimId.isEmpty() || who.isEmpty() || why.isEmpty()) {
                throw new IllegalArgumentException(
                        "A decision needs the claim's id, who made it, and why; one of them is blank.");
            }
        }

        private static String folded(String text) {
            return text.strip().replaceAll("(?U)[\\s\\p{Cntrl}]+", " ");
        }

        private String cell(String column) {
            return switch (column) {
                case "claim_id" -> claimId;
                case "verdict" -> verdict.name();
                case "who" -> who;
                case "when" -> when.toString();
                case "why" -> why;
                default -> "";
            };
        }
    }

    /**
     * Adds a decision; of two on one claim the later counts.
     *
     * @throws IOException where the file cannot take it; says why, and what to do
     */
    public void add(Decision decision) throws IOException {
        synchronized (OverridesEditor.class) {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            byte[] before = Files.exists(target) ? Files.readAllBytes(target) : HEADER.getBytes(StandardCharsets.UTF_8);
            Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
            try {
                write(fresh, before, row(decision, before));
                requireRead(fresh, decision);
                takeOver(target, fresh);
                if (Files.exists(target) && !Arrays.equals(before, Files.readAllBytes(target))) {
                    throw new IOException("The file " + file + " was changed by somebody else meanwhile. Try again.");
                }
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
    }

    private byte[] row(Decision decision, byte[] before) throws IOException {
        DecodedText text = DecodedText.decode(before);
        char separator = CsvTable.separatorOf(text.text());
        String lineEnd = text.text().contains("\r\n") ? "\r\n" : "\n";
        boolean isEnded = text.text().isEmpty()
                || text.text().endsWith("\n")
                || text.text().endsWith("\r");
        List<String> cells = new ArrayList<>();
        for (String column : columns(before)) {
            cells.add(quoted(decision.cell(column), separator));
        }
        String row = (isEnded ? "" : lineEnd) + String.join(String.valueOf(separator), cells) + lineEnd;
        try {
            ByteBuffer encoded = text.charset().newEncoder().encode(CharBuffer.wrap(row));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "The file " + file + " is written in " + text.charset()
                            + ", which lacks a character of this decision. Save the file as UTF-8, and try again.",
                    e);
        }
    }

    /** What each column of the file holds, in its order; empty for those that are unknown. */
    private List<String> columns(byte[] before) throws IOException {
        Path copy = Files.createTempFile("decisions", ".csv");
        try {
            Files.write(copy, before);
            List<String> found = new ArrayList<>();
            for (String name : CsvTable.read(copy, "", OverridesFile.COLUMNS).header()) {
                String column = column(name);
                found.add(found.contains(column) ? "" : column);
            }
            if (!found.containsAll(NEEDED)) {
                throw new IOException(
                        "The first line of " + file + " must name the columns " + NEEDED + ", but it names "
                                + found.stream().filter(name -> !name.isEmpty()).toList() + ".");
            }
            return found;
        } finally {
            Files.delete(copy);
        }
    }

    private static String column(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return OverridesFile.COLUMNS.entrySet().stream()
                .filter(column ->
                        column.getKey().equals(name) || column.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static String quoted(String cell, char separator) {
        boolean isPlain = cell.indexOf(separator) < 0 && cell.indexOf('"') < 0;
        return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static void write(Path fresh, byte[] before, byte[] row) throws IOException {
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (byte[] part : List.of(before, row)) {
                ByteBuffer buffer = ByteBuffer.wrap(part);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            channel.force(true);
        }
    }

    /** A quotation mark that is never closed above would swallow the row. */
    private void requireRead(Path fresh, Decision decision) throws IOException {
        List<VerdictOverride> read = OverridesFile.read(fresh, "").overrides();
        VerdictOverride last = read.isEmpty() ? null : read.get(read.size() - 1);
        if (last == null
                || !decision.claimId().equals(last.claimId())
                || last.verdict() != decision.verdict()
                || !last.why().equals(decision.why())) {
            throw new IOException("A decision at the end of " + file
                    + " would not be read, as where a quotation mark above it is never closed. Mend the file first.");
        }
    }

    private static void takeOver(Path target, Path fresh) throws IOException {
        if (Files.exists(target)) {
            try {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
                Files.setPosixFilePermissions(fresh, permissions);
            } catch (UnsupportedOperationException | FileSystemException e) {
                // The file system knows none, or they belong to somebody else: the new file has this process's own.
            }
        }
    }
}
