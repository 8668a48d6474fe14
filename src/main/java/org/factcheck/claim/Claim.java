package org.factcheck.claim;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One statement to be verified, as given in the claims file.
 *
 * @param id the analyst's name for it, unique in a run, never blank
 * @param text the statement verbatim, never blank
 * @param claimDate when it was made; anchors its own expressions of time ("last week"), bounds no evidence
 * @param speaker who made it
 * @param topic the analyst's heading for it
 * @param language the language it is said to be in
 * @param note the analyst's own remark
 * @param asOf only evidence published up to this day counts for this claim; null where the run's own day holds
 * @param line the line of the claims file it starts on, from 1
 */
public record Claim(
        String id,
        String text,
        @Nullable LocalDate claimDate,
        @Nullable String speaker,
        @Nullable String topic,
        @Nullable String language,
        @Nullable String note,
        @Nullable LocalDate asOf,
        int line) {

    public Claim {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        if (id.isBlank()) {
            throw new IllegalArgumentException("The claim on line " + line + " has a blank id.");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("The claim '" + id + "' on line " + line + " has no text.");
        }
    }

    /** A claim that is nothing but its id and text, as tests and evaluation need it. */
    public static Claim of(String id, String text) {
        return new Claim(id, text, null, null, null, null, null, null, 1);
    }
}
