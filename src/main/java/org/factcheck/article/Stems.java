package org.factcheck.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads off a regular expression the letters of which some stand in every text that it fits: of "e-?mails? (me|us)"
 * that is "mail". Looking for them takes a fraction of the time that the expression itself takes over a text that it
 * does not fit, and hardly any line fits.
 */
final class Stems {

    /** A stem of this length is about as rare as a longer one. */
    private static final int LONG_ENOUGH = 5;

    private static final String CLASSES = "dDwWsSpPhHvVRbBAzZtnrf";

    private final String regex;
    private int at;

    private Stems(String regex) {
        this.regex = regex;
    }

    /** The stems in small letters, for a text in small letters; empty where the expression fits texts without any. */
    static Set<String> of(String regex) {
        try {
            Stems reader = new Stems(regex);
            Set<String> stems = reader.anyOf();
            return reader.at == regex.length() ? stems : Set.of();
        } catch (NotReadException e) {
            return Set.of();
        }
    }

    /** What an expression's outermost bars set apart; all of it in brackets where it cannot be read. */
    static List<String> alternatives(String regex) {
        List<String> found = new ArrayList<>();
        try {
            Stems reader = new Stems(regex);
            int from = 0;
            while (reader.at < regex.length()) {
                reader.sequence();
                found.add(regex.substring(from, reader.at));
                reader.at++;
                from = reader.at;
            }
            return found;
        } catch (NotReadException e) {
            return List.of("(?:" + regex + ")");
        }
    }

    /** Whether a text in small letters holds one of the stems, or there are none. */
    static boolean stand(Set<String> stems, String text) {
        for (String stem : stems) {
            if (text.contains(stem)) {
                return true;
            }
        }
        return stems.isEmpty();
    }

    private Set<String> anyOf() throws NotReadException {
        Set<String> all = new LinkedHashSet<>();
        boolean each = true;
        at--;
        do {
            at++;
            Set<String> stems = sequence();
            each &= !stems.isEmpty();
            all.addAll(stems);
        } while (here() == '|');
        return each ? all : Set.of();
    }

    /** The rarest of what stands in a row up to a bar, a closing bracket or the end. */
    private Set<String> sequence() throws NotReadException {
        Set<String> best = Set.of();
        StringBuilder run = new StringBuilder();
        while (at < regex.length() && here() != '|' && here() != ')') {
            Set<String> piece = piece();
            boolean letter = piece.size() == 1 && regex.charAt(at - 1) != ')';
            boolean repeated = "?*+{".indexOf(here()) >= 0;
            boolean optional = isOptional();
            if (letter && !optional) {
                run.append(piece.iterator().next());
            }
            if (!letter || repeated) {
                best = rarer(best, run.isEmpty() ? Set.of() : Set.of(run.toString()));
                run.setLength(0);
            }
            if (!letter && !optional) {
                best = rarer(best, piece);
            }
        }
        return rarer(best, run.isEmpty() ? Set.of() : Set.of(run.toString()));
    }

    private char here() {
        return at < regex.length() ? regex.charAt(at) : '\0';
    }

    /** Reads one letter, class or group. */
    private Set<String> piece() throws NotReadException {
        char c = here();
        at++;
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                skipClass();
                yield Set.of();
            }
            case '\\' -> escaped();
            case '.', '^', '$' -> Set.of();
            default -> c < 0x80 ? Set.of(String.valueOf(c).toLowerCase(Locale.ROOT)) : Set.of();
        };
    }

    private Set<String> group() throws NotReadException {
        boolean looksAround = false;
        if (here() == '?') {
            int from = at;
            at = from + 1;
            while (":=!>)".indexOf(here()) < 0) {
                if (at >= regex.length()) {
                    throw new NotReadException();
                }
                at++;
            }
            String opening = regex.substring(from, at + 1);
            looksAround = opening.matches("\\?<?[=!]");
            if (!looksAround && !opening.matches("\\?(?:[is]*:|>|<\\w+>)")) {
                throw new NotReadException();
            }
            at++;
        }
        Set<String> stems = anyOf();
        if (here() != ')') {
            throw new NotReadException();
        }
        at++;
        return looksAround ? Set.of() : stems;
    }

    private void skipClass() throws NotReadException {
        int depth = 1;
        while (depth > 0) {
            char c = here();
            if (at >= regex.length()) {
                throw new NotReadException();
            }
            at += c == '\\' ? 2 : 1;
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
    }

    private Set<String> escaped() throws NotReadException {
        char c = here();
        at++;
        if (!Character.isLetterOrDigit(c)) {
            return Set.of(String.valueOf(c));
        }
        if (CLASSES.indexOf(c) < 0) {
            throw new NotReadException();
        }
        if ((c == 'p' || c == 'P') && here() == '{') {
            at = regex.indexOf('}', at) + 1;
        }
        return Set.of();
    }

    /** Reads over how often the piece before may stand, and says whether it may be missing. */
    private boolean isOptional() throws NotReadException {
        char c = here();
        if ("?*+{".indexOf(c) < 0 || c == '\0') {
            return false;
        }
        boolean optional = c == '?' || c == '*' || regex.startsWith("{0", at);
        at = c == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        if (at == 0) {
            throw new NotReadException();
        }
        if (here() == '?' || here() == '+') {
            at++;
        }
        return optional;
    }

    private static Set<String> rarer(Set<String> one, Set<String> other) {
        return rarity(other) > rarity(one) ? other : one;
    }

    private static int rarity(Set<String> stems) {
        int shortest = stems.stream().mapToInt(String::length).min().orElse(0);
        return stems.isEmpty() ? 0 : Math.min(shortest, LONG_ENOUGH) * 1000 - stems.size();
    }

    /** The expression holds something that is not read here, such as a reference back. */
    private static final class NotReadException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
