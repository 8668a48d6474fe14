package org.factcheck.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.factcheck.article.Source;
import org.factcheck.article.WholeWords;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Nations;
import org.factcheck.passage.Speech;
import org.factcheck.stance.Bearing;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Stance;

/**
 * Weighs one passage: stance probability × relevance × attribution × reliability × recency, each from 0 to 1. A passage
 * that says nothing of the claim weighs 0.
 */
final class EvidenceWeighing {

    /** Over this width of similarity, from the least that counts, relevance rises from 0 to 1. */
    private static final double SIMILARITY_RAMP = 0.2;

    /** Between these shares of the claim's words relevance rises from 0 to 1. */
    private static final double FEW_WORDS = 0.4;

    private static final double ALL_WORDS = 0.8;

    /**
     * Between these shares the relevance of a contradiction rises. It is told by words alone: passages on the same subject
     * are alike in meaning, and the model takes too many of them for contradictions.
     */
    private static final double FEW_WORDS_AGAINST = 0.35;

    private static final double ALL_WORDS_AGAINST = 0.6;

    /** A claim of what is so now, which the next day can change; what happened stays so. */
    private static final Pattern PRESENT_STATE = Pattern.compile("\\b(?:is|are|isn['’]t|aren['’]t|remains?|stays?)\\b");

    private final PolicySettings settings;

    EvidenceWeighing(PolicySettings settings) {
        this.settings = settings;
    }

    /** What a passage must share with a claim for its relevance to be more than 0, whichever side it is on. */
    static Bearing bearing(PolicySettings settings) {
        return new Bearing(settings.minimumSimilarity(), FEW_WORDS_AGAINST);
    }

    /**
     * The weight of a passage and how it came about.
     *
     * @param newest the day of the newest evidence that {@link #bears} on the claim, empty where no date is known
     */
    Explanation weigh(Claim claim, EvidenceStance stance, ArticleFacts article, Optional<LocalDate> newest) {
        if (!counts(stance)) {
            return Explanation.of("Weight of a passage that says nothing certain enough of the claim", 0);
        }
        List<Explanation> factors = new ArrayList<>();
        factors.add(Explanation.of("Probability that it " + verb(stance.stance()), stance.probability()));
        factors.add(relevance(stance));
        factors.add(attribution(claim, stance, article.source()));
        factors.add(Explanation.of(
                "Reliability " + article.source().reliability() + " ("
                        + article.source().reliability().meaning() + ") of "
                        + article.source().name(),
                settings.weightOf(article.source().reliability())));
        factors.add(recency(claim, article, newest));
        double weight = 1;
        for (Explanation factor : factors) {
            weight *= factor.value() == null ? 1 : factor.value();
        }
        return new Explanation("Weight: product of the factors", Balance.round(weight), factors);
    }

    /** Whether a passage says something certain enough, and of the claim's matter: only such evidence makes other old. */
    boolean bears(EvidenceStance stance) {
        return counts(stance) && relevanceOf(stance) > 0;
    }

    private boolean counts(EvidenceStance stance) {
        return switch (stance.stance()) {
            case SUPPORTS -> stance.probability() >= settings.supportThreshold();
            // Of a denial the words tell the side; the higher threshold is for contradictions the model alone sees.
            case REFUTES ->
                stance.probability() >= (stance.denial() ? settings.supportThreshold() : settings.refuteThreshold());
            case NEUTRAL -> false;
        };
    }

    private static String verb(Stance stance) {
        return stance == Stance.SUPPORTS ? "supports the claim" : "refutes the claim";
    }

    private Explanation relevance(EvidenceStance stance) {
        Evidence evidence = stance.bearing();
        return Explanation.of(
                String.format(
                        Locale.ROOT,
                        "Relevance, from a similarity of %.2f and %.0f %% of the claim's words",
                        evidence.similarity(),
                        100 * evidence.coverage()),
                relevanceOf(stance));
    }

    private double relevanceOf(EvidenceStance stance) {
        Evidence evidence = stance.bearing();
        double byMeaning = ramp(
                evidence.similarity(), settings.minimumSimilarity(), settings.minimumSimilarity() + SIMILARITY_RAMP);
        return Balance.round(
                stance.stance() == Stance.REFUTES
                        ? ramp(evidence.coverage(), FEW_WORDS_AGAINST, ALL_WORDS_AGAINST)
                        : Math.max(byMeaning, ramp(evidence.coverage(), FEW_WORDS, ALL_WORDS)));
    }

    private static double ramp(double value, double from, double to) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }

    private Explanation attribution(Claim claim, EvidenceStance stance, Source source) {
        Speech speech = stance.evidence().passage().speech();
        if (stance.aboutSaying()) {
            return Explanation.of(
                    "Attribution: " + Attributions.inWords(speech) + ", and the claim is about just that saying", 1);
        }
        double factor = modeFactor(speech.mode());
        List<String> reasons = new ArrayList<>();
        reasons.add(Attributions.inWords(speech));
        if (speech instanceof Speech.Unnamed) {
            factor *= settings.unnamedSourceWeight();
        }
        if (isInterested(claim, speech, source)) {
            factor *= settings.interestedPartyWeight();
            reasons.add("a party to the matter");
        }
        return Explanation.of("Attribution: " + String.join(", ", reasons), Balance.round(factor));
    }

    private static double modeFactor(Speech.Mode mode) {
        return switch (mode) {
            case ASSERTS, DENIES -> 1;
            case DOUBTS -> 0.5;
            case CONSIDERS_POSSIBLE -> 0.6;
            case HAS_NO_EVIDENCE -> 0.4;
            case DECLINES_TO_COMMENT -> 0.1;
        };
    }

    /** Whether the source's interests, or the speaker himself, are named in the claim. */
    private static boolean isInterested(Claim claim, Speech speech, Source source) {
        return source.interests().stream().anyMatch(interest -> isNamedIn(claim.text(), interest))
                || Attributions.speaksForAPartyNamedIn(claim.text(), speech);
    }

    /** Nations by any word for them, other parties by their whole name in any case. */
    private static boolean isNamedIn(String claim, String interest) {
        Set<String> nations = Nations.in(interest);
        return nations.isEmpty()
                ? WholeWords.standInAnyCase(interest, claim)
                : !Collections.disjoint(nations, Nations.in(claim));
    }

    private Explanation recency(Claim claim, ArticleFacts article, Optional<LocalDate> newest) {
        Optional<LocalDate> day = article.published().day();
        if (day.isEmpty() || newest.isEmpty()) {
            return Explanation.of("Recency of evidence whose date is not known: neutral", 1);
        }
        // What does not bear on the claim can be newer than the newest that does.
        long days = Math.max(0, ChronoUnit.DAYS.between(day.get(), newest.get()));
        boolean state = PRESENT_STATE.matcher(claim.text()).find();
        int halfLife = state ? settings.stateHalfLifeDays() : settings.recencyHalfLifeDays();
        return Explanation.of(
                "Recency: published " + days + (days == 1 ? " day" : " days") + " before the newest evidence on a "
                        + (state ? "state that changes" : "matter that does not change"),
                Balance.round(Math.pow(0.5, (double) days / halfLife)));
    }
}
