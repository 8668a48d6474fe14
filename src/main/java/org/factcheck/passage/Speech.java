package org.factcheck.passage;

import java.util.Objects;

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

    /** The article speaks in its own voice. */
    record OwnVoice(Mode mode) implements Speech {}

    /**
     * Somebody named speaks.
     *
     * @param speaker the person or body as the article names it, in its fullest form ("Andrii Yusov")
     */
    record Named(String speaker, Mode mode) implements Speech {
        public Named {
            Objects.requireNonNull(speaker, "speaker");
        }
    }

    /**
     * Somebody speaks whose name is not given.
     *
     * @param description what the article calls them ("three sources familiar with the matter")
     */
    record Unnamed(String description, Mode mode) implements Speech {
        public Unnamed {
            Objects.requireNonNull(description, "description");
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
    }
}
