package org.factcheck.article;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a newsletter that speak of the mailing itself: how to leave it, why one got it, how to see it on the web.
 * Near the end, the first of them begins the foot of the letter.
 */
final class MailFoot {

    private static final String REASON = "foot of the newsletter";
    private static final int LONGEST = 60;
    private static final double LAST_PART = 0.6;

    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern SIGNATURE = Pattern.compile("^-- ?$");
    private static final Pattern ABOUT_THE_MAILING = Pattern.compile(
            "^[^\\p{L}]*(click here to )?unsubscribe\\b"
                    + "|\\b(click|tap|reply|go|visit)\\b.{0,40}\\b(to )?(unsubscribe|opt[- ]out)\\b"
                    + "|\\b(to|you (can|may)|or|want to|wish to) (unsubscribe|opt[- ]out)\\b.{0,80}\\b(click|here|link|any ?time|list|e-?mails?|newsletter|mailings?|below)\\b"
                    + "|\\byou('re|’re| are| have been)? (received?|receiving|getting|subscribed|sent) (to )?(this|our|these) (e-?mails?|newsletters?|messages?|mailings?|updates?|letter)\\b"
                    + "|\\bthis (e-?mail|newsletter|message|mailing) was sent to\\b"
                    + "|\\b(update|manage|change|edit) (your |e-?mail )*(subscriptions?|preferences|e-?mail settings)\\b"
                    + "|\\b(view|read|open|see) (this |the |it )?(e-?mail|newsletter|message|letter|issue|online)?\\b.{0,12}\\bin (your|a|the) (web )?browser\\b"
                    + "|\\b(having )?trouble (viewing|reading) this\\b"
                    + "|\\b(was this|has this been) (e-?mail |newsletter )?forwarded to you\\b"
                    + "|\\bno longer (want|wish) to (receive|get|hear)\\b"
                    + "|\\badd (us|\\S+@\\S+) to your (address book|contacts|safe senders)\\b",
            CASE_INSENSITIVE);

    private MailFoot() {}

    /** The reason to cut, by the character that the line to cut starts at. */
    static Map<Integer, String> in(String text) {
        Map<Integer, String> cuts = new HashMap<>();
        boolean foot = false;
        Matcher lines = LINE.matcher(text);
        while (lines.find()) {
            String line = PageLine.fold(lines.group());
            boolean about = SIGNATURE.matcher(line).matches()
                    || line.length() <= LONGEST * 6
                            && ABOUT_THE_MAILING.matcher(line).find()
                            && !isQuoted(line);
            foot |= about && lines.start() > text.length() * LAST_PART;
            if ((about || foot) && !line.isEmpty()) {
                cuts.put(lines.start(), REASON);
            }
        }
        return cuts;
    }

    private static boolean isQuoted(String line) {
        return line.indexOf('“') >= 0 || line.indexOf('"') >= 0;
    }
}
