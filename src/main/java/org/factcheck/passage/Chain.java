package org.factcheck.passage;

import java.util.List;
import org.factcheck.passage.Attribution.Position;
import org.factcheck.passage.Speech.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a sentence gives once all its attributions are put in order: the most upstream speaker, and the outlet
 * that passes the words on.
 *
 * @param via the outlet that passes them on or was told; null where none is named
 * @param mode how the speaker's verb puts them
 */
record Chain(Phrase speaker, @Nullable Phrase via, ReportingVerb verb, Mode mode, int contentStart, int contentEnd) {

    /** The chain of a sentence's attributions; null where the article speaks itself. */
    static @Nullable Chain of(List<Attribution> found, Cast cast) {
        Attribution trailing = null;
        Attribution leading = null;
        Attribution second = null;
        for (Attribution attribution : found) {
            if (attribution.position() == Position.TRAILING) {
                trailing = attribution;
            } else if (leading == null && attribution.position() == Position.LEADING) {
                leading = attribution;
            } else if (leading != null && second == null) {
                second = attribution;
            }
        }
        if (trailing == null) {
            return leading == null ? null : passedOn(leading, second);
        }
        return leading == null ? single(trailing) : outerAndInner(trailing, passedOn(leading, second));
    }

    private static Chain single(Attribution a) {
        return new Chain(a.speaker(), a.told(), a.verb(), a.mode(), a.contentStart(), a.contentEnd());
    }

    /** "Politico reported that X said": X speaks, through Politico. */
    private static Chain passedOn(Attribution outer, @Nullable Attribution inner) {
        boolean outlet = outer.speaker().kind() == Phrase.Kind.OUTLET;
        if (!outlet || inner == null) {
            return single(outer);
        }
        return new Chain(
                inner.speaker(), outer.speaker(), inner.verb(), inner.mode(), inner.contentStart(), inner.contentEnd());
    }

    /** "X said …, CNN reported" is X's; "X cannot confirm …, spokesman Y said" is Y's, in X's mode. */
    private static Chain outerAndInner(Attribution outer, Chain inner) {
        boolean onlyPassesOn = outer.speaker().kind() == Phrase.Kind.OUTLET
                || outer.speaker().kind() == Phrase.Kind.UNNAMED
                || outer.speaker().kind() == Phrase.Kind.DEFINITE;
        Mode mode = inner.mode != Mode.ASSERTS ? inner.mode : outer.mode();
        boolean inOrder = outer.contentEnd() > inner.contentStart;
        int end = inOrder ? outer.contentEnd() : inner.contentEnd;
        if (!onlyPassesOn || inner.speaker.kind() == Phrase.Kind.PRONOUN) {
            return new Chain(outer.speaker(), outer.told(), outer.verb(), mode, inner.contentStart, end);
        }
        Phrase via = outer.speaker().kind() == Phrase.Kind.OUTLET
                ? outer.speaker()
                : outer.told() != null ? outer.told() : inner.via;
        return new Chain(inner.speaker, via, inner.verb, mode, inner.contentStart, end);
    }
}
