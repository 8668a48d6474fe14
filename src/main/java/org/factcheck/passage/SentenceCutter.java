package org.factcheck.passage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/** Cuts a paragraph into sentences: the statistical detector first, then {@link SentenceJoints} mends its cuts. */
final class SentenceCutter {

    /** The model's name carries its version: it changes with the artifact that holds it. */
    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[\\h]*\\R");
    private static final Pattern BULLET_LINE =
            Pattern.compile("\\R(?=[\\h]*(?:[•▪●◦‣∙*·]|[-–—]\\h|\\(?\\d{1,2}[.)]\\h))");

    private static final String CLOSING = "”\"’'»)]";

    /** The space behind a stop that the detector runs over: a long word or "U.S.", its quote marks, then what opens a sentence. */
    private static final Pattern MISSED_STOP =
            Pattern.compile(" (?<=\\p{Ll}{3}[.!?][”\"’'»)\\]]{0,2} ) *(?=[“\"‘'«(\\[]{0,2}\\p{Lu})"
                    + "| (?<=\\p{Lu}\\.\\p{Lu}\\. ) *(?=(?:The|He|She|It|They|But|In|On) \\p{Ll})"
                    + "| (?<=\\d[.!?][”\"’'»)\\]]{0,2} ) *(?=[“\"]?(?:The|A|He|She|It|They|We|But|In|On|At|This) \\p{Ll})"
                    // A space is missing: "the flood rose.The gate failed".
                    + "|(?<=\\p{Ll}{3}[.!?])(?=\\p{Lu}\\p{Ll}* \\p{Ll})");

    /**
     * Most chars of a sentence. What runs on for longer is no prose (the longest sentences of news have some 800), and
     * what looks at a sentence word by word would take the square of its length.
     */
    static final int LONGEST = 2000;

    /** Most chars without white space that the detector is given; it looks for the next space from every stop. */
    private static final int LONGEST_WORD = 500;

    private final SentenceDetectorME detector = new SentenceDetectorME(ModelHolder.MODEL);

    /** A stretch of a paragraph in chars, without white space at its ends. */
    record Cut(int start, int end) {}

    /** The sentences of a paragraph, in order, without overlap; empty where it holds white space alone. */
    List<Cut> cut(String paragraph) {
        List<Cut> sentences = new ArrayList<>();
        for (Cut part : parts(paragraph)) {
            for (Cut sentence : sentencesOf(paragraph.substring(part.start, part.end))) {
                sentences.add(new Cut(part.start + sentence.start, part.start + sentence.end));
            }
        }
        return sentences;
    }

    /** Blank lines and the lines of a list end a sentence whatever stands before them; so does a word without end. */
    private static List<Cut> parts(String paragraph) {
        List<Integer> ends = new ArrayList<>();
        if (paragraph.chars().anyMatch(SentenceCutter::breaksLine)) {
            BLANK_LINE.matcher(paragraph).results().forEach(found -> ends.add(found.start()));
            BULLET_LINE.matcher(paragraph).results().forEach(found -> ends.add(found.start()));
        }
        addEndsInWords(paragraph, ends);
        ends.add(paragraph.length());
        ends.sort(null);
        List<Cut> parts = new ArrayList<>();
        int start = 0;
        for (int end : ends) {
            if (end > start) {
                parts.add(new Cut(start, end));
                start = end;
            }
        }
        return parts;
    }

    private static boolean breaksLine(int c) {
        return c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static void addEndsInWords(String paragraph, List<Integer> ends) {
        int start = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            if (isSpace(paragraph.charAt(i))) {
                start = i + 1;
            } else if (i - start >= LONGEST_WORD && !Character.isLowSurrogate(paragraph.charAt(i))) {
                ends.add(i);
                start = i;
            }
        }
    }

    private List<Cut> sentencesOf(String part) {
        String line = onOneLine(part);
        List<Integer> stops = new ArrayList<>();
        for (Span span : detector.sentPosDetect(line)) {
            stops.add(span.getEnd());
        }
        addMissedStops(line, stops);
        stops.add(line.length());
        return join(line, stops.stream().sorted().distinct().toList());
    }

    /** Looks right behind stops alone: looking back from every letter takes longer than the detector. */
    private static void addMissedStops(String line, List<Integer> stops) {
        Matcher missed = MISSED_STOP.matcher(line).useTransparentBounds(true);
        for (int i = 1; i < line.length(); i++) {
            if (isBehindStop(line, i) && missed.region(i, line.length()).lookingAt()) {
                stops.add(i);
            }
        }
    }

    private static boolean isBehindStop(String line, int place) {
        int stop = place - 1;
        while (stop > 0 && stop > place - 3 && CLOSING.indexOf(line.charAt(stop)) >= 0) {
            stop--;
        }
        char c = line.charAt(stop);
        return c == '.' || c == '!' || c == '?';
    }

    /** White space of every kind becomes a space of the same length, so that a broken line is one sentence. */
    private static String onOneLine(String part) {
        StringBuilder line = new StringBuilder(part);
        for (int i = 0; i < line.length(); i++) {
            if (isSpace(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }

    private static List<Cut> join(String line, List<Integer> stops) {
        List<Cut> sentences = new ArrayList<>();
        int start = 0;
        for (int stop : stops) {
            int end = SentenceJoints.withClosingMarks(line, start, Math.max(stop, start));
            boolean joined =
                    end < line.length() && end - start <= LONGEST && SentenceJoints.belongTogether(line, start, end);
            if (!joined) {
                addShort(trimmed(line, start, end), line, sentences);
                start = end;
            }
        }
        return sentences;
    }

    /** Adds a sentence; one that is too long is divided at white space. */
    private static void addShort(Cut sentence, String line, List<Cut> sentences) {
        Cut rest = sentence;
        while (rest.end - rest.start > LONGEST) {
            int end = line.lastIndexOf(' ', rest.start + LONGEST);
            if (end <= rest.start) {
                end = rest.start + LONGEST - (Character.isLowSurrogate(line.charAt(rest.start + LONGEST)) ? 1 : 0);
            }
            sentences.add(trimmed(line, rest.start, end));
            rest = trimmed(line, end, rest.end);
        }
        if (rest.end > rest.start) {
            sentences.add(rest);
        }
    }

    /** A headline, which is one sentence whatever stops it holds. */
    static List<Cut> whole(String headline) {
        List<Cut> sentences = new ArrayList<>();
        String line = onOneLine(headline);
        addShort(trimmed(line, 0, line.length()), line, sentences);
        return sentences;
    }

    private static Cut trimmed(String line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(line.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(line.charAt(end - 1))) {
            end--;
        }
        return new Cut(start, end);
    }

    static boolean isSpace(char c) {
        if (c < '\u0080') {
            return c == ' ' || c >= '\t' && c <= '\r' || c >= '\u001c' && c <= '\u001f';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /** Loaded once, on first use: reading it takes longer than cutting a long article. */
    private static final class ModelHolder {
        static final SentenceModel MODEL = load();

        private static SentenceModel load() {
            try (InputStream in = SentenceCutter.class.getResourceAsStream(SentenceCutter.MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("The sentence model '" + SentenceCutter.MODEL
                            + "' is not on the class path. Add the artifact opennlp-models-sentdetect-en to it.");
                }
                return new SentenceModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The sentence model '" + SentenceCutter.MODEL + "' cannot be read: " + e.getMessage(), e);
            }
        }
    }
}
