package org.factcheck.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text by the model of OpenNLP. */
public final class LanguageFinder {

    /** Stands for a language that cannot be told. */
    public static final String UNKNOWN = "und";

    private static final String MODEL = "/langdetect-183.bin";
    private static final String ENGLISH = "en";
    private static final double FAR_LIKELIER = 2;
    private static final int FEWEST_LETTERS = 40;
    private static final int ENOUGH_CHARACTERS = 700;

    /** Codes of the model that ISO 639-1 has only under the language they belong to. */
    private static final Map<String, String> PARTS = Map.of(
            "cmn", "zh", "nob", "nb", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "swh", "sw", "zlm", "ms",
            "azj", "az");

    /** Frequent words that hardly any other language has: where they abound the model need not be asked, which is slow. */
    private static final Set<String> ENGLISH_WORDS = Set.of(
            ("the and that with said from have were which this they their been would after who what his about when there could"
                            + " into she of than more other between while where before through these being because against")
                    .split(" "));

    private static final int FEWEST_ENGLISH = 8;

    /** Of half English text one word in eleven is such a word, of whole English text one in five. */
    private static final int ENGLISH_SHARE = 7;

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private LanguageFinder() {}

    /** The ISO 639-1 code of a text's language; "und" for a text too short to tell. */
    public static String languageOf(String text) {
        String sample = sample(text);
        String plain = plainLanguage(sample);
        return plain != null ? plain : code(new LanguageDetectorME(Model.INSTANCE).predictLanguage(sample));
    }

    /** What a glance tells of a text's language; null where the model must be asked. */
    private static @Nullable String plainLanguage(String sample) {
        return hasFewLetters(sample) ? UNKNOWN : isPlainlyEnglish(sample) ? ENGLISH : null;
    }

    private static String code(Language language) {
        String code = language.getLang();
        return PARTS.getOrDefault(code, TWO_LETTERS.getOrDefault(code, code));
    }

    /**
     * The language of a short text that is in all likelihood not English; empty where it may be. One sentence with foreign
     * names in it is soon taken for Latin, so another language has to be far likelier.
     */
    static Optional<String> otherThanEnglish(String text) {
        String sample = sample(text);
        if (plainLanguage(sample) != null) {
            return Optional.empty();
        }
        Language[] ranked = new LanguageDetectorME(Model.INSTANCE).predictLanguages(sample);
        double english = Arrays.stream(ranked)
                .filter(each -> each.getLang().equals("eng"))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElse(0);
        boolean foreign = ranked[0].getConfidence() >= FAR_LIKELIER * english;
        return Optional.of(code(ranked[0])).filter(language -> foreign && !language.equals(ENGLISH));
    }

    private static String sample(String text) {
        return text.length() <= ENOUGH_CHARACTERS ? text : text.substring(0, ENOUGH_CHARACTERS);
    }

    private static boolean hasFewLetters(String sample) {
        int letters = 0;
        for (int i = 0;
                i < sample.length() && letters < FEWEST_LETTERS;
                i += Character.charCount(sample.codePointAt(i))) {
            letters += Character.isLetter(sample.codePointAt(i)) ? 1 : 0;
        }
        return letters < FEWEST_LETTERS;
    }

    private static boolean isPlainlyEnglish(String sample) {
        String text = sample.toLowerCase(Locale.ROOT);
        int words = 0;
        int english = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            // What stands before the first word counts as one.
            words += end > at || at == 0 ? 1 : 0;
            english += ENGLISH_WORDS.contains(text.substring(at, end)) ? 1 : 0;
            at = end < text.length() ? end + Character.charCount(text.codePointAt(end)) : end;
        }
        return english >= FEWEST_ENGLISH && english * ENGLISH_SHARE >= words;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
        }
        return Map.copyOf(codes);
    }

    /** Loaded once, on first use: it is 10 MB. */
    private static final class Model {
        private static final LanguageDetectorModel INSTANCE = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageFinder.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("The language model '" + MODEL
                            + "' is not on the class path. Add opennlp-models-langdetect to it.");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The language model '" + MODEL + "' cannot be read.", e);
            }
        }
    }
}
