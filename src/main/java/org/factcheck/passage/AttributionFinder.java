package org.factcheck.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factcheck.passage.Attribution.Position;
import org.factcheck.passage.Speech.Mode;
import org.jspecify.annotations.Nullable;

/** Finds every "X said", "said X" and "according to X" of one sentence outside its quotations. */
final class AttributionFinder {

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got");
    private static final Set<String> MODALS =
            Set.of("will", "would", "can", "could", "may", "might", "must", "should", "to", "did", "does", "do");
    private static final Set<String> STATEMENTS = Set.of(
            "claim",
            "claims",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "charge",
            "charges",
            "assertion",
            "assertions",
            "report",
            "reports",
            "suggestion",
            "suggestions",
            "rumour",
            "rumours",
            "rumor",
            "rumors",
            "notion",
            "idea",
            "statement",
            "statements",
            "speculation",
            "criticism",
            "concerns",
            "account",
            "accounts",
            "findings",
            "as",
            "assessment",
            "version",
            "story",
            "narrative");
    private static final ReportingVerb ACCORDING =
            new ReportingVerb("according to", ReportingVerb.Needs.NOTHING, Mode.ASSERTS);

    private final List<Token> tokens;
    private final Clause clause;
    private final PhraseReader reader;
    private final int length;

    AttributionFinder(String sentence, List<Token> tokens, Outlets outlets) {
        this.tokens = tokens;
        this.clause = new Clause(tokens);
        this.reader = new PhraseReader(sentence, outlets);
        this.length = sentence.length();
    }

    /** The attributions in the order of the sentence. */
    List<Attribution> find(boolean headline) {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).isWord()) {
                continue;
            }
            ReportingVerb verb = ReportingVerb.at(tokens, i);
            Attribution attribution = isAccordingTo(i) ? accordingTo(i) : verb == null ? null : of(verb, i);
            if (attribution != null) {
                found.add(attribution);
            }
        }
        if (found.isEmpty()) {
            addMarked(headline, found);
        }
        return found;
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
        boolean leading = clause.isOnlyIntroducedBefore(i)
                && end < tokens.size()
                && tokens.get(end).isMark(",");
        return leading
                ? attribution(speaker, null, ACCORDING, Mode.ASSERTS, Position.LEADING, speaker.end(), length)
                : attribution(
                        speaker,
                        null,
                        ACCORDING,
                        Mode.ASSERTS,
                        Position.TRAILING,
                        0,
                        tokens.get(i).start());
    }

    private @Nullable Attribution of(ReportingVerb verb, int i) {
        boolean afterQuotation = i > 0 && tokens.get(i - 1).isQuotation();
        if (afterQuotation) {
            return inverted(verb, i);
        }
        Attribution before = subjectBefore(verb, i);
        boolean afterComma = i > 0 && tokens.get(i - 1).isMark(",—–");
        return before == null && afterComma ? inverted(verb, i) : before;
    }

    private @Nullable Attribution subjectBefore(ReportingVerb verb, int i) {
        int end = subjectEnd(i);
        Mode mode = mode(verb, end, i);
        if (mode == null || end == 0 || !needsAreMet(verb, mode, i)) {
            return null;
        }
        Subject subject = new SubjectFinder(tokens, clause, reader).before(end);
        if (subject == null) {
            return null;
        }
        Phrase told = told(verb, i);
        int after = i + 1;
        boolean over = verb.needs() != ReportingVerb.Needs.COMMENT
                && clause.endsAt(after)
                && !clause.introducesStatement(after);
        boolean introduced = clause.isOnlyIntroducedBefore(subject.start());
        if (introduced && (!over || subject.start() <= clause.label())) {
            return attribution(
                    subject.phrase(),
                    told,
                    verb,
                    mode,
                    Position.LEADING,
                    tokens.get(i).end(),
                    length);
        }
        String boundary =
                subject.start() == 0 ? "" : tokens.get(subject.start() - 1).lower();
        if (boundary.equals("that")) {
            return attribution(
                    subject.phrase(),
                    told,
                    verb,
                    mode,
                    Position.NESTED,
                    tokens.get(i).end(),
                    length);
        }
        boolean apart = subject.start() > 0
                && (tokens.get(subject.start() - 1).isMark(",—–-;")
                        || tokens.get(subject.start() - 1).isQuotation()
                        || boundary.equals("as"));
        boolean follows = over
                || told != null && clause.afterThat(after) < 0
                || clause.onlyCircumstancesFrom(after) && !clause.introducesStatement(after)
                || tokens.get(subject.start() - 1).isQuotation();
        if (apart && follows) {
            boolean first = boundary.equals("as") && subject.start() == 1;
            return first
                    ? attribution(
                            subject.phrase(),
                            told,
                            verb,
                            mode,
                            Position.LEADING,
                            tokens.get(i).end(),
                            length)
                    : attribution(
                            subject.phrase(),
                            told,
                            verb,
                            mode,
                            Position.TRAILING,
                            0,
                            subject.phrase().start());
        }
        return null;
    }

    /** Goes back from a verb over "has repeatedly", "is said to have", "cannot". */
    private int subjectEnd(int verb) {
        int end = verb;
        while (end > 0 && tokens.get(end - 1).isWord()) {
            String word = tokens.get(end - 1).lower();
            boolean perfect =
                    word.equals("to") && end < verb && tokens.get(end).lower().equals("have");
            boolean hearsay = word.matches("said|reported|believed|thought|understood|quoted|cited")
                    && end < verb
                    && tokens.get(end).lower().matches("to|as");
            boolean quotedAs =
                    word.equals("as") && end > 1 && tokens.get(end - 2).lower().matches("quoted|cited");
            if (!SpeakerWords.isAdverb(word) && !perfect && !hearsay && !quotedAs) {
                break;
            }
            end--;
        }
        return end;
    }

    /** How the words between subject and verb change it; null where the verb makes no statement there. */
    private @Nullable Mode mode(ReportingVerb verb, int from, int i) {
        boolean negated = false;
        boolean modal = false;
        for (int k = from; k < i; k++) {
            String word = tokens.get(k).lower();
            negated |= word.matches("not|cannot|never|.*n['’]t");
            modal |= MODALS.contains(word)
                    && !(word.equals("to") && tokens.get(k + 1).lower().equals("have"));
        }
        boolean passive = i > from
                && BE.contains(tokens.get(i - 1).lower())
                && !verb.lemma().equals("be sceptical");
        boolean plainAfterTo = i > 0 && tokens.get(i - 1).lower().equals("to");
        if (passive || plainAfterTo) {
            return null;
        }
        if (!negated) {
            return modal ? null : verb.mode();
        }
        return switch (verb.lemma()) {
            case "confirm", "have no evidence" -> Mode.HAS_NO_EVIDENCE;
            case "comment", "respond", "reply", "say", "tell" -> Mode.DECLINES_TO_COMMENT;
            case "deny", "dispute" -> Mode.ASSERTS;
            default -> null;
        };
    }

    private boolean needsAreMet(ReportingVerb verb, Mode mode, int i) {
        int after = i + 1;
        if (mode == Mode.DECLINES_TO_COMMENT && verb.needs() != ReportingVerb.Needs.COMMENT) {
            return true;
        }
        return switch (verb.needs()) {
            case NOTHING ->
                !(verb.lemma().equals("deny")
                        && after < tokens.size()
                        && tokens.get(after).lower().matches("entry|access|bail|visas?|permission|them|him|her"));
            case COMMENT ->
                words(after, 4)
                        .matches(
                                "(?:to (?:immediately )?(?:comment|say|answer|discuss|confirm|respond|elaborate|speak|be drawn)\\b|comment\\b).*");
            case STATEMENT -> clause.introducesStatement(after) || holdsStatement(after);
            case CLAUSE, REPORT ->
                clause.introducesStatement(after)
                        || clause.endsAt(after)
                        || verb.takesBareClause() && opensClause(after)
                        || clause.onlyCircumstancesFrom(after)
                                && verb.needs() == ReportingVerb.Needs.CLAUSE
                                && i > 1
                                && clause.startOfPart(subjectEnd(i)) > 0
                                && tokens.get(clause.startOfPart(subjectEnd(i)) - 1)
                                        .isQuotation();
        };
    }

    private boolean opensClause(int index) {
        Token next = tokens.get(index);
        return next.isCapital()
                || next.lower().matches("the|a|an|he|she|it|they|there|its|their|his|her|this|these|we|i|no");
    }

    private boolean holdsStatement(int index) {
        for (int k = index; k < Math.min(tokens.size(), index + 7); k++) {
            if (STATEMENTS.contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    private String words(int from, int count) {
        StringBuilder words = new StringBuilder();
        for (int k = from; k < Math.min(tokens.size(), from + count); k++) {
            words.append(words.isEmpty() ? "" : " ").append(tokens.get(k).lower());
        }
        return words.toString();
    }

    /** Whom the speaker told: only an outlet counts. */
    private @Nullable Phrase told(ReportingVerb verb, int i) {
        if (!verb.lemma().equals("tell")) {
            return null;
        }
        int end = i + 1;
        while (!clause.endsAt(end)
                && !tokens.get(end).isMark(":")
                && end < i + 8
                && !tokens.get(end).lower().matches("that|on|in|at|during|after|by|late|last|earlier|there|via")) {
            end++;
        }
        Phrase told = end > i + 1 ? reader.read(tokens.subList(i + 1, end)) : null;
        return told != null && told.kind() == Phrase.Kind.OUTLET ? told : null;
    }

    /** "said X", "explained the minister". */
    private @Nullable Attribution inverted(ReportingVerb verb, int i) {
        int end = i + 1;
        while (!clause.endsAt(end)
                && !tokens.get(end).lower().matches("in|on|at|during|after|as|to|when|while|before|that|:")) {
            end++;
        }
        Phrase speaker = end > i + 1 ? reader.read(tokens.subList(i + 1, end)) : null;
        if (speaker == null
                || verb.needs() == ReportingVerb.Needs.STATEMENT
                || verb.needs() == ReportingVerb.Needs.COMMENT) {
            return null;
        }
        Phrase full = new SubjectFinder(tokens, clause, reader).withAppositionAfter(speaker, end);
        return attribution(
                full,
                null,
                verb,
                verb.mode(),
                Position.TRAILING,
                0,
                tokens.get(i).start());
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
        if (first == 1 && tokens.get(0).lower().matches("sources?")) {
            int end = first + 1;
            while (!clause.endsAt(end)) {
                end++;
            }
            addLead(reader.read(tokens.subList(first + 1, end)), found);
        } else if (headline) {
            addLead(first < 6 && tokens.get(first).isMark(":") ? reader.read(tokens.subList(0, first)) : null, found);
            Phrase after = tokens.size() - last < 7 ? reader.read(tokens.subList(last + 1, tokens.size())) : null;
            if (found.isEmpty() && after != null) {
                found.add(attribution(after, null, ACCORDING, Mode.ASSERTS, Position.TRAILING, 0, after.start()));
            }
        }
    }

    private void addLead(@Nullable Phrase speaker, List<Attribution> found) {
        if (speaker != null) {
            found.add(attribution(speaker, null, ACCORDING, Mode.ASSERTS, Position.LEADING, speaker.end(), length));
        }
    }

    private static Attribution attribution(
            Phrase speaker, @Nullable Phrase told, ReportingVerb verb, Mode mode, Position position, int from, int to) {
        return new Attribution(speaker, told, verb, mode, position, from, to);
    }
}
