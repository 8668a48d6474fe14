package org.factcheck.passage;

import java.util.regex.Pattern;

/** Sentences whose matter stands in the sentences before them: "Officials refuted the charges." */
public final class PointingBack {

    /** How far back in the article such a sentence may point, in sentences. */
    public static final int REACH = 4;

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:charges?|allegations?|accusations?|claims?|reports?|assertions?|suggestions?|rumou?rs?|speculations?"
                    + "|denial|this|that|it|them)\\b",
            Pattern.CASE_INSENSITIVE);

    private PointingBack() {}

    /** Whether a passage denies what was said before it in the article, by a word that only points there. */
    public static boolean isDenialOfWhatCameBefore(Passage passage) {
        return passage.speech().mode() == Speech.Mode.DENIES
                && WORDS.matcher(passage.quote()).find();
    }
}
