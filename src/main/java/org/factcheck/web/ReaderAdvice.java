package org.factcheck.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the head of each page says of the one who reads it. */
@ControllerAdvice
final class ReaderAdvice {

    private final Access access;

    ReaderAdvice(Access access) {
        this.access = access;
    }

    /** Their name; null where nobody has signed in. */
    @ModelAttribute("who")
    @Nullable
    String who() {
        return access.reader().map(Reader::name).orElse(null);
    }

    @ModelAttribute("isGranted")
    boolean isGranted() {
        return access.isGranted();
    }

    @ModelAttribute("mayDecide")
    boolean mayDecide() {
        return access.mayDecide();
    }
}
