package org.factcheck.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that say who wrote an article and for whom: "By Jane Roe, The Daily Example", "From Example's Jane Roe". */
final class Bylines {

    private static final int LONGEST = 20;
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:de|van|von|al|la|der|\\p{Lu}[\\p{L}.'’-]*))*";
    private static final String NAMES = NAME + "(?:(?:, | and |, and | & )" + NAME + ")*";

    private static final Pattern FROM_OUTLET = Pattern.compile(
            "From (?:the )?(?<outlet>" + NAME + "?)['’]s? (?:own )?(?<author>" + NAMES + ")(?: in .*)?");
    private static final Pattern BY = Pattern.compile(
            "(?:Written |Reported |Story |Text |Article )?[Bb][Yy]:? (?<author>(?:" + NAME + "(?:, " + NAME
                    + ")+,?(?: and | & )" + NAME + ")|" + NAME + "(?:(?: and | & )" + NAME + ")*)(?: in " + NAME
                    + ")?(?:(?:, | \\| | for | of | / | - | – | — )(?<outlet>.*))?");
    private static final Pattern SIGNED = Pattern.compile("(?<author>\\p{Lu}[\\p{L}.'’-]*(?: (?:de|van|von|al|la|der"
            + "|\\p{Lu}[\\p{L}.'’-]*)){1,3})(?:, | \\| | / | - | – | — )(?<outlet>\\p{Lu}.*)");
    private static final Pattern JOB = Pattern.compile(
            "(?:(?:senior|chief|deputy|staff|political|foreign|business|science|sports?|news|special|managing) )*"
                    + "(?:reporter|correspondent|editor|writer|journalist|columnist)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DESK = Pattern.compile("(?:[Bb][Yy] |[Ff]rom )?(?:[Tt]he )?(?<outlet>" + NAME
            + ") (?:[Nn]ews ?[Dd]esk|[Nn]ewsroom|[Nn]ews [Tt]eam|[Ee]ditorial ([Tt]eam|[Bb]oard)|[Ss]taff)");

    private Bylines() {}

    /**
     * Who wrote it.
     *
     * @param outlet what follows the author or stands before: an outlet, a place or a job; empty where nothing does
     * @param certain whether the wording says that it is an outlet
     */
    record Byline(String author, String outlet, boolean certain) {}

    static boolean isByline(PageLine line) {
        return parse(line.text()).isPresent();
    }

    /** Reads a line as a by-line; empty where it is none. */
    static Optional<Byline> parse(String line) {
        if (line.split(" ").length > LONGEST) {
            return Optional.empty();
        }
        String bare = HeadDates.withoutDate(line);
        Matcher from = FROM_OUTLET.matcher(bare);
        if (from.matches()) {
            return Optional.of(new Byline(from.group("author"), from.group("outlet"), true));
        }
        Matcher desk = DESK.matcher(bare);
        if (desk.matches()) {
            return Optional.of(new Byline(bare.replaceFirst("^([Bb][Yy]|[Ff]rom) ", ""), desk.group("outlet"), true));
        }
        Matcher by = BY.matcher(bare);
        if (by.matches()) {
            String outlet = by.group("outlet");
            return Optional.of(new Byline(by.group("author"), outlet == null ? "" : outlet, false));
        }
        return signed(bare);
    }

    /** "Jane Roe, The Daily Example", where the first part is no job and the second reads like an outlet or a job. */
    private static Optional<Byline> signed(String line) {
        Matcher signed = SIGNED.matcher(line);
        if (!signed.matches() || JOB.matcher(signed.group("author")).matches()) {
            return Optional.empty();
        }
        String outlet = signed.group("outlet");
        return Masthead.looksLikeOne(outlet) || JOB.matcher(outlet).matches()
                ? Optional.of(new Byline(signed.group("author"), outlet, false))
                : Optional.empty();
    }
}
