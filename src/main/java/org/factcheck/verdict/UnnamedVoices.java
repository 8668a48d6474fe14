package org.factcheck.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.factcheck.passage.Nations;
import org.factcheck.passage.Speech;
import org.factcheck.stance.Stance;

/**
 * Tells people apart whom one outlet leaves unnamed and who contradict each other or the outlet: "a former manager says P;
 * the lawyer denied it". On one side they count as the one outlet, because nobody can check that they are several; on both
 * sides they cannot be one.
 */
final class UnnamedVoices {

    private static final String OUTLET_ITSELF = "";

    private static final Comparator<WeighedEvidence> BY_WEIGHT = Comparator.comparingDouble(WeighedEvidence::weight);

    private UnnamedVoices() {}

    /** The evidence with an origin of its own for the unnamed who stand against the rest of what their outlet gives. */
    static List<WeighedEvidence> toldApart(List<WeighedEvidence> evidence) {
        Map<String, Map<String, WeighedEvidence>> heaviest = new TreeMap<>();
        for (WeighedEvidence each : evidence) {
            if (each.weight() > 0) {
                heaviest.computeIfAbsent(each.origin(), origin -> new TreeMap<>())
                        .merge(voice(each), each, WeighedEvidence::heavier);
            }
        }
        Map<Voice, String> names = new HashMap<>();
        heaviest.forEach((origin, voices) -> names.putAll(apart(origin, voices)));
        List<WeighedEvidence> told = new ArrayList<>(evidence.size());
        for (WeighedEvidence each : evidence) {
            String name = names.get(new Voice(each.origin(), voice(each)));
            told.add(name == null ? each : each.of(name));
        }
        return List.copyOf(told);
    }

    private record Voice(String origin, String description) {}

    /** The names of the voices on the side that the origin itself does not stand on. */
    private static Map<Voice, String> apart(String origin, Map<String, WeighedEvidence> voices) {
        WeighedEvidence itself = Optional.ofNullable(voices.get(OUTLET_ITSELF))
                .or(() -> voices.values().stream().max(BY_WEIGHT))
                .orElseThrow();
        Stance side = itself.stance().stance();
        Map<Voice, String> names = new HashMap<>();
        voices.values().stream()
                .filter(other -> other.stance().stance() != side)
                .max(BY_WEIGHT)
                .ifPresent(other -> voices.forEach((description, each) -> {
                    if (each.stance().stance() != side) {
                        names.put(
                                new Voice(origin, description),
                                other.stance().evidence().passage().speech().speaker() + " (" + origin + ")");
                    }
                }));
        return names;
    }

    /** By what an unnamed speaker is told apart; who speaks for a government is one with it. */
    private static String voice(WeighedEvidence evidence) {
        Speech speech = evidence.stance().evidence().passage().speech();
        boolean unnamed = speech instanceof Speech.Unnamed
                && Nations.named(speech.speaker()).isEmpty();
        return unnamed ? speech.speaker().toLowerCase(Locale.ROOT) : OUTLET_ITSELF;
    }
}
