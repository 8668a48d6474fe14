package org.factcheck.article;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text as hashes, to compare texts by: case, marks, spaces and soft hyphens do not count.
 *
 * @param hashes one hash of 64 bits a word, in the order of the text
 */
record TextWords(long[] hashes) {

    private static final int FIRST_CAPACITY = 1_024;

    /** Not a multiple of any small number, so that words of the same letters in another order differ. */
    private static final long FACTOR = 1_000_003;

    static TextWords of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        long[] hashes = new long[FIRST_CAPACITY];
        int words = 0;
        long word = 0;
        boolean inWord = false;
        for (int i = 0; i <= composed.length(); ) {
            int c = i < composed.length() ? composed.codePointAt(i) : ' ';
            i += Character.charCount(c);
            if (Character.isLetter(c) || isNumber(c)) {
                word = word * FACTOR + Character.toLowerCase(c);
                inWord = true;
            } else if (inWord && Character.getType(c) != Character.FORMAT) {
                hashes = words == hashes.length ? Arrays.copyOf(hashes, 2 * words) : hashes;
                hashes[words++] = mix(word);
                word = 0;
                inWord = false;
            }
        }
        return new TextWords(Arrays.copyOf(hashes, words));
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    int count() {
        return hashes.length;
    }

    /** The hash of each run of so many words, in the order of the text; none where the text has fewer words. */
    long[] runs(int length) {
        long[] runs = new long[Math.max(0, hashes.length - length + 1)];
        for (int i = 0; i < runs.length; i++) {
            long run = 0;
            for (int j = 0; j < length; j++) {
                run = mix(run + hashes[i + j]);
            }
            runs[i] = run;
        }
        return runs;
    }

    /** A hash of all words in their order: texts of the same one are taken for the same. */
    Fingerprint fingerprint() {
        long first = 1;
        long second = 2;
        for (long hash : hashes) {
            first = mix(first + hash);
            second = mix(second ^ Long.rotateLeft(hash, 31));
        }
        return new Fingerprint(first, second);
    }

    /** The finalizer of SplittableRandom (Stafford's variant 13): each bit of the result depends on each bit given. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** The 128 bits that stand for a text. */
    record Fingerprint(long first, long second) implements Comparable<Fingerprint> {
        @Override
        public int compareTo(Fingerprint other) {
            int byFirst = Long.compare(first, other.first);
            return byFirst != 0 ? byFirst : Long.compare(second, other.second);
        }
    }
}
