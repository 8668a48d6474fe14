package org.factcheck.claim;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "Stop the war!" "Support for the war fell" and "Share prices rose" begin with the same words and state something. */
final class ImperativeRule {

    /** Verbs that are hardly ever nouns. */
    private static final Set<String> VERBS =
            EnglishWords.set("buy read boycott avoid remember join protect save bring keep"
                    + " give tell ask make get go come take eat drink wear wash send sign build remove reject resist defend fight"
                    + " forget imagine consider click subscribe donate resign let be become stay stand sit listen learn teach say"
                    + " speak write find put pull throw abolish close punish arrest deport expel invest choose elect"
                    + " believe ignore prevent lower reduce increase introduce restore respect treat use prepare"
                    + " accept allow apply begin bury cancel catch check choose clean create deliver deny dismantle eliminate"
                    + " end enjoy ensure fix follow grant help hold hurry impose include insist install invite legalise legalize"
                    + " leave lock meet nationalise nationalize obey open pay plant pray print privatise privatize provide"
                    + " recycle refuse release repeal replace return ride save scrap sell show shut slash spend spread stick"
                    + " stop strike think throw turn unite vaccinate wait walk welcome");

    /** Verbs that are nouns as often: their object must follow at once. */
    private static final Set<String> VERBS_AND_NOUNS =
            EnglishWords.set("support demand vote share stop ban cut help plan call"
                    + " protest work report search order test trust fear visit look move change boost raise study back tax fund"
                    + " end use play watch love hate free rise cook drive drop fine halt hire hunt link list limit mark"
                    + " name need offer pass pick post push record repair rescue rest review rule run set sail save ship shop"
                    + " start step store strike supply talk touch track train travel view wish block arm guard care beware feed"
                    + " question answer book charge check claim close control cover dress exchange exercise experience face"
                    + " guess head show stand turn walk open shut put spread respect welcome release return increase lower"
                    + " fight drink catch hold clean plant print ride slash ask");

    /** Of these also with a bare plural: "Ban cars from the old town". */
    private static final Set<String> DEMANDS_OF_THINGS =
            EnglishWords.set("ban stop tax fund end hire help halt raise arm boost free rescue");

    private static final Set<String> PARTICLES =
            EnglishWords.set("for against at on to up out down off with away in about together");

    private static final Set<String> OPENERS = EnglishWords.set("please never always just now kindly");

    private ImperativeRule() {}

    static Optional<String> broken(Claim claim, ClaimSentence sentence, LocalDate day) {
        int verb = verb(sentence);
        return verb < 0
                ? Optional.empty()
                : Optional.of("This is a demand ('" + sentence.quote(0, Math.max(verb + 2, 2))
                        + "'): it tells somebody to do something and states nothing. Write what is said to be so.");
    }

    private static int verb(ClaimSentence sentence) {
        ClaimWord first = sentence.at(0);
        ClaimWord second = sentence.at(1);
        if (first.is("let's") || first.is("please") || first.is("let") && (second.is("us") || second.is("them"))) {
            return 1;
        }
        if (first.is("don't") || first.is("do") && second.is("not")) {
            return 1;
        }
        int at = first.isIn(OPENERS) ? 1 : 0;
        return isDemand(sentence, at) && MainClause.verbsBetween(sentence, at + 1, mainEnd(sentence)) == 0 ? at : -1;
    }

    private static boolean isDemand(ClaimSentence sentence, int at) {
        ClaimWord verb = sentence.at(at);
        ClaimWord next = sentence.at(at + 1);
        if (verb.text().length() > 1 && verb.text().equals(verb.text().toUpperCase(Locale.ROOT))) {
            return false;
        }
        if (verb.isIn(VERBS_AND_NOUNS)) {
            return opensObject(next)
                    || verb.isIn(DEMANDS_OF_THINGS) && next.lower().endsWith("s") && namesOnlyThings(sentence, at + 2)
                    || (verb.is("vote") || verb.is("look") || verb.is("call") || verb.is("beware"))
                            && (next.isIn(PARTICLES) || next.is("of"))
                            && sentence.size() > at + 2;
        }
        return verb.isIn(VERBS) && !next.is("of") && !next.is("-") && !EnglishWords.mayBeVerb(next);
    }

    private static boolean namesOnlyThings(ClaimSentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            if (EnglishWords.mayBeVerb(sentence.at(i))) {
                return false;
            }
        }
        return sentence.at(from).isMark() || sentence.at(from).isIn(EnglishWords.PREPOSITIONS);
    }

    private static boolean opensObject(ClaimWord word) {
        return word.isIn(EnglishWords.DETERMINERS) && !word.is("no") || word.isIn(EnglishWords.OBJECT_PRONOUNS);
    }

    /** A demand may have a clause of its own behind it: "Boycott firms that trade with Belm", "Vote, or they win". */
    private static int mainEnd(ClaimSentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            ClaimWord word = sentence.at(i);
            if (word.isMark() && !word.is("-") || word.isIn(EnglishWords.SUBORDINATORS)) {
                return i;
            }
        }
        return sentence.size();
    }
}
