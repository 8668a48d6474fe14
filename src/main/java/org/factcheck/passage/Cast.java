package org.factcheck.passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom an article has named so far: full names for short ones, and whom "he" or "the spokesman" means. */
final class Cast {

    /** Somebody of the article, once it is clear who a phrase means. */
    sealed interface Member {
        record Person(String name, @Nullable String affiliation) implements Member {}

        record Body(String name, @Nullable String affiliation) implements Member {}

        record Outlet(String name) implements Member {}

        record Unnamed(String description) implements Member {}
    }

    private static final int MOST_SPEAKERS = 1_000;

    /** The words of each name in capitals seen so far, titles stripped, by the whole name; the latest last. */
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    private final Map<String, List<String>> laterNames = new LinkedHashMap<>();
    private final Map<String, String> affiliations = new LinkedHashMap<>();
    private final List<String> bodies = new ArrayList<>();

    /** Who spoke, the latest last, each once: they are looked through for every pronoun. */
    private final List<Member> speakers = new ArrayList<>();

    private @Nullable String lastSubject;

    /** Looks ahead at the names of a sentence: a headline's short names are told in full further down. */
    void foresee(List<Token> tokens) {
        runs(tokens, laterNames, new ArrayList<>());
    }

    /** Takes up the names of a sentence; to be called before the sentence's own phrases are resolved. */
    void see(List<Token> tokens) {
        runs(tokens, names, bodies);
    }

    private static void runs(List<Token> tokens, Map<String, List<String>> names, List<String> bodies) {
        List<Token> run = new ArrayList<>();
        for (Token token : tokens) {
            boolean linked = token.isCapital() && !token.isPossessive();
            if (linked) {
                run.add(token);
            } else {
                if (token.isCapital() && token.isPossessive() && !run.isEmpty()) {
                    run.add(token);
                }
                take(run, names, bodies);
                run.clear();
            }
        }
        take(run, names, bodies);
    }

    private static void take(List<Token> run, Map<String, List<String>> names, List<String> bodies) {
        boolean oneWord =
                run.size() == 1 && !SpeakerWords.BODY_NAMES.contains(run.get(0).withoutPossessive());
        if (run.isEmpty() || oneWord) {
            return;
        }
        int first = 0;
        for (int i = 0; i < run.size() - 1; i++) {
            String word = run.get(i).text();
            boolean opening = i == first
                            && SpeakerWords.POSTMODIFIERS.contains(run.get(i).lower())
                    || i == first
                            && Patterns.match(run.get(i).lower(), "per|but|and|while|when|if|for|the|a|an|since|after");
            if (SpeakerWords.isTitle(word) || opening) {
                first = i + 1;
            }
        }
        List<String> words = run.subList(Math.min(first, run.size()), run.size()).stream()
                .map(Token::withoutPossessive)
                .toList();
        if (words.isEmpty()) {
            return;
        }
        String name = String.join(" ", words);
        if (SpeakerWords.BODY_NAMES.contains(words.get(words.size() - 1))) {
            bodies.remove(name);
            bodies.add(name);
            if (SpeakerWords.isCompany(words)) {
                names.remove(name);
                names.put(name, words);
            }
        } else if (words.size() > 1 && words.size() < 5) {
            names.remove(name);
            names.put(name, words);
        }
    }

    /** Whether the article has named a person so. */
    boolean knowsPerson(String name) {
        return affiliations.containsKey(name)
                || fullName(name).filter(affiliations::containsKey).isPresent();
    }

    /** Whether some longer name of the article holds this one as its family name. */
    Optional<String> fullName(String name) {
        if (SpeakerWords.PLACES.contains(name)) {
            return Optional.empty();
        }
        Optional<String> before = fullName(name, names);
        return before.isPresent() ? before : fullName(name, laterNames);
    }

    private Optional<String> fullName(String name, Map<String, List<String>> names) {
        String full = null;
        for (Map.Entry<String, List<String>> entry : names.entrySet()) {
            List<String> words = entry.getValue();
            boolean family =
                    words.get(words.size() - 1).equals(name) || (words.get(0).equals(name) && words.size() == 2);
            if (family
                    && (full == null || affiliations.containsKey(entry.getKey()) || !affiliations.containsKey(full))) {
                full = entry.getKey();
            }
        }
        return Optional.ofNullable(full);
    }

    /** Who a phrase means here. */
    Member resolve(Phrase phrase) {
        return switch (phrase.kind()) {
            case PERSON -> person(phrase.name(), phrase.affiliation());
            case SHORT_NAME -> shortName(phrase);
            case BODY -> new Member.Body(phrase.name(), phrase.affiliation());
            case OUTLET -> new Member.Outlet(phrase.name());
            case UNNAMED -> unnamed(phrase);
            case PRONOUN -> pronoun(phrase.name());
            case DEFINITE -> definite(phrase.name());
        };
    }

    private Member person(String name, @Nullable String affiliation) {
        String known = affiliations.get(name);
        boolean mereTitle = affiliation == null || Patterns.match(affiliation, "M(?:rs?|s|x)\\.?|Dr\\.?|Sir|even");
        return new Member.Person(name, mereTitle && known != null ? known : mereTitle ? null : affiliation);
    }

    private Member shortName(Phrase phrase) {
        Optional<String> full = fullName(phrase.name());
        if (full.isPresent() && SpeakerWords.isCompany(List.of(full.get().split(" ")))) {
            return new Member.Body(full.get(), null);
        }
        if (full.isPresent()) {
            return person(full.get(), phrase.affiliation());
        }
        return phrase.affiliation() == null
                ? new Member.Body(phrase.name(), null)
                : person(phrase.name(), phrase.affiliation());
    }

    /** "the sources familiar with it" are those of the fuller description before. */
    private Member unnamed(Phrase phrase) {
        String description = phrase.name();
        if (description.endsWith(" of them")) {
            return someOf(description);
        }
        String head = description.substring(description.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return description.contains(" ") ? new Member.Unnamed(description) : earlierUnnamed(head, description);
    }

    /** "One of them": of those who spoke last without a name. */
    private Member someOf(String description) {
        for (int i = speakers.size() - 1; i >= 0; i--) {
            if (speakers.get(i) instanceof Member.Unnamed unnamed
                    && !Patterns.match(unnamed.description(), "(?i)(?:an?|one|another|the)\\b.*")) {
                String some = description.substring(0, description.length() - "them".length());
                return new Member.Unnamed(some + unnamed.description());
            }
        }
        return new Member.Unnamed(description);
    }

    private Member earlierUnnamed(String head, String otherwise) {
        for (int i = speakers.size() - 1; i >= 0; i--) {
            if (speakers.get(i) instanceof Member.Unnamed unnamed
                    && !Patterns.match(unnamed.description(), "(?i)(?:one|some|most|many|none) of .*")
                    && unnamed.description()
                            .toLowerCase(Locale.ROOT)
                            .matches("(?s).*\\b" + Pattern.quote(head) + "\\b.*")) {
                return unnamed;
            }
        }
        return new Member.Unnamed(otherwise);
    }

    private Member pronoun(String pronoun) {
        if (pronoun.equals("he") || pronoun.equals("she")) {
            Member person = lastPerson(pronoun);
            return person == null ? new Member.Unnamed(pronoun) : person;
        }
        for (int i = speakers.size() - 1; i >= 0; i--) {
            Member member = speakers.get(i);
            boolean fits = pronoun.equals("it")
                    ? member instanceof Member.Body || member instanceof Member.Outlet
                    : !(member instanceof Member.Person person) || person.name().contains(" and ");
            if (fits) {
                return member;
            }
        }
        return new Member.Unnamed(pronoun);
    }

    private @Nullable Member lastPerson(String pronoun) {
        if (lastSubject != null && fits(pronoun, affiliations.get(lastSubject))) {
            return person(lastSubject, null);
        }
        for (int i = speakers.size() - 1; i >= 0; i--) {
            if (speakers.get(i) instanceof Member.Person person
                    && !person.name().contains(" and ")
                    && fits(pronoun, person.affiliation())) {
                return person;
            }
            boolean unnamedOne = speakers.get(i) instanceof Member.Unnamed unnamed
                    && Patterns.match(unnamed.description(), "(?i)(?:an?|one|another)\\b.*");
            if (unnamedOne) {
                return speakers.get(i);
            }
        }
        return null;
    }

    private static boolean fits(String pronoun, @Nullable String affiliation) {
        if (affiliation == null) {
            return true;
        }
        boolean woman =
                Patterns.match(affiliation, "(?i).*(?:woman|\\bmrs?s\\b|\\bms\\b\\.?|mother|queen|actress|sister).*");
        boolean man = Patterns.match(affiliation, "(?i).*(?:(?<!wo)man|\\bmr\\b\\.?|father|king|brother)(?:\\b.*|$)");
        return pronoun.equals("he") ? !woman : !man;
    }

    private Member definite(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (SpeakerWords.isPluralRole(lower)) {
            return earlierUnnamed(lower, "the " + word);
        }
        if (SpeakerWords.DOCUMENTS.contains(lower)) {
            return speakers.isEmpty() ? new Member.Unnamed("the " + word) : speakers.get(speakers.size() - 1);
        }
        Member speaker = speakerCalled(lower);
        if (speaker != null) {
            return speaker;
        }
        for (int i = bodies.size() - 1; i >= 0; i--) {
            if (bodies.get(i).toLowerCase(Locale.ROOT).endsWith(lower)) {
                return new Member.Body(bodies.get(i), null);
            }
        }
        boolean anyone = SpeakerWords.isRole(lower) && !SpeakerWords.OFFICES.contains(lower);
        if (anyone) {
            return new Member.Unnamed("the " + word);
        }
        return new Member.Body(Patterns.match(word, ".*[’']s? .*") ? word : "the " + word, null);
    }

    private @Nullable Member speakerCalled(String lower) {
        for (int i = speakers.size() - 1; i >= 0; i--) {
            Member member = speakers.get(i);
            String called = member instanceof Member.Person person
                    ? String.valueOf(person.affiliation())
                    : member instanceof Member.Body body
                            ? body.name() + " " + body.affiliation()
                            : member instanceof Member.Unnamed unnamed ? unnamed.description() : "";
            if (called.toLowerCase(Locale.ROOT).contains(lower)) {
                return member;
            }
        }
        for (Map.Entry<String, String> entry : affiliations.entrySet()) {
            if (entry.getValue().toLowerCase(Locale.ROOT).endsWith(lower)) {
                return person(entry.getKey(), null);
            }
        }
        return null;
    }

    /** Keeps who a sentence let speak. */
    void speaks(Member member) {
        if (member instanceof Member.Person person) {
            lastSubject = null;
            if (person.affiliation() != null || !affiliations.containsKey(person.name())) {
                affiliations.put(person.name(), person.affiliation() == null ? "" : person.affiliation());
            }
        }
        speakers.remove(member);
        speakers.add(member);
        if (speakers.size() > MOST_SPEAKERS) {
            speakers.remove(0);
        }
    }

    /** Keeps the person a sentence in the article's own voice is about: "he" in the next is likely that person. */
    void isAbout(@Nullable Phrase subject) {
        if (subject != null
                && subject.kind() == Phrase.Kind.PERSON
                && !subject.name().contains(" and ")) {
            lastSubject = subject.name();
            if (subject.affiliation() != null) {
                affiliations.putIfAbsent(subject.name(), subject.affiliation());
            }
        } else if (subject != null && subject.kind() == Phrase.Kind.SHORT_NAME) {
            fullName(subject.name())
                    .filter(name -> !SpeakerWords.isCompany(List.of(name.split(" "))))
                    .ifPresent(name -> lastSubject = name);
        }
    }
}
