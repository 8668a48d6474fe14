package org.factcheck.job;

/**
 * What is kept, and how long. Ages count back from the newest night that was published, so that a machine that was off for
 * long forgets nothing on its return. A night goes when it is older than the days given and not among the newest nights
 * given.
 *
 * @param outputDays how many days outputs are kept, with what they can be made of again
 * @param outputNights how many nights keep them whatever their age, 1 and up
 * @param historyDays how many days it is known what a run printed, and how it went
 * @param historyNights how many nights are known whatever their age, 2 and up: the newest is compared with the one before
 * @param cacheDays how many days an answer of a model is kept that no run had a use for
 * @param cacheEntries how many answers of each model are kept at most
 */
public record RetentionSettings(
        int outputDays, int outputNights, int historyDays, int historyNights, int cacheDays, int cacheEntries) {

    /** The most days there may be. */
    public static final int MOST_DAYS = 100_000;

    /** The most nights or answers there may be. */
    public static final int MOST = 1_000_000_000;

    public RetentionSettings {
        if (outputDays < 1 || outputNights < 1 || historyDays < 1 || historyNights < 2 || cacheDays < 1) {
            throw new IllegalArgumentException("Something is to be forgotten before it can be of use.");
        }
        if (cacheEntries < 1) {
            throw new IllegalArgumentException(
                    "The caches hold " + cacheEntries + " entries, but must hold 1 or more.");
        }
    }

    /** A year of outputs, five of history. */
    public static RetentionSettings defaults() {
        return new RetentionSettings(365, 30, 1825, 60, 60, 5_000_000);
    }
}
