package org.factcheck.passage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the words that only a denial lets stand ("any discharge", "had ever sold") into those of a plain statement. */
final class Affirmed {

    /** Nouns that take no "a", as far as news denies them. */
    private static final Set<String> UNCOUNTED = Set.of(
            "evidence",
            "information",
            "water",
            "money",
            "aid",
            "knowledge",
            "contact",
            "damage",
            "wrongdoing",
            "involvement",
            "support",
            "help",
            "assistance",
            "progress",
            "interest",
            "responsibility",
            "fraud",
            "corruption",
            "intent",
            "oil",
            "gas",
            "fuel",
            "food",
            "waste",
            "pollution",
            "contamination",
            "equipment",
            "ammunition",
            "research",
            "advice",
            "news",
            "power",
            "land",
            "influence",
            "pressure",
            "violence",
            "torture",
            "abuse",
            "misconduct",
            "negligence",
            "collusion",
            "interference",
            "coordination",
            "cooperation",
            "danger",
            "harm",
            "truth",
            "doubt",
            "trouble",
            "staff",
            "material",
            "cash",
            "compensation",
            "liability",
            "access",
            "military",
            "radiation",
            "smoke",
            "air",
            "soil",
            "blood",
            "work",
            "trade",
            "training",
            "proof",
            "guilt");

    private static final Pattern ANY = Pattern.compile(
            "\\bany ((?:[\\p{L}\\p{N}’'-]+ ){0,3}?)([\\p{L}\\p{N}’'-]+)(?=[,.;:!?]|$"
                    + "| (?:of|in|on|at|to|from|by|into|for|with|between|during|that|which|who|was|were|is|are|had|has|have|will"
                    + "|would|could|and|or|over|under|against|about|before|after|there|near|without)\\b)",
            Pattern.CASE_INSENSITIVE);

    private Affirmed() {}

    /** The plain statement. */
    static String of(String denied) {
        String text = denied.replaceAll("(?i)\\bany of\\b", "some of")
                .replaceAll("(?i)\\bany other\\b(?= \\p{L}+s\\b)", "other")
                .replaceAll("(?i)\\bany other\\b", "another")
                .replaceAll("\\b([Aa])ny(one|body|thing|where)\\b", "some$2")
                .replaceAll("(?i)\\b(have|has|had|was|were|is|are|did)( not)? ever\\b", "$1$2")
                .replaceAll("(?i)\\b(?:at all|whatsoever|in any way)\\b", "")
                .replaceAll("(?i)\\bever\\b ?", "");
        Matcher any = ANY.matcher(text);
        String plain = any.replaceAll(match -> Matcher.quoteReplacement(nounPhrase(match.group(1), match.group(2))))
                .replaceAll("(?i)\\bany ", "");
        return Sentence.folded(plain).replaceAll(" (?=[,.;:!?])", "");
    }

    private static String nounPhrase(String before, String noun) {
        boolean such = before.startsWith("such ");
        String adjectives = such ? before.substring(5) : before;
        boolean many = noun.matches(".*[^siu]s") || noun.matches("people|men|women|children|\\d+|staff|police");
        String phrase = adjectives + noun;
        if (many || UNCOUNTED.contains(noun.toLowerCase(Locale.ROOT))) {
            return such ? "such " + phrase : phrase;
        }
        return (such ? "such " : "")
                + (phrase.matches("(?i)(?:[aeio]|u[^ns]|un[^i]|hour|honest).*") ? "an " : "a ")
                + phrase;
    }
}
