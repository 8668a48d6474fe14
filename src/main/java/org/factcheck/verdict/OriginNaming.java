package org.factcheck.verdict;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.factcheck.passage.Nations;
import org.factcheck.passage.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Names the origin of each passage: the most upstream speaker or body named, else the outlet whose reporting is passed on,
 * else the first-hand outlet. Copies of one article have one outlet. One person under a short and a full name ("Blinken",
 * "Antony Blinken") is one origin; so is a body with the people who speak for it, for they are not independent of each
 * other.
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
        List<String> upstream = passages.stream().map(this::upstream).toList();
        Map<String, String> fullest = fullestForms(upstream);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            String name = fullest.getOrDefault(upstream.get(i), upstream.get(i));
            names.add(body(passages.get(i), upstream).orElse(name));
        }
        return names;
    }

    private String upstream(Spoken passage) {
        String firstHand = passage.article().copyGroupSource();
        if (passage.speech() instanceof Speech.Named named) {
            return government(named.speaker())
                    .or(() -> government(named.affiliation()))
                    .orElseGet(() -> outletName.apply(named.speaker()));
        }
        if (passage.speech() instanceof Speech.Relayed relayed) {
            return outletName.apply(relayed.outlet());
        }
        if (passage.speech() instanceof Speech.Unnamed unnamed) {
            return government(unnamed.description())
                    .orElseGet(() -> unnamed.via() == null ? firstHand : outletName.apply(unnamed.via()));
        }
        return firstHand;
    }

    /** "Beijing", "Chinese officials" and a spokesman of the Chinese foreign ministry are one voice. */
    private static Optional<String> government(@Nullable String phrase) {
        return phrase == null ? Optional.empty() : Nations.named(phrase).map(nation -> "government of " + nation);
    }

    /** The body that a person speaks for, or whose own publication an outlet is, where that body speaks as well. */
    private static Optional<String> body(Spoken passage, List<String> upstream) {
        List<String> belongsTo = new ArrayList<>();
        if (passage.speech() instanceof Speech.Named named && named.affiliation() != null) {
            belongsTo.add(named.affiliation());
        } else if (!(passage.speech() instanceof Speech.Named)) {
            belongsTo.addAll(passage.article().source().interests());
        }
        return upstream.stream()
                .filter(name -> belongsTo.stream().anyMatch(whole -> standsIn(name, whole)))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
    }

    private static boolean standsIn(String name, String whole) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(whole)
                .find();
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
