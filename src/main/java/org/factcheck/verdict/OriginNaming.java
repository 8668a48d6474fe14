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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.factcheck.article.WholeWords;
import org.factcheck.passage.Nations;
import org.factcheck.passage.Speech;

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
        List<String> voices = passages.stream().map(this::voice).toList();
        Map<String, String> fullest = fullestForms(voices);
        List<Optional<String>> bodies = new ArrayList<>();
        Map<String, String> bodyOf = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            Optional<String> body =
                    body(passages.get(i), voices.get(i), voices).map(name -> fullest.getOrDefault(name, name));
            bodies.add(body);
            if (passages.get(i).speech() instanceof Speech.Named) {
                String person = fullest.getOrDefault(voices.get(i), voices.get(i));
                body.ifPresent(name -> bodyOf.merge(person, name, (a, b) -> a.compareTo(b) < 0 ? a : b));
            }
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            String name = fullest.getOrDefault(voices.get(i), voices.get(i));
            // Whom a person speaks for is often told in one article and left out in the next.
            names.add(bodies.get(i).orElse(bodyOf.getOrDefault(name, name)));
        }
        return names;
    }

    /** Who speaks, by the name given. */
    private String voice(Spoken passage) {
        String firstHand = passage.article().copyGroupSource();
        if (passage.speech() instanceof Speech.Named named) {
            return government(named.speaker()).orElseGet(() -> outletName.apply(named.speaker()));
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
    private static Optional<String> government(String phrase) {
        return Nations.named(phrase).map(nation -> "government of " + nation);
    }

    /**
     * The government that a person speaks for; or the body that a person speaks for, or whose own publication an outlet is,
     * where that body speaks as well.
     */
    private static Optional<String> body(Spoken passage, String voice, List<String> voices) {
        if (passage.speech() instanceof Speech.Named named) {
            String affiliation = named.affiliation() == null ? "" : named.affiliation();
            return government(affiliation).or(() -> longest(voices, name -> WholeWords.stand(name, affiliation)));
        }
        if (!isFirstHand(passage, voice)) {
            return Optional.empty();
        }
        List<String> interests = passage.article().source().interests();
        return longest(
                voices,
                name -> interests.stream()
                        .anyMatch(interest -> WholeWords.stand(name, interest)
                                || government(interest).filter(name::equals).isPresent()));
    }

    /** Whether the article's outlet itself speaks, or somebody unnamed to it; not where it copies or passes on another's. */
    private static boolean isFirstHand(Spoken passage, String voice) {
        ArticleFacts article = passage.article();
        return voice.equals(article.copyGroupSource())
                && voice.equals(article.source().name())
                && !(passage.speech() instanceof Speech.Relayed);
    }

    private static Optional<String> longest(List<String> names, Predicate<String> wanted) {
        return names.stream()
                .filter(wanted)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
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
