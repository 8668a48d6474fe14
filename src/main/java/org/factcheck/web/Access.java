package org.factcheck.web;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the one who asks may see and do. */
final class Access {

    private final Readers readers;

    Access(Readers readers) {
        this.readers = readers;
    }

    /** Who asks; empty where nobody has to sign in, and for one who is not in the file any more. */
    Optional<Reader> reader() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : readers.named(who.getName());
    }

    /** Whether anything may be seen at all. */
    boolean isGranted() {
        return readers.isOpen() || reader().isPresent();
    }

    boolean maySee(String job) {
        return readers.isOpen() || reader().map(who -> who.maySee(job)).orElse(false);
    }

    /** Whether decisions on claims may be made: by somebody with a name only. */
    boolean mayDecide() {
        return reader().map(Reader::isEditor).orElse(false);
    }
}
