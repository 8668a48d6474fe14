package org.factcheck.report;

import org.factcheck.passage.Speech;

/** Whose words a passage gives, as the outputs put it. */
final class SpokenBy {

    private SpokenBy() {}

    /** Who is named or described; empty where the article speaks in its own voice. */
    static String speaker(Speech speech) {
        if (speech instanceof Speech.Named named) {
            return named.speaker();
        }
        if (speech instanceof Speech.Unnamed unnamed) {
            return unnamed.description();
        }
        if (speech instanceof Speech.Relayed relayed) {
            return relayed.outlet();
        }
        return "";
    }

    /** What sort of speaker that is, and how the statement is made: "named, denies". */
    static String attribution(Speech speech) {
        return kind(speech) + ", " + speech.mode().words();
    }

    /** A clause for the report: "Andrii Yusov denies". */
    static String clause(Speech speech) {
        String speaker = speaker(speech);
        if (speech instanceof Speech.Relayed) {
            return "passed on from " + speaker + ", which " + speech.mode().words();
        }
        if (speech instanceof Speech.Unnamed) {
            return "unnamed (" + speaker + "): " + speech.mode().words();
        }
        return speaker.isEmpty()
                ? "the article's own voice: " + speech.mode().words()
                : speaker + " " + speech.mode().words();
    }

    private static String kind(Speech speech) {
        if (speech instanceof Speech.Named) {
            return "named";
        }
        if (speech instanceof Speech.Unnamed) {
            return "unnamed";
        }
        return speech instanceof Speech.Relayed ? "relayed" : "own voice";
    }
}
