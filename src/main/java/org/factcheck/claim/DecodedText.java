package org.factcheck.claim;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a text file whose encoding nobody gave.
 *
 * @param text what the file says, without the byte order mark
 * @param charset the encoding it was read in
 * @param guessed whether neither a mark nor the bytes themselves made that encoding certain
 */
public record DecodedText(String text, Charset charset, boolean guessed) {

    /** The characters of a file, decoded as {@link #decode} does. */
    public static String of(byte[] bytes) {
        return decode(bytes).text();
    }

    /**
     * Decodes as the byte order mark says (UTF-8 or UTF-16), else as UTF-8; bytes that are not valid UTF-8 are read as
     * UTF-16 where every other byte shows it, as UTF-8 with replacement marks where only a few bytes are broken, and else
     * in the older encoding that they look like, which is Windows-1252 where nothing speaks clearly for another.
     */
    public static DecodedText decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return marked(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return marked(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(bytes, 3, StandardCharsets.UTF_8);
        }
        Charset wide = Encodings.utf16(bytes);
        return wide == null ? narrow(bytes) : new DecodedText(new String(bytes, wide), wide, true);
    }

    private static DecodedText marked(byte[] bytes, int from, Charset charset) {
        return new DecodedText(new String(bytes, from, bytes.length - from, charset), charset, false);
    }

    private static DecodedText narrow(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new DecodedText(text, StandardCharsets.UTF_8, false);
        } catch (CharacterCodingException e) {
            Charset charset = Encodings.isBrokenUtf8(bytes) ? StandardCharsets.UTF_8 : Encodings.older(bytes);
            return new DecodedText(new String(bytes, charset), charset, true);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
