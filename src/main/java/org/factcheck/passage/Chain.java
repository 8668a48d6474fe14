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
 * @param outer who passes them on without a name of their own ("the sources"); null where nobody does
 * @param mode how the speaker's verb puts them
 * @param position where the speaker's verb stands to what is said
 * @param extent where what is said stands
 */
record Chain(
        Phrase speaker,
        @Nullable Phrase via,
        @Nullable Phrase outer,
        ReportingVerb verb,
        Mode mode,
        Attribution.Position position,
        Extent extent) {

    /** The chain of a sentence's attributions; null where the article speaks itself. */
    static @Nullable Chain of(List<Attribution> found) {
        Attribution firstTrailing = null;
        Attribution trailing = null;
        Attribution leading = null;
        Attribution second = null;
        for (Attribution attribution : found) {
            if (attribution.position() == Position.TRAILING) {
                firstTrailing = firstTrailing == null ? attribution : firstTrailing;
                trailing = attribution;
            } else if (leading == null && attribution.position() == Position.LEADING) {
                leading = attribution;
            } else if (leading != null && second == null) {
                second = attribution;
            }
        }
        second = second == null ? cited(found) : second;
        if (trailing == null) {
            return leading == null ? nested(found) : passedOn(leading, second);
        }
        if (leading == null && firstTrailing != null && firstTrailing != trailing) {
            return outerAndInner(trailing, single(firstTrailing));
        }
        return leading == null ? passedOn(trailing, cited(found)) : outerAndInner(trailing, passedOn(leading, second));
    }

    /** "The order came after the Times reported that…": the outlet's report within the article's own words. */
    private static @Nullable Chain nested(List<Attribution> found) {
        boolean report = !found.isEmpty() && found.get(0).verb().needs() == ReportingVerb.Needs.REPORT;
        return report ? passedOn(found.get(0), found.size() > 1 ? found.get(1) : null) : null;
    }

    private static @Nullable Attribution cited(List<Attribution> found) {
        return found.stream()
                .filter(a -> a.position() == Position.NESTED && a.verb().lemma().equals("according to"))
                .findFirst()
                .orElse(null);
    }

    private static Chain single(Attribution a) {
        return new Chain(a.speaker(), a.told(), null, a.verb(), a.mode(), a.position(), a.extent());
    }

    /** "Politico reported that X said": X speaks, through Politico. */
    private static Chain passedOn(Attribution outer, @Nullable Attribution inner) {
        boolean outlet = outer.speaker().kind() == Phrase.Kind.OUTLET;
        if (!outlet || inner == null) {
            return single(outer);
        }
        // "…, the Echo reported, citing the mayor": what the mayor says is what the Echo reports.
        boolean cited = inner.position() == Position.NESTED && inner.verb() == ReportingVerb.ACCORDING_TO;
        Attribution saying = cited ? outer : inner;
        return new Chain(
                inner.speaker(),
                outer.speaker(),
                null,
                inner.verb(),
                saying.mode(),
                saying.position(),
                saying.extent());
    }

    /** "X said …, CNN reported" is X's; "X cannot confirm …, spokesman Y said" is Y's, in X's mode. */
    private static Chain outerAndInner(Attribution outer, Chain inner) {
        boolean onlyPassesOn = outer.speaker().kind() == Phrase.Kind.OUTLET
                || outer.speaker().kind() == Phrase.Kind.UNNAMED
                || outer.speaker().kind() == Phrase.Kind.DEFINITE;
        Mode mode = inner.mode != Mode.ASSERTS ? inner.mode : outer.mode();
        boolean inOrder = outer.extent().end() > inner.extent.start();
        Extent extent = new Extent(
                inner.extent.start(),
                inOrder ? outer.extent().end() : inner.extent.end(),
                inOrder ? outer.extent().resume() : inner.extent.resume(),
                inner.extent.whole() && outer.extent().whole());
        if (!onlyPassesOn) {
            return new Chain(outer.speaker(), outer.told(), null, outer.verb(), mode, inner.position, extent);
        }
        Phrase via = outer.speaker().kind() == Phrase.Kind.OUTLET
                ? outer.speaker()
                : outer.told() != null ? outer.told() : inner.via;
        return new Chain(inner.speaker, via, outer.speaker(), inner.verb, mode, inner.position, extent);
    }
}
