package org.factcheck.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the quotations of an article begin and end, across its sentences and paragraphs. A quotation whose closing mark
 * is missing ends with its paragraph, unless the next paragraph closes it.
 */
final class Quotations {

    /**
     * What of a sentence is quoted.
     *
     * @param quoted for each char of the sentence whether it is quoted, the marks included
     * @param goesOnBefore whether a quotation was open before the sentence
     * @param goesOnAfter whether one is open after it
     */
    record Marked(boolean[] quoted, boolean goesOnBefore, boolean goesOnAfter) {

        boolean holdsQuotation() {
            for (boolean inside : quoted) {
                if (inside) {
                    return true;
                }
            }
            return false;
        }

        /** Whether nothing but marks and white space stands outside the quotation. */
        boolean isQuotedThroughout(String sentence) {
            for (int i = 0; i < quoted.length; i++) {
                if (!quoted[i] && Character.isLetterOrDigit(sentence.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Sentence> sentences;
    private final List<Marked> marked = new ArrayList<>();
    private boolean open;
    private boolean inherited;

    private Quotations(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** One entry for each sentence. */
    static List<Marked> of(List<Sentence> sentences) {
        Quotations quotations = new Quotations(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            if (i > 0 && sentences.get(i).block() != sentences.get(i - 1).block()) {
                quotations.startParagraph(i);
            }
            quotations.mark(sentences.get(i).quote());
        }
        return quotations.marked;
    }

    private void startParagraph(int sentence) {
        open = open && closesWhatCameBefore(paragraph(sentence));
        inherited = open;
    }

    private String paragraph(int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from;
                i < sentences.size()
                        && sentences.get(i).block() == sentences.get(from).block();
                i++) {
            text.append(sentences.get(i).quote()).append(' ');
        }
        return text.toString();
    }

    /** Whether the first mark of a paragraph closes a quotation: by its shape, or because it is the only one. */
    private static boolean closesWhatCameBefore(String paragraph) {
        int marks = 0;
        boolean firstCloses = false;
        for (int i = 0; i < paragraph.length(); i++) {
            if (isDouble(paragraph.charAt(i))) {
                if (marks == 0) {
                    firstCloses = i > 0
                            && (paragraph.charAt(i) == '”'
                                    || (paragraph.charAt(i) == '"' && paragraph.charAt(i - 1) != ' '));
                    if (i == 0) {
                        return false;
                    }
                }
                marks++;
            }
        }
        return firstCloses || marks == 1;
    }

    private void mark(String text) {
        boolean[] quoted = new boolean[text.length()];
        boolean before = open;
        int from = open ? 0 : -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDouble(c)) {
                continue;
            }
            if (!open && c != '”') {
                open = true;
                from = i;
            } else if (open && (c != '“' || inherited)) {
                Arrays.fill(quoted, from, i + 1, true);
                open = false;
                inherited = false;
            }
        }
        if (open) {
            Arrays.fill(quoted, from, text.length(), true);
        } else {
            markSingle(text, quoted);
        }
        marked.add(new Marked(quoted, before, open));
    }

    /** Single marks are told from apostrophes by what stands around them; only whole quotations count. */
    private static void markSingle(String text, boolean[] quoted) {
        int from = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean startsWord = (i == 0 || text.charAt(i - 1) == ' ')
                    && i + 1 < text.length()
                    && Character.isUpperCase(text.charAt(i + 1));
            if (from < 0 && !quoted[i] && (c == '‘' || c == '\'') && startsWord) {
                from = i;
            } else if (from >= 0 && (c == '’' || c == '\'') && i > 0 && ",.?!".indexOf(text.charAt(i - 1)) >= 0) {
                Arrays.fill(quoted, from, i + 1, true);
                from = -1;
            }
        }
    }

    private static boolean isDouble(char c) {
        return c == '“' || c == '”' || c == '"' || c == '„' || c == '«' || c == '»';
    }
}
