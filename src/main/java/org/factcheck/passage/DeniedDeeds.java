package org.factcheck.passage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is denied where no clause says it: "denied plans to close the plant", "denied involvement in the deal", "ruled out a
 * ban".
 */
final class DeniedDeeds {

    private static final String OWN = "(?:(?:any|all|its|their|his|her|the|such|having (?:any|had any)) )?";

    /**
     * One way to deny a deed.
     *
     * @param denied what follows the verb of denying; its group is what is taken over
     * @param said what goes between the speaker and that, as if it were so
     */
    private record Form(Pattern denied, String said) {
        Form(String denied, String said) {
            this(Pattern.compile("(?is)^" + denied + "\\b(.+)$"), said);
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form(OWN + "(?:intentions?|plans?|intent|wish(?:es)?) to", "plans to"),
            new Form(OWN + "(?:intentions?|plans?) of (?=\\w+ing)", "plans on"),
            new Form(OWN + "(?:involvement|role|part|hand|participation) in", "was involved in"),
            new Form(OWN + "responsibility for", "was responsible for"),
            new Form(OWN + "(?:knowledge|awareness) of", "knew of"),
            new Form(OWN + "(?:links?|ties|connections?) (?=to|with)", "has links"),
            new Form("having (?=\\w+(?:ed|en|[aeiou]ne|old|aid|ent|eft|ade|ut|ought|aught)\\b)", "has"),
            new Form(
                    "(?!being|having|any|everything|nothing|something|king|wing|during)(?=\\w{3,}ing\\b)", "has been"));

    /** Where something else begins that is not denied. */
    private static final Pattern GOES_ON =
            Pattern.compile("(?is),? (?:and|but) (?:said|says|added|called|accused|insisted|told)\\b.*$"
                    + "|, (?:and|but|saying|adding|while|which|who|as|accusing|calling|after|despite)\\b.*$");

    private static final Pattern RULED_OUT_DEED =
            Pattern.compile("(?is)^(?!nothing\\b|anything\\b|everything\\b)\\w{3,}ing\\b.+$");
    private static final Pattern RULED_OUT_EVENT = Pattern.compile("(?is)^(?<article>an?|any|another)\\b(?<event>.+)$");

    private DeniedDeeds() {}

    /**
     * What is ruled out as a sentence of its own, as if it were to come; empty where that is neither a deed nor an event.
     *
     * @param speaker who rules it out, as the sentence names it
     * @param rest what follows "ruled out", to the end of its clause
     */
    static Optional<String> ruledOut(String speaker, String rest) {
        String denied = denied(rest);
        if (RULED_OUT_DEED.matcher(denied).matches()) {
            return Optional.of(speaker + " plans on " + denied + ".");
        }
        Matcher event = RULED_OUT_EVENT.matcher(denied);
        if (!event.matches()) {
            return Optional.empty();
        }
        String article = event.group("article").equalsIgnoreCase("any") ? "a" : event.group("article");
        return Optional.of("There will be " + article + event.group("event") + ".");
    }

    /**
     * The deed as a sentence of its own; empty where what is denied is no deed of the speaker's.
     *
     * @param speaker who denies it, as the sentence names it
     * @param rest what follows the verb of denying, to the end of its clause
     */
    static Optional<String> asSentence(String speaker, String rest) {
        String denied = denied(rest);
        for (Form form : FORMS) {
            Matcher matcher = form.denied().matcher(denied);
            if (matcher.matches()) {
                return Optional.of(
                        speaker + " " + form.said() + " " + matcher.group(1).strip() + ".");
            }
        }
        return Optional.empty();
    }

    private static String denied(String rest) {
        return GOES_ON.matcher(rest.strip()).replaceFirst("").replaceFirst("[\\s.,;:!?]+$", "");
    }
}
