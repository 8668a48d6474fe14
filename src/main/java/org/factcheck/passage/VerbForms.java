package org.factcheck.passage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which words are finite verbs by their looks alone: enough to tell a clause from a noun phrase in news. */
final class VerbForms {

    private static final Set<String> AUXILIARIES = words("""
            is are was were am has have had does do did will would can could may might must should shall cannot
            isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't
            mightn't mustn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t
            won’t wouldn’t can’t couldn’t mustn’t shouldn’t it's it’s there's there’s they're they’re we're we’re he's
            he’s she's she’s that's that’s i'm i’m we've we’ve they've they’ve i've i’ve we'll we’ll it'll it’ll""");

    private static final Set<String> PASTS = words("""
            became began burst beat bent bit bled cast crept drank fed lit rode spilt split spun stung swung tore wound bought broke brought built came caught chose cost cut drew drove fell felt fled flew fought
            found gave got grew held hit kept knew lay led left lent let lost made meant met paid put quit ran rose
            said sank sat saw sent set shook shot shut sold spent spoke spread stole stood struck swore swept took
            taught threw told thought understood went withdrew woke won wore wrote shrank sought hid burnt dealt heard
            blew bore bound dug ate forbade forgot froze hung hurt laid read rang sang slept slid stuck sprang swam""");

    private static final Set<String> PRESENTS = words("""
            says plans wants needs holds shows makes gives takes faces runs lies remains contains supplies expects knows
            has goes comes stands keeps leaves seems appears becomes means believes thinks hopes intends considers
            belongs owns uses works lives leads rejects denies warns tells claims refuses stops starts begins ends opens
            closes falls rises grows loses wins buys sells sends gets puts sees finds follows brings carries costs
            allows requires includes provides produces causes poses threatens supports opposes accuses blames confirms
            expects insists reports leaks clears covers spreads depends consists amounts stays serves pays receives
            exceeds violates breaks lacks wishes continues endangers proves contradicts meets affects applies matters""");

    private static final Set<String> NO_PASTS = words("""
            hundred speed indeed breed greed united limited so-called unnamed alleged unprecedented""");

    private VerbForms() {}

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.strip().split("\\s+")));
    }

    /** Whether a word is a finite verb and nothing else: "has", "would". */
    static boolean isAuxiliary(Token token) {
        return token.isWord() && AUXILIARIES.contains(token.lower());
    }

    /** Whether a word is likely a finite verb: also "closed", "sank" and "rejects". */
    static boolean mayBeFinite(Token token) {
        String word = token.lower();
        return isAuxiliary(token)
                || token.isWord()
                        && !token.isCapital()
                        && (PASTS.contains(word)
                                || PRESENTS.contains(word)
                                || word.endsWith("ed") && word.length() > 4 && !NO_PASTS.contains(word));
    }

    /** Whether a finite verb stands among the tokens, quotations aside. */
    static boolean holdFinite(List<Token> tokens) {
        return tokens.stream().anyMatch(VerbForms::mayBeFinite);
    }
}
