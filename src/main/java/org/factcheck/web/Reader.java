package org.factcheck.web;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param name what they sign in as; never blank
 * @param passwordHash the bcrypt hash of their password; empty for one who has tokens alone
 * @param isEditor whether they may decide on claims
 * @param jobs the jobs whose runs they may see; all where this is empty
 * @param tokens the SHA-256 of their tokens, as 64 lower-case hex digits
 */
record Reader(String name, String passwordHash, boolean isEditor, Set<String> jobs, Set<String> tokens) {

    Reader {
        Objects.requireNonNull(name, "name");
        jobs = Set.copyOf(jobs);
        tokens = Set.copyOf(tokens);
    }

    boolean maySee(String job) {
        return jobs.isEmpty() || jobs.contains(job);
    }
}
