package org.factcheck.evaluation;

import java.util.List;
import java.util.Objects;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How well verdicts and cited articles agree with gold claims. Shares lie between 0 and 1.
 *
 * @param confusion the verdicts; claims whose judging failed count in it as not answered
 * @param cited how the cited articles compare with the expected ones
 * @param retrieved how many of the expected articles were found at all
 * @param calibration whether the verdicts' confidence is what comes true, over the claims that were judged; null where
 *     none was
 * @param wrong the claims that did not get their verdict, in the order of the gold claims
 */
public record GoldFigures(
        ConfusionMatrix<Verdict> confusion,
        CitedArticles cited,
        RetrievedArticles retrieved,
        @Nullable Calibration calibration,
        List<WrongClaim> wrong) {

    /**
     * Cited against expected articles, over the gold claims that name articles; all their articles are counted together
     * (micro average). Cited are the articles of the origins on both sides of a judgement, each once a claim; a failed
     * claim cites none.
     *
     * @param claims gold claims that name articles
     * @param cited articles cited for them
     * @param citedAndExpected those of the cited ones that a person expected
     * @param expected ids and prefixes a person expected
     * @param expectedAndFound those of the expected ones that at least one cited article answers to
     */
    public record CitedArticles(int claims, int cited, int citedAndExpected, int expected, int expectedAndFound) {

        /** Share of the cited articles that were expected; null where none was cited. */
        public @Nullable Double precision() {
            return cited == 0 ? null : (double) citedAndExpected / cited;
        }

        /** Share of the expected articles that were cited; null where none was expected. */
        public @Nullable Double recall() {
            return expected == 0 ? null : (double) expectedAndFound / expected;
        }
    }

    /**
     * A claim that did not get its verdict.
     *
     * @param got the verdict it got; null where judging it failed
     * @param error why judging it failed; null where it was judged
     * @param expectedArticles ids or prefixes as the gold file gives them
     * @param citedArticles ids, sorted
     */
    public record WrongClaim(
            String id,
            String claim,
            Verdict gold,
            @Nullable Verdict got,
            @Nullable String error,
            List<String> expectedArticles,
            List<String> citedArticles) {
        public WrongClaim {
            if ((got == null) == (error == null)) {
                throw new IllegalArgumentException("The claim '" + id + "' has a verdict or an error, never both.");
            }
            expectedArticles = List.copyOf(expectedArticles);
            citedArticles = List.copyOf(citedArticles);
        }
    }

    public GoldFigures {
        Objects.requireNonNull(confusion, "confusion");
        Objects.requireNonNull(cited, "cited");
        Objects.requireNonNull(retrieved, "retrieved");
        wrong = List.copyOf(wrong);
    }

    /** Expected calibration error of the verdicts' confidence; null where no claim was judged. */
    public @Nullable Double calibrationError() {
        return calibration == null ? null : Double.valueOf(calibration.error());
    }

    /** How many gold claims there are. */
    public int count() {
        return confusion.total();
    }

    /** Share of the claims that got their verdict; a failed claim did not. */
    public double accuracy() {
        return confusion.accuracy();
    }

    /** Mean F1 of the verdicts that are right at least once. */
    public double macroF1() {
        return confusion.macroF1();
    }
}
