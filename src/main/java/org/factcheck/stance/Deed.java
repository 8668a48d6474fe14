package org.factcheck.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Who did what to whom, read from words that stand side by side: "Kestrel has bought its rival Lennick", "Lennick was bought
 * by Kestrel". What stands apart ("Kestrel, which …, bought") is not read.
 *
 * @param word the verb as the text has it
 * @param verb its stem
 * @param agent who did it: the last word of a name, or a pronoun
 * @param patient to whom, likewise
 */
record Deed(String word, String verb, String agent, String patient) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*|[^\\s\\p{L}\\p{N}]");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}'’-]+");
    private static final Pattern PLAIN = Pattern.compile("\\p{Ll}{3,}");

    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it");
    private static final Set<String> OBJECTS = Set.of("him", "her", "them", "it");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "be", "being", "got");
    private static final Set<String> BEFORE_VERB = Set.of(
            "has", "have", "had", "will", "would", "did", "does", "do", "also", "then", "later", "once", "twice",
            "soon");
    private static final Set<String> OPENS_OBJECT = Set.of(
            "the",
            "a",
            "an",
            "his",
            "her",
            "its",
            "their",
            "mr",
            "mrs",
            "ms",
            "dr",
            "president",
            "minister",
            "former",
            "rival");

    /** What may stand where a verb does, and is none. */
    private static final Set<String> NO_VERB = Set.of(
            "and", "but", "nor", "with", "from", "for", "into", "onto", "over", "under", "near", "after", "before",
            "against", "about", "between", "during", "since", "until", "than", "that", "when", "while", "where",
            "which", "who", "whom", "whose", "via", "per", "like", "not", "never", "the", "his", "her", "its", "their",
            "says", "saying", "off", "out");

    /** How many plain words may stand between "its" and the name: "its old rival Lennick". */
    private static final int LONGEST_TITLE = 2;

    /** Whether the same was done by the same to the same. */
    boolean isSameAs(Deed other) {
        return verb.equals(other.verb) && agent.equals(other.agent) && patient.equals(other.patient);
    }

    /** Whether the same was done the other way round: each is named, or is a pronoun where the other name crosses. */
    boolean isReverseOf(Deed other) {
        if (!verb.equals(other.verb) || agent.equals(other.agent) || patient.equals(other.patient)) {
            return false;
        }
        boolean agentCrosses = agent.equals(other.patient) && isName(agent);
        boolean patientCrosses = patient.equals(other.agent) && isName(patient);
        return agentCrosses && patientCrosses
                || agentCrosses && !(isName(patient) && isName(other.agent))
                || patientCrosses && !(isName(agent) && isName(other.patient));
    }

    /** The deed as an analyst reads it. */
    String words() {
        return agent + " " + word + " " + patient;
    }

    private static boolean isName(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    /** The deeds of a text, in its order. */
    static List<Deed> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        List<Deed> deeds = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            at(words, i).ifPresent(deeds::add);
        }
        return deeds;
    }

    private static Optional<Deed> at(List<String> words, int verb) {
        String word = words.get(verb);
        // "wrote to Kroon urging him": whoever urges does not stand before the word.
        boolean participle = word.endsWith("ing");
        if (participle || !PLAIN.matcher(word).matches() || NO_VERB.contains(word) || isHelper(word)) {
            return Optional.empty();
        }
        int before = verb - 1;
        boolean passive = false;
        while (before >= 0 && isHelper(words.get(before))) {
            passive |= BE.contains(words.get(before));
            before--;
        }
        if (before < 0) {
            return Optional.empty();
        }
        Optional<String> first = subject(words.get(before));
        boolean by = passive && verb + 1 < words.size() && words.get(verb + 1).equals("by");
        if (passive && !by) {
            return Optional.empty();
        }
        Optional<String> second = object(words, by ? verb + 2 : verb + 1);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                by
                        ? new Deed(word, stem(word), second.get(), first.get())
                        : new Deed(word, stem(word), first.get(), second.get()));
    }

    private static boolean isHelper(String word) {
        return BEFORE_VERB.contains(word) || BE.contains(word) || word.endsWith("ly");
    }

    private static Optional<String> subject(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (SUBJECTS.contains(lower)) {
            return Optional.of(lower);
        }
        return NAME.matcher(word).matches() ? Optional.of(bare(word)) : Optional.empty();
    }

    private static Optional<String> object(List<String> words, int from) {
        int at = from;
        int plain = 0;
        while (at < words.size()
                && at < from + 1 + LONGEST_TITLE
                && !NAME.matcher(words.get(at)).matches()) {
            String word = words.get(at);
            boolean opens = OPENS_OBJECT.contains(word);
            boolean isTitle = at > from && PLAIN.matcher(word).matches() && !NO_VERB.contains(word);
            if (!opens && !isTitle) {
                break;
            }
            plain += opens ? 0 : 1;
            at++;
        }
        if (at < words.size()
                && plain <= LONGEST_TITLE
                && NAME.matcher(words.get(at)).matches()) {
            while (at + 1 < words.size() && NAME.matcher(words.get(at + 1)).matches()) {
                at++;
            }
            return Optional.of(bare(words.get(at)));
        }
        boolean pronoun = from < words.size()
                && OBJECTS.contains(words.get(from))
                && (from + 1 == words.size()
                        || !PLAIN.matcher(words.get(from + 1)).matches()
                        || NO_VERB.contains(words.get(from + 1)));
        return pronoun ? Optional.of(words.get(from)) : Optional.empty();
    }

    private static String bare(String name) {
        return name.replaceFirst("['’]s?$", "");
    }

    private static String stem(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
