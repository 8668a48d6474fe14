package org.factcheck.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Looks at a PDF's packed streams before anything unpacks them into memory: a small file may hold gigabytes. Pictures are
 * passed over, for reading text does not unpack them.
 */
final class PdfStreams {

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int LARGEST_OF_OTHER_FILTERS = 2 * 1024 * 1024;
    private static final int DICTIONARY = 600;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfStreams() {}

    /** Looks at a file as it lies there, also at the streams that opening it unpacks. */
    static void requireModest(byte[] bytes) throws UnusableException {
        int at = next(bytes, 0);
        while (at >= 0) {
            int start = at + STREAM.length;
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
                start++;
            }
            if (isDeflated(bytes, start) && !isPicture(bytes, at)) {
                requireModest(new ByteArrayInputStream(bytes, start, bytes.length - start), 1);
            }
            at = next(bytes, start);
        }
    }

    /** Looks at the streams of a file that was opened, also at those that were locked or are packed several times. */
    static void requireModest(PDDocument document) throws UnusableException, IOException {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            COSBase base = object.getObject();
            if (base instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                requireModest(stream);
            }
        }
    }

    private static void requireModest(COSStream stream) throws UnusableException, IOException {
        List<String> filters =
                new PDStream(stream).getFilters().stream().map(COSName::getName).toList();
        boolean onlyDeflated = filters.stream().allMatch(name -> name.equals("FlateDecode") || name.equals("Fl"));
        try (InputStream in = stream.createRawInputStream()) {
            if (onlyDeflated && !filters.isEmpty()) {
                requireModest(in, filters.size());
            } else if (!filters.isEmpty() && stream.getLength() > LARGEST_OF_OTHER_FILTERS) {
                throw tooLarge();
            }
        }
    }

    private static int next(byte[] bytes, int from) {
        for (int i = from; i + STREAM.length < bytes.length; i++) {
            if (bytes[i] == 's' && isStream(bytes, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a stream begins here; "endstream" is where one ends. */
    private static boolean isStream(byte[] bytes, int at) {
        for (int i = 1; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        return at == 0 || bytes[at - 1] != 'd';
    }

    private static boolean isDeflated(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0F) == 8
                && ((bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    private static boolean isPicture(byte[] bytes, int at) {
        int from = Math.max(0, at - DICTIONARY);
        String before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return dictionary.replaceAll("\\s", "").contains("/Subtype/Image");
    }

    private static void requireModest(InputStream packed, int times) throws UnusableException {
        InputStream in = packed;
        for (int i = 0; i < times; i++) {
            in = new InflaterInputStream(in);
        }
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > LARGEST) {
                    throw tooLarge();
                }
            }
        } catch (IOException e) {
            // What is not well packed is left to the reader, which says so or mends it.
            return;
        }
    }

    private static UnusableException tooLarge() {
        return new UnusableException(
                "One of its streams unpacks to more than " + LARGEST
                        + " bytes, far more than an article needs. Save the article's text, or take the file out of the folder.");
    }
}
