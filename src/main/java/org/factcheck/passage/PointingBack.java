package org.factcheck.passage;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences whose matter stands in the sentences before them: "Officials refuted the charges." */
public final class PointingBack {

    /** How far back in the article such a sentence may point, in sentences. */
    public static final int REACH = 4;

    private static final Pattern NOUN = Pattern.compile(
            "\\b(?:the|these|those|this|such|all|any) (?:\\p{L}+ )?(?:charges?|allegations?|accusations?|claims?|reports?"
                    + "|assertions?|suggestions?|rumou?rs?|speculations?|accounts?|story|stories|version|findings?)\\b(?! that\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRONOUN = Pattern.compile(
            "\\b(?:den(?:y|ies|ied)|refut(?:es?|ed)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed))"
                    + " (?:this|that|it|them|both|everything)\\s*(?:[.,;!”\"]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_DENIAL = Pattern.compile(
            "\\b(?:own|a|an?\\s\\p{L}+|another) denial\\b(?! (?:that|of)\\b)", Pattern.CASE_INSENSITIVE);

    private PointingBack() {}

    /** Whether a passage denies what was said before it in the article, by a word that only points there. */
    public static boolean isDenialOfWhatCameBefore(Passage passage) {
        return passage.speech().mode() == Speech.Mode.DENIES
                && Stream.of(NOUN, PRONOUN, BARE_DENIAL)
                        .anyMatch(pattern -> pattern.matcher(passage.quote()).find());
    }
}
