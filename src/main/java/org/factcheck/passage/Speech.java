package org.factcheck.passage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whose words a passage gives, and how they are put. */
public sealed interface Speech {

    /** How a statement is made. */
    enum Mode {
        ASSERTS("asserts"),
        DENIES("denies"),
        DOUBTS("doubts"),
        CONSIDERS_POSSIBLE("considers possible"),
        HAS_NO_EVIDENCE("has no evidence"),
        DECLINES_TO_COMMENT("declines to comment");

        private final String words;

        Mode(String words) {
            this.words = words;
        }

        /** The mode as the report prints it. */
        public String words() {
            return words;
        }
    }

    /** How the statement is made. */
    Mode mode();

    /** Who is named or described, or the outlet passed on; empty where the article speaks in its own voice. */
    String speaker();

    /** The article speaks in its own voice. */
    record OwnVoice(Mode mode) implements Speech {
        @Override
        public String speaker() {
            return "";
        }
    }

    /**
     * Somebody named speaks.
     *
     * @param speaker the person or body as the article names it, in its fullest form ("Andrii Yusov")
     * @param affiliation whom or what the person speaks for, in the article's words ("Kremlin spokesman"); null where
     *     the article does not say
     * @param via the outlet that passes it on or was told, where the article names one ("CNN"); else null
     */
    record Named(
            String speaker,
            @Nullable String affiliation,
            @Nullable String via,
            Mode mode) implements Speech {
        public Named {
            Objects.requireNonNull(speaker, "speaker");
        }

        /** A speaker of whom the article gives the name alone. */
        public Named(String speaker, Mode mode) {
            this(speaker, null, null, mode);
        }
    }

    /**
     * Somebody speaks whose name is not given.
     *
     * @param description what the article calls them ("three sources familiar with the matter")
     * @param via the outlet that passes it on or was told, where the article names one ("CNN"); else null
     */
    record Unnamed(String description, @Nullable String via, Mode mode) implements Speech {
        public Unnamed {
            Objects.requireNonNull(description, "description");
        }

        @Override
        public String speaker() {
            return description;
        }

        /** Somebody unnamed who spoke to the article's own outlet. */
        public Unnamed(String description, Mode mode) {
            this(description, null, mode);
        }
    }

    /**
     * Another outlet's reporting is passed on.
     *
     * @param outlet the outlet as the article names it ("Politico")
     */
    record Relayed(String outlet, Mode mode) implements Speech {
        public Relayed {
            Objects.requireNonNull(outlet, "outlet");
        }

        @Override
        public String speaker() {
            return outlet;
        }
    }
}
