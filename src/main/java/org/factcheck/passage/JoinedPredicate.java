package org.factcheck.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb that an "and" joins to a verb before it: "The city closed the lake and said that…". */
final class JoinedPredicate {

    private final List<Token> tokens;
    private final Clause clause;
    private final SubjectFinder subjects;

    JoinedPredicate(List<Token> tokens, Clause clause, SubjectFinder subjects) {
        this.tokens = tokens;
        this.clause = clause;
        this.subjects = subjects;
    }

    /** The subject of both verbs; null where it cannot be told, or where the second is rather a noun or a passive. */
    @Nullable
    Subject subject(int and, int verb) {
        if (ReportingVerb.mayBeNoun(tokens.get(verb).lower())
                || tokens.get(verb - 1).lower().equals("to")) {
            return null;
        }
        int end = and;
        while (end > 0) {
            if (tokens.get(end - 1).isMark(",—–")) {
                end--;
            }
            int start = clause.startOfPart(end);
            Subject subject = inPart(start, end, verb);
            boolean inner = start > 0 && tokens.get(start - 1).isWord();
            boolean said = inner && tokens.get(start - 1).lower().matches("that|what|whether|how|why");
            if (said || start > 0 && tokens.get(start - 1).isQuotation()) {
                return null;
            }
            if (subject != null && !inner) {
                return subject;
            }
            end = start - 1;
        }
        return null;
    }

    private @Nullable Subject inPart(int start, int end, int verb) {
        for (int k = start; k < end; k++) {
            if (!VerbForms.mayBeFinite(tokens.get(k))) {
                continue;
            }
            Subject found = k == start || startsWithAdverbs(start, k)
                    ? beforeComma(start)
                    : simple(subjects.phrase(start, k), start);
            if (found != null) {
                boolean passive = isPassive(k, end) && tokens.get(verb).lower().endsWith("ed");
                boolean speech = ReportingVerb.at(tokens, mainVerb(k, end)) != null;
                return passive ? null : new Subject(found.phrase(), found.start(), !speech);
            }
        }
        return null;
    }

    /** "Mira Oduya, the mayor, closed": the part before the verb is an apposition. */
    private @Nullable Subject beforeComma(int start) {
        return start > 1 && tokens.get(start - 1).isMark(",") ? subjects.before(start) : null;
    }

    private static @Nullable Subject simple(@Nullable Phrase phrase, int start) {
        return phrase == null ? null : new Subject(phrase, start);
    }

    private boolean startsWithAdverbs(int start, int verb) {
        return tokens.subList(start, verb).stream().allMatch(token -> SpeakerWords.isAdverb(token.lower()));
    }

    /** "was arrested and accused": what is joined to a passive is one as well. */
    private boolean isPassive(int first, int end) {
        return tokens.get(first).lower().matches("is|are|was|were|has|have|had")
                && tokens.subList(first, mainVerb(first, end)).stream()
                        .anyMatch(token -> token.lower().matches("is|are|was|were|been|being"))
                && tokens.get(mainVerb(first, end)).lower().matches(".*(?:ed|en|told|sent|held|found|shot|sworn|sued)");
    }

    private int mainVerb(int first, int end) {
        int verb = first;
        while (verb + 1 < end && SpeakerWords.isAdverb(tokens.get(verb).lower())) {
            verb++;
        }
        return verb;
    }
}
