package org.factcheck.claim;

import java.util.List;

/**
 * What a claims file held.
 *
 * @param claims the claims in the order of the file; their ids are unique
 * @param rejected rows that hold no usable claim, in the order of the file
 * @param unknownColumns header names that say nothing to us ("verdict" in a file of gold labels), as written
 */
public record ClaimFile(List<Claim> claims, List<RejectedInput> rejected, List<String> unknownColumns) {
    public ClaimFile {
        claims = List.copyOf(claims);
        rejected = List.copyOf(rejected);
        unknownColumns = List.copyOf(unknownColumns);
    }
}
