package org.factcheck.stance;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.factcheck.passage.Nations;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.jspecify.annotations.Nullable;

/** Whether a passage gives the words of the one whom a claim says to have spoken. */
final class SpeakerMatch {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> EMPTY_WORDS = Set.of("the", "a", "an", "of", "for", "and", "s", "in", "at", "its");

    private SpeakerMatch() {}

    /**
     * Whether they are the same.
     *
     * @param claimed the speech of the claim
     * @param passage the passage
     * @param publisher who published the passage's article
     */
    static boolean matches(Speech claimed, Passage passage, String publisher) {
        Speech speech = passage.speech();
        Optional<String> nation = nation(claimed);
        if (nation.isPresent() && nation.equals(nation(speech))) {
            return true;
        }
        if (claimed instanceof Speech.Named named) {
            return namesAll(words(named.speaker()), speech) || isOutlet(named.speaker(), speech, publisher);
        }
        if (claimed instanceof Speech.Relayed relayed) {
            return isOutlet(relayed.outlet(), speech, publisher);
        }
        return claimed instanceof Speech.Unnamed unnamed
                && speech instanceof Speech.Unnamed other
                && sameSort(unnamed, other);
    }

    /** Whether the passage speaks of the one whom the claim names, though in another's words; of a person by the last name. */
    static boolean mentions(Speech claimed, Passage passage) {
        Set<String> wanted = words(claimed.speaker());
        return !wanted.isEmpty()
                && (words(passage.reading()).containsAll(wanted)
                        || claimed instanceof Speech.Named named && hasName(passage.reading(), last(named.speaker())));
    }

    private static boolean hasName(String text, String name) {
        return NOT_A_LETTER
                .splitAsStream(text)
                .anyMatch(word -> word.equalsIgnoreCase(name) && Character.isUpperCase(word.codePointAt(0)));
    }

    /** The nation whose government speaks: "Beijing" is "the Chinese foreign ministry" for this purpose. */
    private static Optional<String> nation(Speech speech) {
        if (speech instanceof Speech.Named named) {
            String affiliation = named.affiliation() == null ? "" : named.affiliation();
            return Nations.named(named.speaker()).or(() -> Nations.named(affiliation));
        }
        return speech instanceof Speech.Unnamed unnamed ? Nations.named(unnamed.description()) : Optional.empty();
    }

    private static boolean namesAll(Set<String> wanted, Speech speech) {
        if (!(speech instanceof Speech.Named named)) {
            return speech instanceof Speech.Unnamed unnamed
                    && !wanted.isEmpty()
                    && words(unnamed.description()).containsAll(wanted);
        }
        Set<String> speaker = words(named.speaker());
        Set<String> whole = new HashSet<>(speaker);
        whole.addAll(words(named.affiliation()));
        // "Blinken" in the claim is the article's "Antony Blinken", and the other way round.
        return !wanted.isEmpty() && (whole.containsAll(wanted) || wanted.containsAll(speaker));
    }

    private static boolean isOutlet(String outlet, Speech speech, String publisher) {
        Set<String> wanted = words(outlet);
        if (wanted.isEmpty()) {
            return false;
        }
        if (speech instanceof Speech.Relayed relayed) {
            return words(relayed.outlet()).equals(wanted);
        }
        if (speech instanceof Speech.Unnamed unnamed && unnamed.via() != null) {
            return words(unnamed.via()).equals(wanted);
        }
        if (speech instanceof Speech.Named named && named.via() != null) {
            return words(named.via()).equals(wanted);
        }
        return words(publisher).equals(wanted);
    }

    /** "Three sources" and "the sources" are of one sort; "officials" and "residents" are not. */
    private static boolean sameSort(Speech.Unnamed claimed, Speech.Unnamed other) {
        if (claimed.via() != null
                && other.via() != null
                && !words(claimed.via()).equals(words(other.via()))) {
            return false;
        }
        Set<String> mine = names(claimed.description());
        Set<String> theirs = names(other.description());
        if (!mine.isEmpty() && !theirs.isEmpty() && Collections.disjoint(mine, theirs)) {
            return false;
        }
        Set<String> shared = words(claimed.description());
        shared.retainAll(words(other.description()));
        shared.removeAll(mine);
        return !shared.isEmpty();
    }

    /** The proper names in a description; its first word, which may open a sentence, only where it is a nation's. */
    private static Set<String> names(String description) {
        Set<String> names = new HashSet<>();
        String[] words = NOT_A_LETTER.split(description);
        for (int i = 0; i < words.length; i++) {
            if (!words[i].isEmpty()
                    && Character.isUpperCase(words[i].codePointAt(0))
                    && (i > 0 || !Nations.in(words[i]).isEmpty())) {
                names.addAll(words(words[i]));
            }
        }
        return names;
    }

    private static String last(String name) {
        String[] words = NOT_A_LETTER.split(name);
        return words.length == 0 ? "" : words[words.length - 1];
    }

    private static Set<String> words(@Nullable String text) {
        Set<String> words = new HashSet<>();
        if (text != null) {
            for (String word : NOT_A_LETTER.split(text.toLowerCase(Locale.ROOT))) {
                if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                    words.add(stem(word));
                }
            }
        }
        return words;
    }

    /** "Sources" and "source" are one word; so are "China" and "Chinese", "Russia" and "Russian" for this purpose. */
    private static String stem(String word) {
        return word.length() < 5 ? word : word.replaceFirst("(?:ese|ians?|ia|ans?|a|s)$", "");
    }
}
