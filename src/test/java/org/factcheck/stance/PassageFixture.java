package org.factcheck.stance;

import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.jspecify.annotations.Nullable;

/** Passages whose reading is their quote, and the speech they give. */
final class PassageFixture {

    private static final int LONGEST = 1_000;

    private PassageFixture() {}

    static Passage passage(String article, int index, String text, Speech speech) {
        int start = index * LONGEST;
        return new Passage(article, index, start, start + text.length(), text, text, text, speech, false);
    }

    static Passage passage(String text, Speech speech) {
        return passage("article", 0, text, speech);
    }

    static Passage passage(String text) {
        return passage(text, own());
    }

    static Evidence evidence(Passage passage) {
        return new Evidence(passage, 1, 0.03, 1, 0.8);
    }

    static Speech own() {
        return new Speech.OwnVoice(Speech.Mode.ASSERTS);
    }

    static Speech denies(String speaker) {
        return new Speech.Named(speaker, Speech.Mode.DENIES);
    }

    /**
     * Speech written short: "own", "named SPEAKER; AFFILIATION; VIA", "unnamed DESCRIPTION; VIA" or "relayed OUTLET", what
     * is not known left out or blank.
     */
    static Speech speech(String written) {
        String[] parts = written.split(" ", 2);
        String[] names = parts.length == 1 ? new String[] {""} : parts[1].split(";");
        return switch (parts[0]) {
            case "own" -> own();
            case "named" -> new Speech.Named(names[0].strip(), part(names, 1), part(names, 2), Speech.Mode.ASSERTS);
            case "unnamed" -> new Speech.Unnamed(names[0].strip(), part(names, 1), Speech.Mode.ASSERTS);
            case "relayed" -> new Speech.Relayed(names[0].strip(), Speech.Mode.ASSERTS);
            default -> throw new IllegalArgumentException("No speech: " + written);
        };
    }

    private static @Nullable String part(String[] parts, int index) {
        return index >= parts.length || parts[index].isBlank() ? null : parts[index].strip();
    }
}
