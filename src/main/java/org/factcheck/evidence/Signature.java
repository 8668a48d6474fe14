package org.factcheck.evidence;

/**
 * The signs of a vector, a bit a dimension. Two vectors of length 1 differ in about as many as the angle between them
 * says (Charikar, STOC 2002), and bits are counted many times as fast as products are summed up.
 */
final class Signature {

    private Signature() {}

    /** How many longs hold the signs of so many dimensions. */
    static int longs(int dimensions) {
        return (dimensions + Long.SIZE - 1) / Long.SIZE;
    }

    /** Those of a vector. */
    static long[] of(float[] vector) {
        long[] signs = new long[longs(vector.length)];
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] > 0) {
                signs[i / Long.SIZE] |= 1L << (i % Long.SIZE);
            }
        }
        return signs;
    }

    /** In how many signs a signature differs from the one that stands at a place among others. */
    static int distance(long[] signature, long[] others, int place) {
        int distance = 0;
        for (int i = 0; i < signature.length; i++) {
            distance += Long.bitCount(signature[i] ^ others[place + i]);
        }
        return distance;
    }
}
