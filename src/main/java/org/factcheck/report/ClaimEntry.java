package org.factcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.factcheck.verdict.Flag;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A claim with its place in the report.
 *
 * @param place from 1, in the order of the claims file
 * @param file the file that has its section; empty where that is the document that speaks of it
 */
record ClaimEntry(int place, ReportedClaim claim, String file) {

    ClaimEntry(int place, ReportedClaim claim) {
        this(place, claim, "");
    }

    static List<ClaimEntry> of(Report report) {
        return IntStream.range(0, report.claims().size())
                .mapToObj(i -> new ClaimEntry(i + 1, report.claims().get(i)))
                .toList();
    }

    /** Where its section starts; made of the place, as ids may hold characters that anchors may not. */
    String anchor() {
        return "claim-" + place;
    }

    /** The address of its section, seen from the document that speaks of it. */
    String address() {
        return file + "#" + anchor();
    }

    String id() {
        return claim.claim().id();
    }

    String text() {
        return claim.claim().text();
    }

    @Nullable
    Judgement judgement() {
        return claim.judgement();
    }

    VerdictLook look() {
        return VerdictLook.of(claim);
    }

    /** Whether what counts now is not what the previous run printed; no verdict at all is another one, too. */
    boolean turned() {
        return claim.previousVerdict() != null && claim.previousVerdict() != claim.verdict();
    }

    /** Why a person should look at it; empty where nothing calls for that. */
    List<String> wantsPerson() {
        List<String> reasons = new ArrayList<>();
        if (claim.error() != null) {
            reasons.add("could not be judged");
        }
        claim.doubts().stream().map(doubt -> doubt.concern().words()).forEach(reasons::add);
        if (claim.verdict() == Verdict.CONFLICTING) {
            reasons.add("conflicting evidence");
        }
        Judgement judgement = judgement();
        if (judgement != null) {
            judgement.flags().stream().map(Flag::words).forEach(reasons::add);
        }
        return reasons;
    }
}
