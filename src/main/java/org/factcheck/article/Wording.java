package org.factcheck.article;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is asked of every line of a page and fits hardly any: what it says of a line's start is tried
 * there alone, all else only in lines that hold its {@link Stems}. It tells what {@link java.util.regex.Matcher#find()}
 * tells.
 */
final class Wording {

    private final @Nullable Pattern atStart;
    private final @Nullable Openings openings;
    private final @Nullable Pattern anywhere;
    private final Set<String> stems;

    private Wording(String regex, int flags) {
        List<String> starting = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String alternative : Stems.alternatives(regex)) {
            (alternative.startsWith("^") ? starting : others).add(alternative);
        }
        atStart = starting.isEmpty() ? null : Pattern.compile(String.join("|", starting), flags);
        openings = atStart == null ? null : Openings.of(atStart);
        anywhere = others.isEmpty() ? null : Pattern.compile(String.join("|", others), flags);
        stems = Stems.of(String.join("|", others));
    }

    /** Whose letters fit in capitals too. */
    static Wording anyCase(String regex) {
        return new Wording(regex, CASE_INSENSITIVE);
    }

    static Wording cased(String regex) {
        return new Wording(regex, 0);
    }

    boolean isIn(PageLine line) {
        return atStart != null
                        && openings != null
                        && openings.mayOpen(line.text())
                        && atStart.matcher(line.text()).lookingAt()
                || anywhere != null
                        && Stems.stand(stems, line.lower())
                        && anywhere.matcher(line.text()).find();
    }
}
