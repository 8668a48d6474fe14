package org.factcheck.article;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.factcheck.claim.DecodedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file of plain text, and finds out files that only bear the name of one. */
final class TextPage {

    static final String NO_LETTERS = "The file holds no letters. Fetch the article again, or delete the file.";

    private static final Logger LOG = LoggerFactory.getLogger(TextPage.class);

    /** More control characters than one in so many are no accident. */
    private static final int CHARACTERS_A_CONTROL = 100;

    private record Magic(String what, String advice, byte... bytes) {}

    private static final String NOT_TEXT = "Take it out of the folder.";
    private static final List<Magic> BINARIES = List.of(
            magic("a PDF", "Give it the ending .pdf.", "%PDF-"),
            magic("a ZIP archive or an office document", "Unpack it, or save it as text in UTF-8.", "PK\3\4"),
            magic("a program", NOT_TEXT, "\u007fELF"),
            magic("a picture", NOT_TEXT, "\u0089PNG"),
            magic("a picture", NOT_TEXT, "GIF8"),
            magic("a picture", NOT_TEXT, "\u00ff\u00d8\u00ff"),
            magic("a packed file", "Unpack it.", "\u001f\u008b\b"),
            magic("a packed file", "Unpack it.", "7z\u00bc\u00af"),
            magic("a packed file", "Unpack it.", "Rar!\u001a"),
            magic("a document of an old office program", "Save it as text in UTF-8.", "\u00d0\u00cf\u0011\u00e0"),
            magic("a database", NOT_TEXT, "SQLite format 3\0"));

    private TextPage() {}

    private static Magic magic(String what, String advice, String latin1) {
        return new Magic(what, advice, latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    static RawPage read(byte[] bytes) throws UnusableException {
        return RawPage.plain(text(bytes));
    }

    /** The characters of a file of text, or of a mark-up written as text. */
    static String text(byte[] bytes) throws UnusableException {
        Optional<Magic> magic = BINARIES.stream()
                .filter(each -> startsWith(bytes, each.bytes()))
                .findFirst();
        if (magic.isPresent()) {
            throw new UnusableException("The file is no text but " + magic.get().what() + ". "
                    + magic.get().advice());
        }
        DecodedText decoded = DecodedText.decode(bytes);
        requireNoControls(decoded.text());
        if (decoded.guessed()) {
            LOG.debug("A file without a mark of its encoding was read as {}.", decoded.charset());
        }
        return decoded.text();
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static void requireNoControls(String text) throws UnusableException {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new UnusableException("The file holds NUL characters, so it is binary, or UTF-16 without a byte"
                        + " order mark. Save it as text in UTF-8.");
            }
            controls += c < ' ' && !Character.isWhitespace(c) && c != '\b' && c != 0x1B ? 1 : 0;
        }
        if (controls > text.length() / CHARACTERS_A_CONTROL) {
            throw new UnusableException("The file is no text: " + controls + " of its " + text.length()
                    + " characters are control characters. Save it as text in UTF-8, or take it out of the folder.");
        }
    }
}
