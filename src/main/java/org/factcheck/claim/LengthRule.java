package org.factcheck.claim;

import java.time.LocalDate;
import java.util.Optional;

/** A name or a slogan of one or two words states nothing. */
final class LengthRule {

    private static final int FEWEST_WORDS = 3;

    private LengthRule() {}

    static Optional<String> broken(Claim claim, ClaimSentence sentence, LocalDate day) {
        long words = claim.text().replaceAll("[^\\p{L}\\p{N}\\s]", "").strip().split("\\s+").length;
        return words >= FEWEST_WORDS
                ? Optional.empty()
                : Optional.of(
                        "The claim has fewer than three words, too few to state anything: write a whole sentence.");
    }
}
