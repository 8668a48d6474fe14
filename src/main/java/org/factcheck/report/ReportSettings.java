package org.factcheck.report;

import org.jspecify.annotations.Nullable;

/**
 * What a job says of its outputs beside the form of the CSV files.
 *
 * @param claimsPerFile up to how many claims one PDF file holds, 1 to {@value #MOST_CLAIMS}; of more, report.pdf holds
 *     those that changed or need a person, and further files the others
 * @param articlesListed up to how many articles report.pdf lists, 0 to {@value #MOST_ARTICLES}; of more it lists those
 *     that it quotes or whose date is doubted, and articles.csv all
 * @param publisher who publishes signed reviews, and where; null where the job does not say, and then none is made
 */
public record ReportSettings(
        int claimsPerFile, int articlesListed, @Nullable Publisher publisher) {

    /** With more claims in one file a heap of 1 GB may not suffice. */
    public static final int MOST_CLAIMS = 1_000;

    /** A fifteenth of a page each: nobody turns further. */
    public static final int MOST_ARTICLES = 10_000;

    public ReportSettings {
        if (claimsPerFile < 1 || claimsPerFile > MOST_CLAIMS) {
            throw new IllegalArgumentException("A PDF file holds from 1 to " + MOST_CLAIMS + " claims, not "
                    + claimsPerFile + ". Choose a number between.");
        }
        if (articlesListed < 0 || articlesListed > MOST_ARTICLES) {
            throw new IllegalArgumentException("A report lists from 0 to " + MOST_ARTICLES + " articles, not "
                    + articlesListed + ". Choose a number between.");
        }
    }

    /** What holds where a job says nothing. */
    public static ReportSettings defaults() {
        return new ReportSettings(500, 500, null);
    }
}
