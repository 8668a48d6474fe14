package org.factcheck.passage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.passage.NationWords.Found;
import org.factcheck.passage.NationWords.Kind;

/** Reads a speaker as the government of one nation, or not. */
final class GovernmentPhrase {

    private static final String SPOKESPEOPLE = "spokes(?:man|men|woman|women|person|persons|people)";

    private static final String RANKS =
            "(?:(?:senior|top|high-ranking|high-level|current|new|several|multiple|some|one|two|three|four) )*";

    /** What officials and governments are called more closely without becoming a part of the government. */
    private static final String KINDS =
            "(?:(?:senior|top|high-ranking|high-level|current|new|federal|central|national|state|government|foreign) )*";

    private static final String OFFICE = KINDS
            + "(?:government|officials?|authority|authorities|state|administration|leadership|leaders|side|diplomats?"
            + "|regime|cabinet|delegation|negotiators|ministry|ministries)";

    /** The word for a portfolio; services below a ministry have words of their own and speak for themselves. */
    private static final String PORTFOLIO =
            "(?!(?:and|or|the|intelligence|directorate|agency|service|police|army|military|navy|media)\\b)\\p{L}[\\p{L}-]*";

    private static final String MINISTRY = "(?:" + PORTFOLIO + " (?:(?:and )?" + PORTFOLIO + " )?ministry"
            + "|ministry (?:of|for) (?:the )?" + PORTFOLIO + "(?:,? (?:and )?(?:the )?" + PORTFOLIO + "){0,3}"
            + "|state department)";

    /** What may follow the word for the nation. */
    private static final Pattern AFTER = Pattern.compile(" (?:" + OFFICE + "|" + MINISTRY + "(?: officials?)?|embassy)"
            + "(?: " + SPOKESPEOPLE + ")?| " + SPOKESPEOPLE);

    /** "embassy in London": the place, a nation's word in most cases, says nothing about who speaks. */
    private static final Pattern ABROAD =
            Pattern.compile(" (?:embassy|(?:permanent )?mission|delegation) (?:in|to|at) .+");

    /** After a capital these are the city's own, another nation's, or a state of a federation. */
    private static final Pattern OF_A_CITY =
            Pattern.compile(" (?:.* )?(?:authority|authorities|state|embassy|mission|delegation)\\b.*");

    private static final Pattern SPOKESPEOPLE_FOR = Pattern.compile(
            "(?:(?:an?|the) )?" + SPOKESPEOPLE + " (?:for|of|from|at) (?=\\P{Z})", Pattern.CASE_INSENSITIVE);

    /** What may stand before the word for the nation. */
    private static final Pattern BEFORE = Pattern.compile("(?:(an?|the) )?(" + RANKS + ")", Pattern.CASE_INSENSITIVE);

    private static final Pattern GOVERNMENT_OF = Pattern.compile(
            "(?:(?:an?|the) )?" + RANKS + "(?:" + OFFICE + "|" + MINISTRY + "|embassy) of (?:the )?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFICIALS_IN = Pattern.compile(
            "(?:(?:an?|the) )?" + RANKS + "(?:" + KINDS
                    + "(?:officials?|leadership|leaders|government) (?:in|from|at)|diplomats? from) (?:the )?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AROUND = Pattern.compile("^[\\s\"“”]+|[\\s\"“”,;:]+$");

    private GovernmentPhrase() {}

    static Optional<String> nation(String phrase) {
        String folded = AROUND.matcher(NationWords.fold(phrase)).replaceAll("");
        Matcher spokespeople = SPOKESPEOPLE_FOR.matcher(folded);
        String body = spokespeople.lookingAt() ? folded.substring(spokespeople.end()) : folded;
        List<Found> found = NationWords.table().find(body);
        if (found.isEmpty() || found.get(0).word().kind() == Kind.OTHER) {
            return Optional.empty();
        }
        Found first = found.get(0);
        boolean stands = found.size() == 1 && endsWithNation(body, first) || beginsWithNation(body, found);
        return stands ? Optional.of(first.word().nation()) : Optional.empty();
    }

    /** "the government of China", "officials in Washington". */
    private static boolean endsWithNation(String body, Found nation) {
        Kind kind = nation.word().kind();
        String before = body.substring(0, nation.start());
        if (nation.end() < body.length() || kind == Kind.DEMONYM) {
            return false;
        }
        return kind != Kind.CAPITAL && GOVERNMENT_OF.matcher(before).matches()
                || OFFICIALS_IN.matcher(before).matches();
    }

    /** "the Kremlin", "senior US officials", "China's foreign ministry", "the Chinese embassy in London". */
    private static boolean beginsWithNation(String body, List<Found> found) {
        Found nation = found.get(0);
        Matcher before = BEFORE.matcher(body.substring(0, nation.start()));
        if (!before.matches()) {
            return false;
        }
        Kind kind = nation.word().kind();
        String after = body.substring(nation.end()).toLowerCase(Locale.ROOT).replaceFirst("^'s?", "");
        if (after.isEmpty()) {
            return isWholeName(kind, before);
        }
        if (kind == Kind.CAPITAL && OF_A_CITY.matcher(after).matches()) {
            return false;
        }
        return ABROAD.matcher(after).matches()
                || found.size() == 1 && AFTER.matcher(after).matches();
    }

    /** "China" and "the Chinese", not "Ukrainians", who are the people, nor "senior China". */
    private static boolean isWholeName(Kind kind, Matcher before) {
        String article = before.group(1);
        boolean definite = "the".equalsIgnoreCase(article);
        return before.group(2).isEmpty() && (definite || article == null && kind != Kind.DEMONYM);
    }
}
