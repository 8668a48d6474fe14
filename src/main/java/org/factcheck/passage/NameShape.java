package org.factcheck.passage;

import java.util.List;
import java.util.Set;

/** What the shape of a noun phrase shows, capitals and linking words alone, before anyone asks who it names. */
final class NameShape {

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "its", "their", "his", "her", "our", "this");
    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "der", "den", "al", "bin", "ibn", "da", "di", "del", "la", "le", "el", "ben", "dos");

    private NameShape() {}

    /** The phrase without its article and without what follows its head. */
    static List<Token> core(List<Token> phrase) {
        int from = DETERMINERS.contains(phrase.get(0).lower()) ? 1 : 0;
        int to = from;
        while (to < phrase.size()) {
            Token token = phrase.get(to);
            boolean bodyGoesOn = token.lower().equals("for")
                    && to > from
                    && phrase.get(to - 1).isCapital()
                    && to + 1 < phrase.size();
            boolean participle = to > from
                    && token.lower().endsWith("ing")
                    && !token.isCapital()
                    && isCommonHead(phrase.get(to - 1).lower());
            if (participle
                    || !token.isWord() && !token.isMark("&")
                    || SpeakerWords.POSTMODIFIERS.contains(token.lower())
                    || token.lower().equals("for") && !bodyGoesOn) {
                break;
            }
            to++;
        }
        return phrase.subList(from, to);
    }

    static int article(List<Token> phrase) {
        return DETERMINERS.contains(phrase.get(0).lower()) ? 1 : 0;
    }

    static boolean isCommonHead(String word) {
        return SpeakerWords.isRole(word) || SpeakerWords.BODIES.contains(word);
    }

    /** "Police", "Friends of X": common nouns that a sentence's start gave a capital. */
    static boolean opensCommon(List<Token> core) {
        boolean head = core.size() == 1 || core.get(1).lower().equals("of");
        for (int i = 1; i + 1 < core.size(); i++) {
            // "mayor of Sundvik", but "head of the board Mira Oduya"
            if (core.get(i).lower().equals("of") && isCommonHead(core.get(i - 1).lower())) {
                int run = runStart(core);
                return !core.get(i - 1).isCapital() && (run == i + 1 || run == i + 2);
            }
        }
        return core.get(0).start() == 0
                && head
                && isCommonHead(core.get(0).lower())
                && !SpeakerWords.PLACES.contains(core.get(0).text())
                && !SpeakerWords.BODY_NAMES.contains(core.get(0).text().replace("Police", ""));
    }

    /** The noun before "of": "head of the agency" is a head. */
    static Token head(List<Token> core) {
        for (int i = 1; i < core.size(); i++) {
            if (core.get(i).lower().equals("of")) {
                return core.get(i - 1);
            }
        }
        return core.get(core.size() - 1);
    }

    /** The first token of the capitalised run at the end, particles of names included. */
    static int runStart(List<Token> core) {
        int start = core.size();
        while (start > 0
                && (core.get(start - 1).isCapital()
                        || core.get(start - 1).isMark("&")
                        || (start > 1
                                && PARTICLES.contains(core.get(start - 1).lower())
                                && core.get(start - 2).isCapital()))) {
            start--;
        }
        return start;
    }

    /** "Keith Orlov of Harbour Capital": the place of the "of" behind a person's two names, else -1. */
    static int personOf(List<Token> core) {
        if (!isLinkedName(core) || opensWithBody(core)) {
            return -1;
        }
        for (int i = 0; i < core.size(); i++) {
            boolean of = core.get(i).lower().equals("of");
            if (of || SpeakerWords.isTitle(core.get(i).text()) || !core.get(i).isCapital()) {
                return of && (i == 2 || i == 3) ? i : -1;
            }
        }
        return -1;
    }

    static boolean holdsBodyName(List<Token> name) {
        Token last = name.get(name.size() - 1);
        boolean titleBefore = name.size() > 1
                && SpeakerWords.TITLES.contains(name.get(name.size() - 2).text());
        return SpeakerWords.BODY_NAMES.contains(last.text()) && !(titleBefore && name.size() > 3);
    }

    /** Capitalised from its first word on, linked by "of" or "for", and not a title with a name after it. */
    static boolean isLinkedName(List<Token> core) {
        boolean linked = false;
        for (Token token : core) {
            boolean link = Patterns.match(token.lower(), "of|for|the|and|on|in|&");
            linked |= Patterns.match(token.lower(), "of|for");
            if (!token.isCapital() && !link) {
                return false;
            }
        }
        return linked && core.get(0).isCapital() && (opensWithBody(core) || !endsInPerson(core));
    }

    /** "Ministry of Foreign Affairs": a body's name, though it ends as a title and a name do. */
    static boolean opensWithBody(List<Token> core) {
        for (Token token : core) {
            if (Patterns.match(token.lower(), "of|for")) {
                return false;
            }
            if (SpeakerWords.BODY_NAMES.contains(token.text())) {
                return true;
            }
        }
        return false;
    }

    /** "Secretary of State Antony Blinken": two names or more after the link's own word. */
    static boolean endsInPerson(List<Token> core) {
        int run = runStart(core);
        int title = -1;
        for (int i = 0; i < core.size(); i++) {
            if (SpeakerWords.TITLES.contains(core.get(i).text())) {
                title = i;
            }
        }
        return title >= run && core.size() - title > 1 || title >= 0 && core.size() - run > 2;
    }

    static boolean isDemonymOnly(List<Token> person) {
        String last = person.get(person.size() - 1).text();
        return Patterns.match(last, "\\p{Lu}{2,}") && person.size() < 3;
    }
}
