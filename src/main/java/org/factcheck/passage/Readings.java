package org.factcheck.passage;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes sentences readable by themselves: names for pronouns, the speaker before a quotation that goes on. */
final class Readings {

    /** A reading with the sentence before in it is kept at most this long: the stance model reads no more at ease. */
    private static final int MOST_WORDS = 60;

    private static final Pattern LEANS = Pattern.compile(
            "(?:(?:And|But|So|Yet|Still|However|Also|Meanwhile|Instead|Then|Later),? )?(?:He|She|They|It|This|That|These|Those"
                    + "|he|she|they|it|this|that|these|those|Such|Both|Neither|Doing so|[Tt]he (?:first|second|third|last|latter|former|latest|other|others|rest|two)"
                    + " (?:of them\\b|(?=[a-z,]*(?:,|was|were|is|are|has|had)\\b))|(?:One|Two|Three|Some|Most|Many|Several|None|All|Each|Half) of"
                    + " (?:them|these|those|which))\\b.*",
            Pattern.DOTALL);
    private static final Pattern STANDS_ALONE = Pattern.compile(
            "(?:It (?:is|was|has been|will be|'s|’s|remains|appears|seems|became|emerged|turned out|would be|may be)"
                    + " (?:\\w+ ){0,3}?(?:that|clear|unclear|likely|unlikely|possible|to|believed|not known|known|whether)\\b"
                    + "|It (?:appears|seems|emerged|follows|turns out)\\b"
                    + "|(?:This|That|These|Those) (?:[a-z]+ )?(?:week|month|year|morning|evening|summer|winter|spring|autumn)\\b).*",
            Pattern.DOTALL);
    private static final String MARKS = "“”\"„«»";

    private Readings() {}

    /**
     * The reading of a sentence.
     *
     * @param before the sentence before it in the article, white space folded; null where none is
     */
    static String of(Sentence sentence, Utterance utterance, @Nullable String before) {
        String named = Sentence.folded(withName(sentence.quote(), utterance));
        if (utterance.goesOn() && utterance.speaker() != null) {
            return name(utterance.speaker()) + " said: “" + withoutMarks(Sentence.folded(sentence.quote())) + "”";
        }
        boolean resolved = utterance.said() != null && utterance.said().start() < 12 && isReplaced(utterance);
        String bare = withoutOpeningMarks(named);
        boolean leans = !resolved
                && LEANS.matcher(bare).matches()
                && !STANDS_ALONE.matcher(bare).matches();
        if (leans && mayTakeAlong(utterance) && before != null && words(before) + words(named) <= MOST_WORDS) {
            return before + " " + named;
        }
        return named;
    }

    /** "He said" stands by itself once he is named; "one of them said" does not. */
    private static boolean mayTakeAlong(Utterance utterance) {
        Phrase said = utterance.said();
        return said == null || said.kind() == Phrase.Kind.UNNAMED && said.name().endsWith(" of them");
    }

    /** "He added that…" becomes "Mira Oduya added that…"; so do short names and "the sources". */
    private static String withName(String quote, Utterance utterance) {
        Phrase said = utterance.said();
        if (said == null || utterance.speaker() == null || !isReplaced(utterance)) {
            return quote;
        }
        String opening = quote.substring(said.start(), said.end());
        boolean capital = said.start() == 0 && Character.isUpperCase(opening.charAt(0));
        String name = name(utterance.speaker());
        return quote.substring(0, said.start())
                + (capital ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : inside(name))
                + quote.substring(said.end());
    }

    /** "Three sources" inside a sentence, where they opened one before. */
    private static String inside(String name) {
        boolean counted = Patterns.match(
                name, "(?:An?|The|One|Two|Three|Four|Five|Six|Several|Some|Many|Most|Another|Both) \\p{Ll}.*");
        return counted ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    private static boolean isReplaced(Utterance utterance) {
        Phrase said = utterance.said();
        if (said == null || utterance.speaker() == null) {
            return false;
        }
        return switch (said.kind()) {
            case PRONOUN, DEFINITE -> !name(utterance.speaker()).equals(said.name());
            case SHORT_NAME ->
                said.affiliation() == null
                        && (utterance.speaker() instanceof Cast.Member.Person
                                || !name(utterance.speaker()).equals(said.name()));
            default -> false;
        };
    }

    /** How a member of the article is called in a sentence. */
    static String name(Cast.Member member) {
        if (member instanceof Cast.Member.Person person) {
            return person.name();
        }
        if (member instanceof Cast.Member.Body body) {
            return withArticle(body.name());
        }
        return member instanceof Cast.Member.Outlet outlet
                ? outlet.name()
                : ((Cast.Member.Unnamed) member).description();
    }

    /** "the Foreign Ministry", but "China". */
    private static String withArticle(String body) {
        boolean company = SpeakerWords.isCompany(List.of(body.split(" ")));
        boolean common = body.contains(" ") && !company || body.equals("Kremlin") || body.equals("Pentagon");
        return common && !body.startsWith("the ") && !Patterns.match(body, ".*[’']s .*") ? "the " + body : body;
    }

    private static String withoutOpeningMarks(String text) {
        int at = 0;
        while (at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(at);
    }

    private static String withoutMarks(String text) {
        return Sentence.folded(Patterns.replaceAll(text, "[" + MARKS + "]", ""));
    }

    private static int words(String text) {
        return text.split(" ").length;
    }
}
