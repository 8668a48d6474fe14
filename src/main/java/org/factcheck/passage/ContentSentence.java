package org.factcheck.passage;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.factcheck.passage.Cast.Member;
import org.factcheck.passage.Speech.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Makes a sentence of what somebody says: without marks, with the speaker's name for a pronoun that opens it, a denial
 * without its "no".
 *
 * @param quoted whether it is said in the speaker's own words: "he" is then somebody else
 * @param behindSpeaker whether it stands behind the speaker's name
 */
record ContentSentence(boolean quoted, boolean behindSpeaker) {

    private static final int FEWEST_WORDS = 3;

    /** Before these "it" is nobody: "said it was a shame", "it took three days". */
    private static final String OF_NOBODY =
            "(?:(?:(?:has|had|have|will|would|may|might|could|can|must|should) )?(?:not )?"
                    + "(?:be|been|is|was|isn[’']t|wasn[’']t)(?!(?: not| still| also)* (?:(?!rain|snow)\\w+ing|ready|prepared|aware|unaware|willing"
                    + "|unwilling|able|unable|confident|committed|concerned|determined)\\b)"
                    + "|takes?|took|(?:would|will|could|may|might|had|has) (?:take|taken|rain|snow|become|seem|appear|happen)"
                    + "|rain|snow|emerge|bec[ao]me|seem|appear|happen|turn|follow|depend|remain|matter|costs?|look)\\w*\\b.*";

    /**
     * A pattern to be replaced.
     *
     * @param mayStandIn whether a text may hold it; asking costs next to nothing
     */
    private record Mend(Predicate<String> mayStandIn, Pattern where, String by) {}

    private static final List<Mend> BARE = List.of(
            new Mend(text -> holdsAnyOf("“”\"„«»", text), Pattern.compile("[“”\"„«»]"), ""),
            new Mend(text -> holdsAnyOf("‘’'", text), Pattern.compile("^[‘']|(?<=[,.?!])[’']$"), ""),
            new Mend(
                    text -> text.startsWith("And") || text.startsWith("But"),
                    Pattern.compile("^(?:And|But),? (?=\\p{L})"),
                    ""),
            new Mend(
                    text -> text.contains(" and that "),
                    Pattern.compile(",? and that (?=(?:he|she|it|they|there|the|an?|no|its|his|her|their)\\b)"),
                    " and "),
            new Mend(text -> !text.isEmpty() && !endsInLetterOrStop(text), Pattern.compile("[\\s,:;—–-]+$"), ""),
            new Mend(text -> text.indexOf('.') >= 0, Pattern.compile("\\.$(?<!(?:[.\\s]\\p{L}|\\.)\\.)"), ""));

    private static final String ALL_MARKS = "“”\"„«»‘’'";

    private static boolean holdsAnyOf(String marks, String text) {
        for (int i = 0; i < marks.length(); i++) {
            if (text.indexOf(marks.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInLetterOrStop(String text) {
        char last = text.charAt(text.length() - 1);
        return Character.isLetterOrDigit(last) || ".?!".indexOf(last) >= 0;
    }

    /**
     * The sentence; null where nothing of use is left.
     *
     * @param mode how the whole is put
     * @param verbMode how the speaker's verb alone puts it
     */
    @Nullable
    String of(String raw, @Nullable Member speaker, Mode mode, Mode verbMode) {
        String said = bare(raw);
        if (mode == Mode.DENIES) {
            String denied = Denials.denied(said);
            if (denied == null && verbMode != Mode.DENIES) {
                return null;
            }
            said = Affirmed.of(denied == null ? withoutVerdict(said) : denied);
        } else if (verbMode == Mode.HAS_NO_EVIDENCE) {
            said = Affirmed.of(said);
        }
        return said.split(" ").length < FEWEST_WORDS ? null : sentence(withName(said, speaker));
    }

    /** A sentence that is quoted throughout. */
    static @Nullable String ofQuotation(String text, Mode mode) {
        return new ContentSentence(true, false).of(text, null, mode, Mode.ASSERTS);
    }

    /** A sentence in the article's own voice: what it denies, or what it gives as hearsay; null where it does neither. */
    static @Nullable String ofOwnVoice(String text, Mode mode) {
        // Without its marks a text may hold what it did not hold with them.
        boolean hearsay = holdsAnyOf(ALL_MARKS, text) || SpeechReader.mayBeHearsay(Sentence.folded(text));
        if (mode != Mode.DENIES && !hearsay) {
            return null;
        }
        String said = bare(text);
        if (mode == Mode.DENIES) {
            String denied = Denials.denied(said);
            return denied == null ? null : sentence(Affirmed.of(denied));
        }
        if (!SpeechReader.mayBeHearsay(said)) {
            return null;
        }
        String plain = Patterns.replaceFirst(
                said, "(?i)^it (?:is|was|has been) (?:reported|rumou?red|said) that |\\breportedly,? ", "");
        return plain.equals(said) ? null : sentence(plain);
    }

    /** "called reports that P baseless": without the last word. */
    private static String withoutVerdict(String said) {
        return said.replaceFirst("(?i),? (?:as |to be )?" + Idioms.UNTRUE + "$", "");
    }

    /** Without marks and stops at its ends, and without "And" before it. */
    static String bare(String raw) {
        String said = Sentence.folded(raw);
        for (Mend mend : BARE) {
            said = mend.mayStandIn.test(said) ? mend.where.matcher(said).replaceAll(mend.by) : said;
        }
        return said.strip();
    }

    private String withName(String said, @Nullable Member speaker) {
        int space = said.indexOf(' ');
        if (quoted || space < 0 || speaker == null) {
            return said;
        }
        String first = said.substring(0, space).toLowerCase(Locale.ROOT);
        String rest = said.substring(space + 1);
        String name = Readings.name(speaker);
        boolean body = speaker instanceof Member.Body || speaker instanceof Member.Outlet;
        boolean one = speaker instanceof Member.Person person && !person.name().contains(" and ");
        boolean means = switch (first) {
            case "he", "she" -> one || isFamilyName(speaker);
            case "it" -> behindSpeaker && body && !Patterns.match(rest, "(?i)" + OF_NOBODY);
            case "they" -> behindSpeaker && !one;
            case "his" -> one || isFamilyName(speaker);
            case "its" -> behindSpeaker && body;
            default -> false;
        };
        if (!means) {
            return said;
        }
        return Patterns.match(first, "his|its") ? possessive(name) + " " + rest : name + " " + rest;
    }

    /** One word that is no place: whom the article names by it alone may be a person. */
    private static boolean isFamilyName(Member speaker) {
        return speaker instanceof Member.Body body
                && Patterns.match(body.name(), "\\p{Lu}\\S*\\p{Ll}")
                && !SpeakerWords.PLACES.contains(body.name());
    }

    private static String possessive(String name) {
        return name.endsWith("s") ? name + "’" : name + "’s";
    }

    static String sentence(String said) {
        String whole = said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
        return Patterns.match(whole, "(?s).*[.!?…]") ? whole : whole + ".";
    }
}
