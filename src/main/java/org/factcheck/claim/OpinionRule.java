package org.factcheck.claim;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * "The bridge is ugly." A word of praise, blame or duty makes an opinion only where it carries the statement and is in
 * nobody's mouth; what is measured ("the worst drought since 1990", "better paid") is none.
 */
final class OpinionRule {

    private static final Set<String> VALUES =
            EnglishWords.set("beautiful ugly wonderful terrible horrible awful amazing"
                    + " brilliant great fantastic disgusting boring disgraceful shameful outrageous ridiculous absurd stupid idiotic"
                    + " foolish wise lovely nice pathetic incompetent unacceptable inexcusable unfair unjust immoral overrated"
                    + " underrated disappointing impressive inspiring tasteless delicious tasty evil wicked hideous gorgeous stunning"
                    + " adorable charming delightful dreadful atrocious appalling superb magnificent splendid excellent annoying"
                    + " irritating cowardly lazy arrogant greedy selfish useless worthless pointless meaningless hopeless intolerable"
                    + " unbearable deplorable despicable reprehensible repugnant laughable senseless irresponsible naive good bad"
                    + " better worse best worst greatest finest loveliest nicest ugliest prettiest interesting exciting fascinating"
                    + " elegant attractive overpriced cute funny hilarious cool perfect marvellous marvelous tragic shocking"
                    + " scandalous cruel inhumane barbaric silly crazy insane dull tedious enjoyable fun lousy mediocre"
                    // Nouns of the same kind
                    + " disgrace embarrassment shame nonsense joke masterpiece nightmare abomination insult travesty idiot fool"
                    + " coward hero genius monster tyrant disaster mess farce waste triumph delight");

    private static final Set<String> LINKERS = EnglishWords.set(
            "so very too simply absolutely utterly truly really quite rather"
                    + " just not always completely totally far more most less a an the such pretty highly deeply much by one of"
                    + " its still never even ever nothing but their our extremely incredibly also clearly obviously morally"
                    + " plain single especially particularly perfectly complete utter absolute total real national among");

    private static final Set<String> COMPARED = EnglishWords.set("better worse best worst");
    private static final Set<String> MEASURED = EnglishWords.set(
            "expected forecast forecasts known paid off educated equipped"
                    + " than-expected selling selling-ever since record recorded history decade decades century years year percent %"
                    + " measured insured case scenario in ranked award awards odds protected seller sellers sold western");
    private static final Set<String> GREAT_IN_SIZE =
            EnglishWords.set("power powers deal number majority many extent depth depression"
                    + " lake lakes britain wall fire war at in with by for on to of uncle aunt grandfather grandson");
    private static final Set<String> DUTIES = EnglishWords.set("should shouldn't ought deserve deserves");
    private static final Set<String> DEMANDED = EnglishWords.set("resign stop act go end never do");
    private static final Set<String> HOLDINGS =
            EnglishWords.set("think believe feel hope love hate like prefer want wish doubt");

    private OpinionRule() {}

    static Optional<String> broken(Claim claim, ClaimSentence sentence, LocalDate day) {
        OptionalInt first = firstPerson(sentence);
        if (first.isPresent()) {
            return Optional.of(reason(sentence.quote(first.getAsInt(), first.getAsInt() + 2)));
        }
        boolean[] subordinate = MainClause.subordinate(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            int end = subordinate[i] ? 0 : endOfJudgement(sentence, i);
            if (end > 0 && !Mouths.holds(sentence, i) && !isByLaw(sentence)) {
                return Optional.of(reason(sentence.quote(i, end)));
            }
        }
        return Optional.empty();
    }

    private static String reason(String words) {
        return "This is an opinion ('" + words
                + "'): no fact settles whether one shares it. Write what it rests on, or who" + " holds it.";
    }

    private static OptionalInt firstPerson(ClaimSentence sentence) {
        for (int i = 0; i + 1 < sentence.size(); i++) {
            ClaimWord word = sentence.at(i);
            boolean mine = word.is("my")
                    && (sentence.at(i + 1).is("opinion") || sentence.at(i + 1).is("view"));
            boolean holds = Mouths.isFirstPerson(word)
                    && sentence.at(i + 1).isIn(HOLDINGS)
                    && !sentence.at(i + 1).isCapitalised();
            if ((mine || holds) && !Mouths.holds(sentence, i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static int endOfJudgement(ClaimSentence sentence, int place) {
        ClaimWord word = sentence.at(place);
        ClaimWord next = sentence.at(place + 1);
        if (word.isIn(DUTIES) && place > 0) {
            return place + 2;
        }
        if (word.is("must")
                && (next.isIn(DEMANDED)
                        || next.is("be") && sentence.at(place + 2).is("stopped"))) {
            return place + 2;
        }
        if ((word.is("makes") || word.is("made"))
                && (next.is("no") || next.is("little"))
                && sentence.at(place + 2).is("sense")) {
            return place + 3;
        }
        return word.isIn(EnglishWords.COPULAS) ? endOfPraise(sentence, place) : 0;
    }

    private static int endOfPraise(ClaimSentence sentence, int copula) {
        int at = copula + 1;
        boolean tooMuch = false;
        while (sentence.at(at).isIn(LINKERS) && at < copula + 7) {
            tooMuch = sentence.at(at).is("too");
            at++;
        }
        ClaimWord value = sentence.at(at);
        ClaimWord next = sentence.at(at + 1);
        if ((value.is("right") || value.is("wrong")) && next.is("to")) {
            return at + 1;
        }
        if (tooMuch && isAdjective(value) && !comesTo(sentence, at)) {
            return at + 1;
        }
        if (value.is("important") && sentence.at(at - 1).is("more") && next.is("than")) {
            return at + 1;
        }
        if (!value.isIn(VALUES) || value.isCapitalised()) {
            return 0;
        }
        return isMeasured(sentence, at) ? 0 : at + 1;
    }

    private static boolean isAdjective(ClaimWord word) {
        return !word.isMark()
                && !word.isNumber()
                && !word.isIn(EnglishWords.DETERMINERS)
                && !word.isIn(EnglishWords.PREPOSITIONS)
                && !word.is("late");
    }

    /** "Too heavy to cross the bridge": that can be tried. */
    private static boolean comesTo(ClaimSentence sentence, int from) {
        for (int i = from + 1; i < sentence.size(); i++) {
            if (sentence.at(i).is("to")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeasured(ClaimSentence sentence, int at) {
        ClaimWord value = sentence.at(at);
        ClaimWord next = sentence.at(at + 1);
        if (value.is("great") || value.is("good") || value.is("bad")) {
            return next.isIn(GREAT_IN_SIZE) || next.is("enough");
        }
        if (value.is("perfect")) {
            return next.is("score") || next.is("square") || next.is("number");
        }
        if (!value.isIn(COMPARED) && !value.is("greatest")) {
            return false;
        }
        for (int i = at - 1; i < sentence.size(); i++) {
            if (sentence.at(i).isIn(MEASURED) || sentence.at(i).isNumber()) {
                return !sentence.at(i).is("in") || value.isIn(COMPARED) && !value.is("best") && !value.is("worst");
            }
        }
        return false;
    }

    private static boolean isByLaw(ClaimSentence sentence) {
        String text = " " + sentence.text().toLowerCase(Locale.ROOT) + " ";
        return text.contains(" by law")
                || text.contains(" under the ")
                || text.contains(" rules ")
                || text.contains(" guideline");
    }
}
