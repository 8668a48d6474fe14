package org.factcheck.passage;

import java.util.List;
import java.util.Set;
import org.factcheck.passage.Speech.Mode;
import org.jspecify.annotations.Nullable;

/** Tells what is said in a sentence apart from who says it. */
final class ContentReader {

    private static final int MOST_TOKENS_BEFORE_THAT = 16;

    /** Verbs of speech whose object is whom they are about: "accused Norland of…" says no clause. */
    private static final Set<String> NO_CLAUSE =
            Set.of("accuse", "urge", "blame", "condemn", "criticise", "criticize", "call on");

    /** Verbs whose first object is who hears it. */
    private static final Set<String> WITH_HEARER = Set.of("tell", "warn", "assure");

    private static final Set<String> OPENERS = Set.of(
            "he", "she", "it", "they", "we", "i", "you", "there", "the", "a", "an", "no", "nobody", "nothing", "its",
            "his", "her", "their", "this", "these", "those", "all", "both", "neither", "only");

    private static final String STATEMENT_NOUN = "(?:reports?|claims?|allegations?|accusations?|charges?|suggestions?"
            + "|rumou?rs?|assertions?|speculations?|stor(?:y|ies)|statements?|notions?|ideas?|fears?|concerns?|evidence"
            + "|proof|signs?|indications?|information|records?)";

    private final String text;
    private final List<Token> tokens;
    private final Chain chain;
    private final Clause clause;
    private @Nullable String raw;
    private boolean isRead;

    ContentReader(String text, List<Token> tokens, Chain chain) {
        this.text = text;
        this.tokens = tokens;
        this.chain = chain;
        this.clause = new Clause(tokens);
    }

    /**
     * What is said, as a sentence of its own; null where no clause can be told apart.
     *
     * @param mode how the sentence puts it; of a denial the content is what is denied
     */
    @Nullable
    String read(Cast.@Nullable Member speaker, Mode mode) {
        boolean none = mode == Mode.DECLINES_TO_COMMENT || chain.verb().lemma().equals("put at");
        if (none || !chain.extent().whole()) {
            return null;
        }
        boolean leading = chain.extent().start() > 0;
        String raw = raw();
        if (raw == null) {
            return leading && chain.mode() == Mode.DENIES ? deniedDeed(speaker) : null;
        }
        boolean quoted = Patterns.match(raw, "(?s)\\s*[“\"„«‘'].*");
        return new ContentSentence(quoted || mayMeanHearer(), leading).of(raw, speaker, mode, chain.mode());
    }

    private @Nullable String deniedDeed(Cast.@Nullable Member speaker) {
        if (speaker == null) {
            return null;
        }
        String name = Readings.name(speaker);
        String opened = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        String rest = text.substring(
                chain.extent().start(), Math.min(text.length(), chain.extent().end()));
        return (chain.verb().lemma().equals(Idioms.RULE_OUT)
                        ? DeniedDeeds.ruledOut(opened, rest)
                        : DeniedDeeds.asSentence(opened, rest))
                .orElse(null);
    }

    /** "told Mira Oduya that she should go": the pronoun may mean whoever hears it. */
    private boolean mayMeanHearer() {
        int hearer = tokenAt(chain.extent().start());
        return WITH_HEARER.contains(chain.verb().lemma())
                && chain.extent().start() > 0
                && chain.via() == null
                && hearer + 1 < tokens.size()
                && tokens.get(hearer).isCapital()
                && tokens.get(hearer + 1).isCapital();
    }

    /** Whether it says of a statement that it is untrue: "The report that P, X said, is false". */
    boolean isDenial() {
        String raw = raw();
        return raw != null && Denials.denied(ContentSentence.bare(raw)) != null;
    }

    /** What is said, as the sentence has it; null where no clause can be told apart. */
    private @Nullable String raw() {
        if (!isRead) {
            raw = chain.extent().start() > 0 ? leading() : trailing();
            isRead = true;
        }
        return raw;
    }

    // --- "X said that P" ---

    private @Nullable String leading() {
        int last = tokenAt(chain.extent().end());
        int from = startOfLeading(tokenAt(chain.extent().start()), last);
        if (from < 0) {
            return null;
        }
        int end = endOfLeading(from, last);
        String said = text.substring(tokens.get(from).start(), charEnd(end));
        return rest(said);
    }

    /** What goes on behind "X said P, the Echo reported". */
    private String rest(String said) {
        return chain.extent().resume() < text.length() ? said + resumed(said) : said;
    }

    /** The first token of the clause said; -1 where none begins. */
    private int startOfLeading(int first, int end) {
        int from = first;
        while (from < end && tokens.get(from).isMark(",:—–-")) {
            from++;
        }
        if (from >= end) {
            return -1;
        }
        if (tokens.get(from).isQuotation()) {
            return from;
        }
        int that = that(from, end);
        if (that > 0) {
            return that + 1;
        }
        int quotation = quotation(from, end);
        if (quotation > 0) {
            return quotation;
        }
        return bare(from, end);
    }

    /** "that" behind circumstances, a hearer or a noun for a statement; -1 where none introduces what is said. */
    private int that(int from, int end) {
        for (int i = from; i < Math.min(end - 1, from + MOST_TOKENS_BEFORE_THAT); i++) {
            Token token = tokens.get(i);
            if (token.lower().equals("that")) {
                boolean noun = i > from
                        && aboutStatements()
                        && tokens.get(i - 1).lower().matches(STATEMENT_NOUN);
                boolean opens = i == from
                        || noun
                        || WITH_HEARER.contains(chain.verb().lemma())
                        || clause.onlyCircumstancesFrom(from)
                        || tokens.get(from).isMark("(")
                        || Patterns.match(tokens.get(from).lower(), "citing|quoting");
                // "sending aid that could help": the clause of a noun.
                return opens && !VerbForms.isAuxiliary(tokens.get(i + 1)) ? i : -1;
            }
            if (token.isQuotation()
                    || token.isMark(".;:")
                    || token.lower().equals("against")
                    || VerbForms.isAuxiliary(token)) {
                return -1;
            }
        }
        return -1;
    }

    /** "denied reports that", "confirmed claims that". */
    private boolean aboutStatements() {
        return chain.verb().mode() == Mode.DENIES
                || Patterns.match(chain.verb().lemma(), "confirm|repeat|reiterate|be sceptical");
    }

    /** A quotation behind a colon or a comma. */
    private int quotation(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (tokens.get(i).isQuotation()) {
                return tokens.get(i - 1).isMark(":,") ? i : -1;
            }
            if (tokens.get(i).isMark(":") && i + 1 < end) {
                return i + 1;
            }
        }
        return -1;
    }

    private int bare(int from, int end) {
        ReportingVerb verb = chain.verb();
        if (verb.mode() == Mode.DENIES && chain.mode() == Mode.DENIES) {
            return verb.lemma().equals("deny") && opensPlainClause(from, end) ? from : -1;
        }
        if (NO_CLAUSE.contains(verb.lemma()) || verb.lemma().equals("warn")) {
            return -1;
        }
        boolean ownClause = Patterns.match(tokens.get(from).lower(), "when|while|as|after|before");
        boolean circumstances = clause.onlyCircumstancesFrom(from) && !ownClause || WITH_HEARER.contains(verb.lemma());
        int start = circumstances ? clauseBehind(from, end) : from;
        boolean said = Patterns.match(verb.lemma(), "say|according to")
                && !Patterns.match(tokens.get(from).lower(), "citing|quoting|so|nothing");
        return start >= 0 && (said || VerbForms.holdFinite(tokens.subList(start, end))) ? start : -1;
    }

    /** "denied the lock had leaked", but not "denied the charges". */
    private boolean opensPlainClause(int from, int end) {
        return OPENERS.contains(tokens.get(from).lower())
                && tokens.subList(from, end).stream().anyMatch(VerbForms::isAuxiliary)
                && tokens.subList(from, end).stream()
                        .noneMatch(token -> Patterns.match(token.lower(), "that|which|who|as"));
    }

    /** "on Sunday he was", "reporters the dam held": where the clause begins; -1 where that cannot be told. */
    private int clauseBehind(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            Token before = tokens.get(i - 1);
            boolean opens = OPENERS.contains(tokens.get(i).lower())
                    && before.isWord()
                    && !OPENERS.contains(before.lower())
                    && !Patterns.match(
                            before.lower(),
                            "in|on|at|of|to|for|with|from|by|during|after|before|and|or|about|over|under"
                                    + "|following|until|since|than|as|into|near|outside|inside|via|through|without|against");
            if (opens) {
                return VerbForms.holdFinite(tokens.subList(i, end)) ? i : -1;
            }
            if (tokens.get(i).isQuotation() || VerbForms.isAuxiliary(tokens.get(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** The token at which the clause is over: before "and added…", ", saying…" and the like. */
    private int endOfLeading(int first, int last) {
        for (int i = first + 1; i < last - 1; i++) {
            Token token = tokens.get(i);
            boolean joined = Patterns.match(token.lower(), "and|but") && isSaidAgain(i + 1, last);
            boolean aside = token.isMark(",")
                    && Patterns.match(
                            tokens.get(i + 1).lower(),
                            "adding|accusing|saying|calling|arguing|insisting|stressing|blaming|denying|describing"
                                    + "|claiming|noting|urging|dismissing|citing");
            if (joined || aside) {
                return tokens.get(i - 1).isMark(",") ? i - 1 : i;
            }
        }
        return last;
    }

    private boolean isSaidAgain(int from, int last) {
        int verb = from;
        while (verb < last && SpeakerWords.isAdverb(tokens.get(verb).lower())) {
            verb++;
        }
        if (verb >= last || !tokens.get(verb).isWord()) {
            return false;
        }
        String word = tokens.get(verb).lower();
        ReportingVerb again = ReportingVerb.at(tokens, verb);
        boolean finite = Patterns.match(word, ".*(?:ed|s|said|told|made)");
        return again != null && finite && !(ReportingVerb.mayBeNoun(word) && !word.equals("claims"));
    }

    // --- "P, X said" ---

    private @Nullable String trailing() {
        int label = clause.label();
        int from = label < tokens.size() ? tokens.get(label).start() : 0;
        if (from >= chain.extent().end()) {
            return null;
        }
        String before = Patterns.replaceFirst(
                text.substring(from, chain.extent().end()), "(?:[\\s,;:—–-]+(?:as|and|but)\\b)?[\\s,;:—–-]*$", "");
        int last = tokenAt(chain.extent().end()) - 1;
        while (last >= 0 && tokens.get(last).isMark(",;:—–-")) {
            last--;
        }
        boolean quotation = last >= 0 && tokens.get(last).isQuotation();
        if (quotation) {
            return quoted(before);
        }
        String said = before + resumed(before);
        return Denials.isClause(said) ? said : null;
    }

    /** “The dam,” X said, “will hold.” */
    private String quoted(String before) {
        for (int i = tokenAt(chain.extent().resume()); i < tokens.size(); i++) {
            if (tokens.get(i).isQuotation()) {
                return joined(before, text.substring(tokens.get(i).start()));
            }
        }
        return before;
    }

    private static String joined(String before, String after) {
        String first = before.replaceFirst("[”\"»’'\\s]+$", "");
        String second = after.replaceFirst("^[“\"„«‘'\\s]+", "");
        if (second.isEmpty()) {
            return first;
        }
        boolean sentence = Patterns.match(first, "(?s).*[.!?…]") || Character.isUpperCase(second.codePointAt(0));
        if (!sentence) {
            boolean opens = Patterns.match(
                    first, "(?is)\\W*(?:if|when|while|as|since|although|though|because|unless|once|until)\\b.*");
            return first.replaceFirst(",$", "") + (opens ? ", " : " ") + second;
        }
        boolean goesOn = Patterns.match(second, "I\\b.*") && first.endsWith(",");
        return goesOn ? first + " " + second : first.replaceFirst(",$", ".") + " " + second;
    }

    /** What goes on behind "P, X said" without marks, with the space or the comma before it. */
    private String resumed(String before) {
        int from = tokenAt(chain.extent().resume());
        boolean dash = from < tokens.size() && tokens.get(from).isMark("—–");
        int next = from;
        while (next < tokens.size() && tokens.get(next).isMark(",—–-")) {
            next++;
        }
        if (next == from || next >= tokens.size()) {
            return "";
        }
        Token token = tokens.get(next);
        String rest = text.substring(token.start());
        if (Patterns.match(token.lower(), "and|but|while|though|although|whereas|which")
                && VerbForms.holdFinite(tokens.subList(next, tokens.size()))
                && !isSaidAgain(next + 1, tokens.size())) {
            return ", " + rest;
        }
        boolean openDash = dash && Patterns.match(before, "(?s).* [—–] .*");
        boolean goesOn = VerbForms.mayBeFinite(token)
                || Patterns.match(token.lower(), "after|because|when|until|if|unless|despite|so");
        return goesOn ? (openDash ? " — " : " ") + rest : "";
    }

    // --- Places ---

    /** The first token that starts at or after a char. */
    private int tokenAt(int at) {
        int token = 0;
        while (token < tokens.size() && tokens.get(token).start() < at) {
            token++;
        }
        return token;
    }

    private int charEnd(int end) {
        return end >= tokens.size() ? text.length() : tokens.get(end).start();
    }
}
