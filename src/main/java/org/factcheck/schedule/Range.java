package org.factcheck.schedule;

/** The whole numbers that a setting may have, both ends included. */
record Range(int from, int to) {

    boolean holds(long value) {
        return value >= from && value <= to;
    }

    /** Refuses a value outside, naming the setting. */
    void require(String name, int value) {
        if (!holds(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be " + words() + ".");
        }
    }

    String words() {
        return "a whole number from " + from + " to " + to;
    }
}
