package org.factcheck.verdict;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.factcheck.passage.Speech;

/**
 * Names the origin of each passage: the most upstream speaker or body named, else the outlet whose reporting is passed on,
 * else the first-hand outlet. Copies of one article have one outlet. One person under a short and a full name ("Blinken",
 * "Antony Blinken") is one origin.
 */
final class OriginNaming {

    private final UnaryOperator<String> outletName;

    /**
     * @param outletName gives an outlet the name it has in the register of sources, and any other text back unchanged
     */
    OriginNaming(UnaryOperator<String> outletName) {
        this.outletName = outletName;
    }

    /** A passage's speech and the outlet that published it. */
    record Spoken(Speech speech, ArticleFacts article) {}

    /** The origins of all passages found for one claim, in their order. */
    List<String> name(List<Spoken> passages) {
        List<String> names = new ArrayList<>();
        for (Spoken passage : passages) {
            names.add(upstream(passage));
        }
        Map<String, String> fullest = fullestForms(names);
        return names.stream().map(name -> fullest.getOrDefault(name, name)).toList();
    }

    private String upstream(Spoken passage) {
        String firstHand = passage.article().copyGroupSource();
        if (passage.speech() instanceof Speech.Named named) {
            return outletName.apply(named.speaker());
        }
        if (passage.speech() instanceof Speech.Relayed relayed) {
            return outletName.apply(relayed.outlet());
        }
        if (passage.speech() instanceof Speech.Unnamed unnamed && unnamed.via() != null) {
            return outletName.apply(unnamed.via());
        }
        return firstHand;
    }

    /** Maps every name to the longest one that means the same. */
    private static Map<String, String> fullestForms(List<String> names) {
        Map<String, String> fullest = new HashMap<>();
        List<String> distinct = new ArrayList<>(new TreeSet<>(names));
        for (String name : distinct) {
            String best = name;
            for (String other : distinct) {
                if (isShortFor(name, other) && words(other).length > words(best).length) {
                    best = other;
                }
            }
            fullest.put(name, best);
        }
        return fullest;
    }

    private static boolean isShortFor(String name, String other) {
        String[] few = words(name);
        String[] many = words(other);
        if (few.length >= many.length || few.length == 0) {
            return false;
        }
        for (int i = 1; i <= few.length; i++) {
            if (!few[few.length - i].equals(many[many.length - i])) {
                return false;
            }
        }
        return true;
    }

    private static String[] words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).strip().split("\\s+");
    }
}
