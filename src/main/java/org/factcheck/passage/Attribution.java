package org.factcheck.passage;

import org.factcheck.passage.Speech.Mode;
import org.jspecify.annotations.Nullable;

/**
 * "X said" in a sentence: who, how, and where it stands to what is said.
 *
 * @param told the outlet that X spoke to ("told CNN"); null where none is named
 * @param mode how the verb alone puts it
 * @param extent where what is said stands
 */
record Attribution(
        Phrase speaker, @Nullable Phrase told, ReportingVerb verb, Mode mode, Position position, Extent extent) {

    /** Where an attribution stands. */
    enum Position {
        /** Before all that is said. */
        LEADING,
        /** After what is said, or inside it. */
        TRAILING,
        /** Inside what another speaker says ("X reported that Y said"). */
        NESTED
    }
}
