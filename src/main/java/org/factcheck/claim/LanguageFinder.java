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
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

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

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int FEWEST_ENGLISH = 8;

    /** Of half English text one word in eleven is such a word, of whole English text one in five. */
    private static final int ENGLISH_SHARE = 7;

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private LanguageFinder() {}

    /** The ISO 639-1 code of a text's language; "und" for a text too short to tell. */
    public static String languageOf(String text) {
        String sample = sample(text);
        if (sample.codePoints()
                        .filter(Character::isLetter)
                        .limit(FEWEST_LETTERS)
                        .count()
                < FEWEST_LETTERS) {
            return UNKNOWN;
        }
        if (isPlainlyEnglish(sample)) {
            return ENGLISH;
        }
        Language best = new LanguageDetectorME(Model.INSTANCE).predictLanguage(sample);
        String code = best.getLang();
        return PARTS.getOrDefault(code, TWO_LETTERS.getOrDefault(code, code));
    }

    /**
     * The language of a short text that is in all likelihood not English; empty where it may be. One sentence with foreign
     * names in it is soon taken for Latin, so another language has to be far likelier.
     */
    static Optional<String> otherThanEnglish(String text) {
        String language = languageOf(text);
        if (language.equals(UNKNOWN) || language.equals(ENGLISH)) {
            return Optional.empty();
        }
        Language[] ranked = new LanguageDetectorME(Model.INSTANCE).predictLanguages(sample(text));
        double english = Arrays.stream(ranked)
                .filter(each -> each.getLang().equals("eng"))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElse(0);
        return ranked[0].getConfidence() >= FAR_LIKELIER * english ? Optional.of(language) : Optional.empty();
    }

    private static String sample(String text) {
        return text.length() <= ENOUGH_CHARACTERS ? text : text.substring(0, ENOUGH_CHARACTERS);
    }

    private static boolean isPlainlyEnglish(String sample) {
        String[] words = NO_LETTERS.split(sample.toLowerCase(Locale.ROOT));
        long english = Arrays.stream(words).filter(ENGLISH_WORDS::contains).count();
        return english >= FEWEST_ENGLISH && english * ENGLISH_SHARE >= words.length;
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
