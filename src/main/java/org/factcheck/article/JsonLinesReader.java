package org.factcheck.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.factcheck.claim.DecodedText;
import org.factcheck.claim.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Reads a crawler's export with one JSON object a line. Blank lines are passed over; a line that is no article is an entry
 * of its own, so that it can be listed. The lines are read one at a time, whatever the length of the file.
 */
final class JsonLinesReader implements EntryReader {

    private static final int LONGEST_LINE = 4 * 1024 * 1024;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;
    private boolean begun;
    private boolean over;

    JsonLinesReader(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    @Override
    public @Nullable Raw next() throws IOException {
        while (!over) {
            long length = readLine();
            String text = text();
            boolean first = !begun;
            if (!text.isBlank()) {
                begun = true;
                if (first && (isNoJsonLines(text) || isUtf16())) {
                    over = true;
                    return Raw.wholeFile(new UnusableException(
                            "The file begins like one JSON document over many lines, or is not in UTF-8. Write each article"
                                    + " as one JSON object on a line of its own, in UTF-8."));
                }
                return entry(text, length);
            }
        }
        return begun ? null : nothing();
    }

    private @Nullable Raw nothing() {
        begun = true;
        return Raw.wholeFile(new UnusableException("The file holds blank lines only. Export it again, or delete it."));
    }

    /** Reads a line as far as it is kept, and says how long it is. */
    private long readLine() throws IOException {
        line.reset();
        number++;
        long length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                over = true;
                return length;
            }
            if (length++ < LONGEST_LINE) {
                line.write(b);
            }
        }
        return length;
    }

    private String text() {
        return DecodedText.of(line.toByteArray());
    }

    private static boolean isNoJsonLines(String text) {
        String start = text.strip();
        return start.equals("[") || start.equals("{") || start.indexOf('\0') >= 0 || start.startsWith("[{");
    }

    /** Lines of UTF-16 end between the two bytes of a line break, so that only the first could be read. */
    private boolean isUtf16() {
        byte[] bytes = line.toByteArray();
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private Raw entry(String text, long length) {
        if (length > LONGEST_LINE) {
            return new Raw(number, number, text, "", () -> {
                throw new UnusableException("The line has " + length + " bytes; no article is longer than "
                        + LONGEST_LINE + ". Leave pictures and scripts out of the export.");
            });
        }
        return new Raw(number, number, text, Sha256.of(bytes()), () -> JsonArticle.page(text));
    }

    /** The bytes of the line without what ends it, as line tools give them. */
    private byte[] bytes() {
        byte[] bytes = line.toByteArray();
        int to = bytes.length;
        return to > 0 && bytes[to - 1] == '\r' ? Arrays.copyOf(bytes, to - 1) : bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
