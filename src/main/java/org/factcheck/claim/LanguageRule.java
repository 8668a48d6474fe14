package org.factcheck.claim;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The program reads English. A text that is English by its words is taken for English whatever its row says, for the
 * column may tell which language the claim was first made in.
 */
final class LanguageRule {

    /** In English text every second or third word is one of the common ones; in other languages hardly one in ten. */
    private static final double ENGLISH_SHARE = 0.15;

    private LanguageRule() {}

    static Optional<String> broken(Claim claim, ClaimSentence sentence, LocalDate day) {
        if (isEnglishByItsWords(sentence)) {
            return Optional.empty();
        }
        String given = claim.language();
        if (given != null) {
            return isEnglish(given) || hasNoLetters(claim.text())
                    ? Optional.empty()
                    : Optional.of(reason("its row says '" + given + "'"));
        }
        if (isOfAnotherScript(claim.text())) {
            return Optional.of(reason("it is not in Latin letters"));
        }
        return LanguageFinder.otherThanEnglish(claim.text()).map(found -> reason("it reads like " + nameOf(found)));
    }

    private static String reason(String why) {
        return "The claim is not in English (" + why + "), and only English is judged: translate it. If it is English,"
                + " write 'en' into its column 'language'.";
    }

    private static boolean isEnglishByItsWords(ClaimSentence sentence) {
        long words = sentence.words().stream().filter(word -> !word.isMark()).count();
        long common = sentence.words().stream()
                .filter(word -> word.isIn(EnglishWords.COMMON))
                .count();
        return common >= 1 && common >= ENGLISH_SHARE * words && !isOfAnotherScript(sentence.text());
    }

    private static boolean isEnglish(String language) {
        String lower = language.strip().toLowerCase(Locale.ROOT);
        return lower.equals("english") || lower.matches("en(g|[-_].*)?");
    }

    private static boolean hasNoLetters(String text) {
        return text.codePoints().noneMatch(Character::isLetter);
    }

    private static boolean isOfAnotherScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long others = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
                .count();
        return others * 2 > letters;
    }

    private static String nameOf(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }
}
