package org.factcheck.claim;

import java.util.Set;

/**
 * Tells whether words stand in somebody's mouth or mind: "the bank said inflation will fall" is about the bank's saying,
 * which can be checked, whatever inflation does.
 */
final class Mouths {

    /** Forms that are verbs wherever they stand. */
    private static final Set<String> VERBS = EnglishWords.set(
            "said says told tells claimed argued argues insisted insists believed"
                    + " believes thinks thought called described describes considered considers regarded regards rated ranked"
                    + " named voted declared declares warned warns predicted predicts forecasted expected expects estimated"
                    + " projected promised pledged vowed vows announced announces reported stated suggested suggests"
                    + " recommended recommends urged urges demanded asked asks wrote writes tweeted posted hoped feared planned"
                    + " found finds showed shows shown concluded concludes viewed wanted wants decided decides agreed agrees ruled"
                    + " proposed proposes ordered threatened threatens denied denies doubted confirmed confirms added adds"
                    + " replied testified complained complains accused accuses criticised criticized praised assured"
                    + " guaranteed committed intends intended signalled hinted admitted admits acknowledged conceded noted"
                    + " stressed maintained maintains alleged alleges asserted asserts indicated indicates revealed listed deemed"
                    + " dubbed labelled labeled awarded crowned chosen elected voted felt feels foresees foresaw envisages"
                    + " envisaged anticipated anticipates saying telling claiming arguing insisting warning predicting promising"
                    + " vowing announcing urging demanding asking calling believing expecting required requires known seen");

    /** Forms that are nouns as well: verbs only after a subject in the plural, or before "that" or "to". */
    private static final Set<String> VERBS_AND_NOUNS =
            EnglishWords.set("say tell think believe argue insist expect predict"
                    + " consider warn claim claims forecast forecasts estimate estimates report reports promise promises pledge"
                    + " pledges plan plans hope hopes fear fears demand demands call calls projects state states view views vote"
                    + " find show aim aims rank ranks rate rates name names order orders rule rules threat threats decision"
                    + " agreement idea belief suggestion warning prediction question doubt doubts want agree deny");

    private static final Set<String> FIRST_PERSON = EnglishWords.set("i we i'm we're i'd we'd i've we've");

    private Mouths() {}

    /** Whether the word at a place is said, thought or foreseen by somebody whom the sentence names. */
    static boolean holds(ClaimSentence sentence, int place) {
        for (int i = 1; i < place; i++) {
            if (speaks(sentence, i)) {
                return true;
            }
        }
        return accordingTo(sentence) || speechFollows(sentence, place);
    }

    static boolean speaks(ClaimSentence sentence, int place) {
        ClaimWord word = sentence.at(place);
        ClaimWord before = sentence.at(place - 1);
        ClaimWord next = sentence.at(place + 1);
        if (word.isIn(VERBS)) {
            return !before.isIn(FIRST_PERSON)
                    && !(word.is("known") && !next.is("as") && !next.is("for"))
                    && !(word.is("seen") && !next.is("as"));
        }
        return word.isIn(VERBS_AND_NOUNS)
                && !before.isIn(FIRST_PERSON)
                && (next.is("that") || next.is("to") || isPlural(before));
    }

    static boolean isFirstPerson(ClaimWord word) {
        return word.isIn(FIRST_PERSON);
    }

    private static boolean isPlural(ClaimWord word) {
        return word.is("they")
                || word.is("people")
                || word.is("few")
                || word.is("many")
                || word.is("some")
                || word.is("most")
                || word.is("who")
                || word.lower().endsWith("s")
                        && !word.lower().endsWith("ss")
                        && !word.lower().endsWith("'s")
                        && !word.isIn(EnglishWords.DETERMINERS)
                        && !word.isIn(EnglishWords.COPULAS);
    }

    private static boolean accordingTo(ClaimSentence sentence) {
        for (int i = 0; i + 1 < sentence.size(); i++) {
            String pair = sentence.at(i).lower() + " " + sentence.at(i + 1).lower();
            if (pair.equals("according to") && !sentence.at(i + 2).is("me")
                    || pair.matches("(view|opinion|eyes|words) of")
                    || pair.matches(".*'s (view|opinion|eyes|words)")) {
                return true;
            }
        }
        return false;
    }

    /** "…, the minister said": after a comma or a quotation, before the end. */
    private static boolean speechFollows(ClaimSentence sentence, int place) {
        boolean comma = false;
        for (int i = place + 1; i < sentence.size(); i++) {
            comma |= sentence.at(i).is(",") || sentence.at(i).isQuotation();
            if (comma && speaks(sentence, i)) {
                return true;
            }
        }
        return false;
    }
}
