package org.factcheck.web;

import org.factcheck.report.PrintedDate;
import org.factcheck.report.VerdictLook;
import org.factcheck.store.ClaimCatalogue;

/**
 * A claim as a list prints it.
 *
 * @param isGone whether the newest night has it no more
 */
record ListedClaim(String job, ClaimCatalogue.Listed listed, boolean isGone) {

    public String id() {
        return listed.claimId();
    }

    public String text() {
        return listed.claim();
    }

    public VerdictLook look() {
        return VerdictLook.of(listed.verdict());
    }

    public String address() {
        return Addresses.claim(job, listed.claimId());
    }

    public String confidence() {
        return listed.confidence() == null ? "" : Words.two(listed.confidence());
    }

    public String since() {
        return listed.since() == null ? "" : PrintedDate.day(listed.since());
    }

    public String seen() {
        return PrintedDate.day(listed.businessDate());
    }
}
