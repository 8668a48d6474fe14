package org.factcheck.claim;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells encodings apart by the bytes alone. Where that is a guess, English in Windows-1252 must never lose by it. */
final class Encodings {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** So much is looked at; a longer file does not change its encoding further down. */
    private static final int SAMPLE = 64 * 1024;

    private static final double SPACES_OF_A_TEXT = 0.05;

    /** From this share of bytes above 127 among the letters on, a text is not in Latin letters. */
    private static final double ANOTHER_SCRIPT = 0.5;

    /** Below this share, the few bytes above 127 are dashes and quotation marks rather than a language's own letters. */
    private static final double OWN_LETTERS = 0.03;

    private static final int FEWEST_BYTES = 20;
    private static final int SURE_OF_SCRIPT = 10;
    private static final int SURE_OF_LETTERS = 40;

    private static final Set<String> CENTRAL_EUROPEAN = Set.of("cs", "hu", "pl", "ro");

    private Encodings() {}

    /** UTF-16 without a mark: most texts hold many spaces, whose two bytes stand one way round; null for all else. */
    static @Nullable Charset utf16(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int little = 0;
        int big = 0;
        for (int i = 0; i < length; i += 2) {
            little += isBlank(bytes[i]) && bytes[i + 1] == 0 ? 1 : 0;
            big += bytes[i] == 0 && isBlank(bytes[i + 1]) ? 1 : 0;
        }
        int most = Math.max(little, big);
        if (bytes.length % 2 != 0 || most < length / 2 * SPACES_OF_A_TEXT || Math.min(little, big) * 10 > most) {
            return null;
        }
        Charset charset = little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return most > 0 && isText(bytes, length, charset) ? charset : null;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n';
    }

    private static boolean isText(byte[] bytes, int length, Charset charset) {
        return new String(bytes, 0, length, charset)
                .codePoints()
                .noneMatch(c -> c == 0 || c == 0xFFFD || c != 0xFFFF && !Character.isDefined(c));
    }

    /** Whether more characters of two bytes and more are whole than broken: text of another encoding hardly has any. */
    static boolean isBrokenUtf8(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = lengthOfUtf8(bytes, i);
            whole += length > 1 ? 1 : 0;
            broken += length == 0 ? 1 : 0;
            i += Math.max(length, 1);
        }
        return whole > broken;
    }

    /** How many bytes the UTF-8 character takes that begins here; 0 where none does. */
    private static int lengthOfUtf8(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : 0;
        length = first >= 0xF0 && first < 0xF5 ? 4 : length;
        for (int i = at + 1; i < at + length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** The encoding older than Unicode that a text is in. */
    static Charset older(byte[] bytes) {
        byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        int high = 0;
        int letters = 0;
        for (byte b : sample) {
            high += b < 0 ? 1 : 0;
            letters += b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' ? 1 : 0;
        }
        double share = (double) high / (high + letters);
        if (high < FEWEST_BYTES || share < OWN_LETTERS) {
            return WINDOWS_1252;
        }
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            Charset charset = charset(match);
            if (share < ANOTHER_SCRIPT && isWestern(match)) {
                return WINDOWS_1252;
            }
            if (charset != null && isConvincing(match, share) && decodes(bytes, charset)) {
                return charset;
            }
        }
        return WINDOWS_1252;
    }

    private static boolean isWestern(CharsetMatch match) {
        return match.getName().equals("ISO-8859-1") || match.getName().equals("windows-1252");
    }

    private static boolean isConvincing(CharsetMatch match, double share) {
        if (match.getName().startsWith("UTF-") || isWestern(match)) {
            return false;
        }
        if (share >= ANOTHER_SCRIPT) {
            return match.getConfidence() >= SURE_OF_SCRIPT;
        }
        return CENTRAL_EUROPEAN.contains(String.valueOf(match.getLanguage()))
                && match.getConfidence() >= SURE_OF_LETTERS;
    }

    private static @Nullable Charset charset(CharsetMatch match) {
        return Charset.isSupported(match.getName()) ? Charset.forName(match.getName()) : null;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
