package org.factcheck.passage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Regular expressions that stand where they are used and are still compiled only once: {@link String#matches} compiles
 * anew at each call, and the rules of this package ask for every word. Only for literals, so that the table stays small.
 */
final class Patterns {

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    /** Those that only list words, as sets of them. */
    private static final Map<String, Set<String>> LISTS = new ConcurrentHashMap<>();

    private Patterns() {}

    static boolean match(String text, String regex) {
        Set<String> known = LISTS.get(regex);
        Set<String> words = known != null ? known : LISTS.computeIfAbsent(regex, Patterns::listed);
        return words.isEmpty() ? matches(text, regex) : words.contains(text);
    }

    private static Set<String> listed(String regex) {
        return of("[a-z]+(?:\\|[a-z]+)*").matcher(regex).matches()
                ? new HashSet<>(Arrays.asList(regex.split("\\|")))
                : Set.of();
    }

    private static boolean matches(String text, String regex) {
        return of(regex).matcher(text).matches();
    }

    static String replaceAll(String text, String regex, String replacement) {
        return of(regex).matcher(text).replaceAll(replacement);
    }

    static String replaceFirst(String text, String regex, String replacement) {
        return of(regex).matcher(text).replaceFirst(replacement);
    }

    private static Pattern of(String regex) {
        Pattern known = COMPILED.get(regex);
        return known != null ? known : COMPILED.computeIfAbsent(regex, Pattern::compile);
    }
}
