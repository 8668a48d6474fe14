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
    private final int number;
    private final @Nullable Pattern anywhere;
    private final Glance.@Nullable Wanted stems;

    private Wording(String regex, int flags) {
        List<String> starting = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String alternative : Stems.alternatives(regex)) {
            (alternative.startsWith("^") ? starting : others).add(alternative);
        }
        atStart = starting.isEmpty() ? null : Pattern.compile(String.join("|", starting), flags);
        number = atStart == null ? -1 : Glance.number(atStart);
        anywhere = others.isEmpty() ? null : Pattern.compile(String.join("|", others), flags);
        Set<String> needed = Stems.of(String.join("|", others));
        stems = needed.isEmpty() ? null : Glance.want(needed);
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
                        && line.glance().mayOpen(number)
                        && atStart.matcher(line.text()).lookingAt()
                || anywhere != null
                        && (stems == null || line.glance().holds(stems))
                        && anywhere.matcher(line.text()).find();
    }
}
