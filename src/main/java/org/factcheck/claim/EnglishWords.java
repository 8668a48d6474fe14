package org.factcheck.claim;

import java.util.Arrays;
import java.util.Set;

/** The words of English grammar that the rules of checkability go by. */
final class EnglishWords {

    static final Set<String> DETERMINERS =
            set("a an the this that these those my your his her its our their every each no all"
                    + " some any many most several few both more fewer less another such whose one two three four five six seven"
                    + " eight nine ten");

    static final Set<String> SUBJECT_PRONOUNS =
            set("i he she it we they you there this these those everyone everybody nobody someone anyone nothing");

    static final Set<String> OBJECT_PRONOUNS =
            set("me him her it us them you themselves himself herself itself everyone" + " everybody nobody");

    static final Set<String> COPULAS = set(
            "is are was were am be been being isn't aren't wasn't weren't it's that's he's she's"
                    + " they're we're you're i'm remains remain seems seem looks look sounds sound feels feel became becomes");

    static final Set<String> PASTS_OF_BE = set("was were wasn't weren't been became remained");

    static final Set<String> WILL =
            set("will won't shall shan't i'll you'll he'll she'll it'll we'll they'll there'll that'll");

    private static final Set<String> AUXILIARIES = set(
            "is are was were am isn't aren't wasn't weren't it's that's he's she's"
                    + " they're we're i'm there's has have had hasn't haven't hadn't i've we've they've does did doesn't didn't don't"
                    + " do can could may might must should would cannot can't couldn't mustn't shouldn't wouldn't ought");

    static final Set<String> QUESTION_AUXILIARIES =
            set("is are was were isn't aren't wasn't weren't has have had hasn't"
                    + " haven't does did do doesn't didn't don't can could would should may might must will won't can't couldn't"
                    + " shouldn't wouldn't shall");

    static final Set<String> PREPOSITIONS =
            set("of in on at by for with from to into onto over under about against between"
                    + " among through during after before since until without within across near behind beyond along around"
                    + " above below off out up down than as per despite toward towards like via");

    static final Set<String> NEGATIONS_AND_ADVERBS = set("not never also now soon still just only already probably"
            + " certainly surely definitely likely eventually finally always ever again even almost nearly then later instead therefore also so"
            + " simply no longer quickly clearly undoubtedly inevitably once");

    static final Set<String> SUBORDINATORS = set("that which who whom whose because if unless whether when where while"
            + " although though since after before until as how why what whenever wherever once whereas");

    /** Finite wherever they stand: no participle and no noun goes by the same form. */
    private static final Set<String> PLAIN_PASTS =
            set("fell went took gave wrote began grew knew saw drew broke spoke stole"
                    + " froze chose drove threw flew blew ate forgot sang sank swam came shook wore woke drank became arose rang"
                    + " tore swore withdrew undertook overtook underwent overthrew forbade forgave bore hid bit strove rode rose"
                    + " ran lay outgrew mistook beat overcame oversaw foresaw");

    /** Pasts that need no object; "the council resigned and the king died". */
    private static final Set<String> PASTS_WITHOUT_OBJECT = set("resigned died declined increased decreased arrived"
            + " collapsed agreed refused voted remained happened occurred appeared disappeared doubled tripled halved"
            + " failed survived emerged joined retired reopened expired exploded erupted crashed slowed improved"
            + " worsened plunged soared surged dropped climbed escaped fled returned stayed lasted dissolved merged"
            + " competed responded replied apologised apologized intervened wanted needed tried seemed shrank ended"
            + " started stopped closed opened rebounded stagnated recovered waited slept stood sat lived worked moved"
            + " travelled traveled graduated succeeded won lost left moved backfired sued denied rejected dismissed"
            + " continued");

    private static final Set<String> PASTS_LIKE_PARTICIPLES =
            set("said made lost won held paid sold bought built sent spent"
                    + " met led left kept found told fought taught thought brought caught cut hit set put shut hurt cost split"
                    + " spread got had read dealt meant heard laid raised bound fed fled shot struck stuck swept won hung"
                    + " sought lent bent dug understood stood sat felt");

    /** Forms in -s that are verbs and hardly ever nouns in the plural. */
    private static final Set<String> PRESENTS =
            set("says owns runs employs makes takes produces holds lies stands remains"
                    + " contains includes belongs wants needs gets gives goes comes leads sells buys builds pays lives uses"
                    + " becomes begins brings carries chairs consists contributes controls denies describes earns eats enjoys"
                    + " exists expects fails faces fines finds follows grows has happens hosts keeps knows lacks lasts loses"
                    + " manages means occurs opposes operates oversees plays prefers prevents provides publishes reads"
                    + " receives refuses rejects relies requires rises falls sees seems sends serves spends starts stays"
                    + " suffers supplies teaches tells thinks tries weighs wins writes allows believes causes covers"
                    + " crosses depends differs drinks drives governs hates helps hits insists joins kills likes links"
                    + " loves measures meets obeys offers orbits pollutes ranks represents rules separates speaks"
                    + " supports threatens treats wears bans imports exports costs works reports claims plans closes opens"
                    + " manufactures imposes subsidises subsidizes taxes exceeds borders flows connects attracts");

    /** Of the forms in -s these are nouns as often as verbs: a subject right before and an object after must show it. */
    private static final Set<String> PRESENTS_LIKE_NOUNS =
            set("runs holds stands needs leads uses chairs controls faces fines"
                    + " finds means plays ranks rules supports bans imports exports costs works reports claims plans taxes"
                    + " borders flows links measures offers orbits starts stays treats drinks drives hits helps rises falls"
                    + " likes covers causes wins presents crosses gets sees");

    /** Words that seldom stand in any other language and without which hardly an English sentence gets by. */
    static final Set<String> COMMON =
            set("the of and to is was for that on are with as by at from has have had were been"
                    + " not be this it its which who will would their there they he she his her an or but than about into"
                    + " after more no all when said says did does can could because");

    private EnglishWords() {}

    static Set<String> set(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ")));
    }

    /** Whether the word at a place is a verb that makes a clause. In doubt it is not. */
    static boolean isFiniteVerb(ClaimSentence sentence, int place) {
        ClaimWord word = sentence.at(place);
        if (word.isMark() || word.isQuotation()) {
            return false;
        }
        if (word.isIn(WILL)) {
            return !isNounWill(sentence, place);
        }
        if (word.isIn(AUXILIARIES)) {
            return !(word.is("may") && word.isCapitalised())
                    && !(word.is("might") && sentence.at(place - 1).isIn(DETERMINERS))
                    && !sentence.at(place - 1).is("to")
                    && !(sentence.at(place - 1).isIn(WILL) || isModal(sentence.at(place - 1)));
        }
        if (word.isCapitalised() && place > 0) {
            return false;
        }
        if (word.isIn(PLAIN_PASTS)) {
            return !sentence.at(place - 1).isIn(DETERMINERS)
                    && !sentence.at(place - 1).is("to");
        }
        if (word.isIn(PRESENTS) && !word.isIn(PRESENTS_LIKE_NOUNS)) {
            return true;
        }
        if (word.isIn(PRESENTS)) {
            return followsPronoun(sentence, place)
                    || takesObject(sentence, place + 1)
                    || sentence.at(place - 1).isCapitalised() && takesBareObject(sentence, place + 1);
        }
        return isPast(word)
                && (followsPronoun(sentence, place)
                        || takesObject(sentence, place + 1)
                        || word.isIn(PASTS_WITHOUT_OBJECT)
                                && !sentence.at(place + 1).is("by")
                        || word.lower().endsWith("ed")
                                && followsNoun(sentence, place)
                                && takesBareObject(sentence, place + 1));
    }

    /** Whether the word at a place can be a verb at all. */
    static boolean mayBeVerb(ClaimWord word) {
        return word.isIn(AUXILIARIES)
                || word.isIn(WILL)
                || word.isIn(PLAIN_PASTS)
                || word.isIn(PRESENTS)
                || isPast(word)
                || word.lower().endsWith("ing");
    }

    static boolean isModal(ClaimWord word) {
        return word.isIn(MODALS);
    }

    private static final Set<String> MODALS = set(
            "can could may might must should would cannot can't couldn't mustn't shouldn't wouldn't did didn't does doesn't");

    static boolean isNounWill(ClaimSentence sentence, int place) {
        ClaimWord word = sentence.at(place);
        ClaimWord before = sentence.at(place - 1);
        ClaimWord next = sentence.at(place + 1);
        if (!word.is("will")) {
            return false;
        }
        if (word.isCapitalised()) {
            return place > 0 || next.isCapitalised() || mayBeVerb(next);
        }
        return before.isIn(WILL_ADJECTIVES)
                || before.isIn(DETERMINERS)
                        && !before.isIn(SUBJECT_PRONOUNS)
                        && !before.is("all")
                        && !before.is("both")
                        && !before.is("that")
                        && !before.is("most")
                || before.lower().endsWith("'s") && !next.is("be") && mayBeVerb(next)
                || next.isIn(PREPOSITIONS)
                || next.isIn(AUXILIARIES) && !next.is("have") && !next.is("do");
    }

    private static final Set<String> WILL_ADJECTIVES = set(
            "political free good ill own living last popular iron strong public people's king's god's at general lacked");

    private static boolean isPast(ClaimWord word) {
        return word.isIn(PASTS_WITHOUT_OBJECT)
                || word.isIn(PASTS_LIKE_PARTICIPLES)
                || word.lower().length() > 4
                        && word.lower().endsWith("ed")
                        && !word.lower().endsWith("eed");
    }

    private static boolean followsPronoun(ClaimSentence sentence, int place) {
        int before = place - 1;
        while (sentence.at(before).isIn(NEGATIONS_AND_ADVERBS)
                || sentence.at(before).lower().endsWith("ly")) {
            before--;
        }
        return sentence.at(before).isIn(SUBJECT_PRONOUNS);
    }

    private static boolean followsNoun(ClaimSentence sentence, int place) {
        ClaimWord before = sentence.at(place - 1);
        return !before.isMark()
                && !before.isIn(DETERMINERS)
                && !before.isIn(COPULAS)
                && !before.isIn(AUXILIARIES)
                && !before.isIn(PREPOSITIONS)
                && !before.isIn(NEGATIONS_AND_ADVERBS)
                && !before.lower().endsWith("ly")
                && !before.isIn(LINKS)
                && sentence.at(place).lower().indexOf('-') < 0;
    }

    private static boolean takesBareObject(ClaimSentence sentence, int place) {
        ClaimWord next = sentence.at(place);
        return !next.isMark()
                && !next.isIn(PREPOSITIONS)
                && !next.isIn(SUBORDINATORS)
                && !next.isIn(NEGATIONS_AND_ADVERBS)
                && !next.lower().endsWith("ly")
                && !next.isIn(LINKS)
                && !isFiniteVerb(sentence, place);
    }

    private static final Set<String> LINKS = set("and or to but");

    private static boolean takesObject(ClaimSentence sentence, int place) {
        ClaimWord next = sentence.at(place);
        return !next.isMark()
                        && (next.isIn(DETERMINERS)
                                || next.isIn(OBJECT_PRONOUNS)
                                || next.isNumber()
                                || next.isQuotation()
                                || next.isCapitalised())
                || next.is("$")
                || next.is("\u20ac")
                || next.is("\u00a3");
    }
}
