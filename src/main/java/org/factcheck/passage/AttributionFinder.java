package org.factcheck.passage;

import java.util.ArrayList;
import java.util.List;
import org.factcheck.passage.Attribution.Position;
import org.factcheck.passage.Speech.Mode;
import org.jspecify.annotations.Nullable;

/** Finds every "X said", "said X" and "according to X" of one sentence outside its quotations. */
final class AttributionFinder {

    private static final ReportingVerb ACCORDING = ReportingVerb.ACCORDING_TO;

    private final List<Token> tokens;
    private final Clause clause;
    private final PhraseReader reader;
    private final VerbUse use;
    private final int length;

    AttributionFinder(String sentence, List<Token> tokens, Outlets outlets) {
        this.tokens = tokens;
        this.clause = new Clause(tokens);
        this.reader = new PhraseReader(sentence, outlets);
        this.use = new VerbUse(tokens, clause);
        this.length = sentence.length();
    }

    /** The attributions in the order of the sentence. */
    List<Attribution> find(boolean headline) {
        List<Attribution> found = new ArrayList<>();
        for (int i = clause.label(); i < tokens.size(); i++) {
            if (!tokens.get(i).isWord()) {
                continue;
            }
            ReportingVerb verb = ReportingVerb.at(tokens, i);
            Attribution attribution = isAccordingTo(i)
                    ? accordingTo(i)
                    : isCiting(tokens.get(i).lower()) ? citing(i) : verb == null ? null : of(verb, i);
            if (attribution != null) {
                found.add(attribution);
            }
        }
        Attribution participle = found.isEmpty() ? participle() : null;
        if (participle != null) {
            found.add(participle);
        }
        if (found.stream().allMatch(attribution -> attribution.position() == Position.NESTED)) {
            addMarked(headline, found);
        }
        return found;
    }

    private static boolean isCiting(String word) {
        return word.equals("citing") || word.equals("quoting");
    }

    private boolean isAccordingTo(int i) {
        return tokens.get(i).lower().equals("according")
                && i + 2 < tokens.size()
                && tokens.get(i + 1).lower().equals("to");
    }

    private @Nullable Attribution accordingTo(int i) {
        int end = i + 2;
        while (!clause.endsAt(end)) {
            end++;
        }
        Phrase speaker = reader.read(tokens.subList(i + 2, end));
        if (speaker == null) {
            return null;
        }
        Phrase full = subjects().withAppositionAfter(speaker, end);
        boolean leading = clause.isOnlyIntroducedBefore(i)
                && end < tokens.size()
                && tokens.get(end).isMark(",");
        return leading
                ? asserting(full, Position.LEADING, Extent.from(full.end(), length))
                : asserting(full, Position.TRAILING, Extent.around(tokens.get(i).start(), startOf(end)));
    }

    private @Nullable Attribution of(ReportingVerb verb, int i) {
        boolean afterQuotation = i > 0 && tokens.get(i - 1).isQuotation();
        if (afterQuotation) {
            return inverted(verb, i);
        }
        boolean afterComma = i > 0 && tokens.get(i - 1).isMark(",—–");
        Attribution after = afterComma ? inverted(verb, i) : null;
        if (after != null && after.speaker().kind() == Phrase.Kind.PERSON) {
            return after;
        }
        Attribution before = subjectBefore(verb, i);
        return before == null ? after : before;
    }

    private @Nullable Attribution subjectBefore(ReportingVerb verb, int i) {
        int end = use.subjectEnd(i);
        Mode mode = use.mode(verb, end, i);
        if (mode == null || end == 0 || !use.needsAreMet(verb, mode, i)) {
            return null;
        }
        Subject subject = use.isOrder(verb, i) ? null : subjects().before(end, i);
        if (subject == null) {
            return null;
        }
        Phrase told = told(verb, i, subject.phrase());
        Position position = position(verb, i, subject.start());
        if (position == null) {
            return null;
        }
        Extent extent = position == Position.TRAILING
                ? Extent.around(subject.phrase().start(), startOf(endOfPart(i + verb.words())))
                : Extent.from(tokens.get(i + verb.words() - 1).end(), length);
        return new Attribution(
                subject.phrase(),
                told,
                verb,
                mode,
                position,
                subject.doesOtherThings() ? extent.besideOtherMatter() : extent);
    }

    private SubjectFinder subjects() {
        return new SubjectFinder(tokens, clause, reader);
    }

    /** The first token at or after this one that ends the part. */
    private int endOfPart(int index) {
        int end = index;
        while (!clause.endsAt(end) && !tokens.get(end).isMark(":")) {
            end++;
        }
        return end;
    }

    /** The char at which a token starts; the sentence's length behind the last. */
    private int startOf(int token) {
        return token < tokens.size() ? tokens.get(token).start() : length;
    }

    /** Where "X said" stands to what is said; null where only a part of the sentence is X's. */
    private @Nullable Position position(ReportingVerb verb, int i, int start) {
        int after = verb.lemma().equals("tell") ? addresseeEnd(i) : i + verb.words();
        String boundary = start == 0 ? "" : tokens.get(start - 1).lower();
        boolean over = verb.needs() != ReportingVerb.Needs.COMMENT
                && clause.endsAt(after)
                && !clause.introducesStatement(after);
        boolean opensSentence = start <= clause.label();
        boolean noun = over && ReportingVerb.mayBeNoun(tokens.get(i).lower());
        if (boundary.equals("that")) {
            return Position.NESTED;
        }
        if (Patterns.match(
                boundary, "because|while|although|though|whereas|if|when|whether|than|unless|until|since|where")) {
            return null;
        }
        if (clause.isOnlyIntroducedBefore(start) && !noun && (!over || opensSentence) && !boundary.equals("as")) {
            return Position.LEADING;
        }
        if (boundary.equals("as")) {
            return start == 1 ? Position.LEADING : Position.TRAILING;
        }
        if (boundary.equals("after")) {
            return verb.needs() == ReportingVerb.Needs.REPORT ? Position.NESTED : null;
        }
        boolean afterQuotation = start > 0 && tokens.get(start - 1).isQuotation();
        boolean apart = start > 0 && tokens.get(start - 1).isMark(",—–-;");
        boolean follows = over || clause.onlyCircumstancesFrom(after) && !clause.introducesStatement(after);
        return afterQuotation || apart && follows ? Position.TRAILING : null;
    }

    /** The token after whom somebody told. */
    private int addresseeEnd(int verb) {
        int end = verb + 1;
        while (!clause.endsAt(end)
                && !tokens.get(end).isMark(":")
                && end < verb + 9
                && !Patterns.match(
                        tokens.get(end).lower(), "that|on|in|at|during|after|by|late|last|earlier|there|via")) {
            end++;
        }
        return end;
    }

    /** Whom the speaker told or spoke to: only an outlet counts. */
    private @Nullable Phrase told(ReportingVerb verb, int i, Phrase speaker) {
        int from = i + 1;
        int end = addresseeEnd(i);
        if (verb.lemma().equals(Idioms.QUOTED)) {
            // "was quoted by the Echo as saying"
            from = i + 2;
            end = i + verb.words() - 2;
        } else if (!verb.lemma().equals("tell")) {
            int speaking = i - 1;
            while (speaking > 0
                    && tokens.get(speaking).start() >= speaker.start()
                    && !tokens.get(speaking).lower().equals("speaking")) {
                speaking--;
            }
            boolean found = tokens.get(Math.max(speaking, 0)).lower().equals("speaking");
            if (!found || !Patterns.match(tokens.get(speaking + 1).lower(), "to|with")) {
                return null;
            }
            from = speaking + 2;
            end = use.subjectEnd(i);
        }
        Phrase told = end > from ? reader.read(tokens.subList(from, end)) : null;
        return told != null && told.kind() == Phrase.Kind.OUTLET ? told : null;
    }

    /** "citing Mayor X": the one cited is upstream of whoever cites. */
    private @Nullable Attribution citing(int i) {
        int end = i + 1;
        while (!clause.endsAt(end)) {
            end++;
        }
        Phrase cited = reader.read(tokens.subList(i + 1, end));
        return cited == null ? null : asserting(cited, Position.NESTED, Extent.from(cited.end(), length));
    }

    /** "Z did this, saying that…": the subject of the sentence speaks. */
    private @Nullable Attribution participle() {
        for (int i = 2; i < tokens.size() - 1; i++) {
            boolean saying = tokens.get(i - 1).isMark(",")
                    && Patterns.match(
                            tokens.get(i).lower(), "saying|adding|insisting|arguing|claiming|stressing|noting|denying");
            boolean speech = saying && !Patterns.match(tokens.get(i + 1).lower(), "on|to|of|in|for");
            Phrase subject = speech ? new OpeningPhrase(tokens, reader).read() : null;
            if (subject != null) {
                Mode mode = tokens.get(i).lower().equals("denying") ? Mode.DENIES : Mode.ASSERTS;
                Extent extent = Extent.from(tokens.get(i).end(), length);
                return new Attribution(subject, null, ACCORDING, mode, Position.LEADING, extent.besideOtherMatter());
            }
        }
        return null;
    }

    /** "said X", "explained the minister". */
    private @Nullable Attribution inverted(ReportingVerb verb, int i) {
        int end = i + 1;
        while (!clause.endsAt(end)
                && !Patterns.match(tokens.get(end).lower(), "in|on|at|during|after|as|to|when|while|before|that|:")) {
            end++;
        }
        Phrase speaker = end > i + 1 ? reader.read(tokens.subList(i + 1, end)) : null;
        if (speaker == null
                || verb.needs() == ReportingVerb.Needs.STATEMENT
                || verb.needs() == ReportingVerb.Needs.COMMENT
                || verb.lemma().equals("tell")) {
            return null;
        }
        Phrase full = subjects().withAppositionAfter(speaker, end);
        Extent extent = Extent.around(tokens.get(i).start(), startOf(endOfPart(end)));
        return new Attribution(full, null, verb, verb.mode(), Position.TRAILING, extent);
    }

    /** "Mayor: the bridge is safe" and "The bridge is safe: mayor" in headlines; "Source: X" anywhere. */
    private void addMarked(boolean headline, List<Attribution> found) {
        int first = -1;
        int last = -1;
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).isMark(":—–-|")) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return;
        }
        if (first == 1 && Patterns.match(tokens.get(0).lower(), "sources?")) {
            int end = first + 1;
            while (!clause.endsAt(end)) {
                end++;
            }
            addLead(reader.read(tokens.subList(first + 1, end)), found);
        } else if (headline) {
            addLead(first < 6 && tokens.get(first).isMark(":") ? reader.read(tokens.subList(0, first)) : null, found);
            Phrase after = tokens.size() - last < 7 ? reader.read(tokens.subList(last + 1, tokens.size())) : null;
            if (found.isEmpty() && after != null) {
                found.add(asserting(after, Position.TRAILING, Extent.around(after.start(), length)));
            }
        }
    }

    private void addLead(@Nullable Phrase speaker, List<Attribution> found) {
        if (speaker != null) {
            found.add(0, asserting(speaker, Position.LEADING, Extent.from(speaker.end(), length)));
        }
    }

    private static Attribution asserting(Phrase speaker, Position position, Extent extent) {
        return new Attribution(speaker, null, ACCORDING, Mode.ASSERTS, position, extent);
    }
}
