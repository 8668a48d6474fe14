package org.factcheck.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factcheck.stance.Stance;
import org.factcheck.store.ClaimCatalogue.Bearing;

/**
 * A claim that an article bears on.
 *
 * @param claim its text; empty where that is not known
 * @param anchor where its first quote is on the article's page
 * @param words what the quotes say of it
 */
record Bears(String claimId, String claim, String address, String anchor, String words) {

    /** The claims of an article's quotes, in the order of its text. */
    static List<Bears> of(List<Bearing> bearings, String job) {
        Map<String, Bears> claims = new LinkedHashMap<>();
        for (Bearing bearing : bearings) {
            String says = bearing.stance() == Stance.SUPPORTS ? "speaks for it" : "speaks against it";
            Bears before = claims.get(bearing.claimId());
            claims.put(
                    bearing.claimId(),
                    before == null
                            ? new Bears(
                                    bearing.claimId(),
                                    bearing.claim(),
                                    Addresses.claim(job, bearing.claimId()),
                                    "#" + Addresses.anchor(bearing.start()),
                                    says)
                            : before.and(says));
        }
        return List.copyOf(claims.values());
    }

    private Bears and(String says) {
        return words.contains(says) ? this : new Bears(claimId, claim, address, anchor, words + " and " + says);
    }
}
