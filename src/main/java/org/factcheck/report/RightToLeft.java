package org.factcheck.report;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Has Hebrew and Arabic drawn in the order in which they are read, with the letters of Arabic joined. */
final class RightToLeft {

    private RightToLeft() {}

    /**
     * Sets each such text of a document apart by the direction of most of its letters, so that it moves nothing that
     * stands beside it, and tells the renderer how to draw it. A document without any is left as it is, which is drawn
     * the faster.
     */
    static void use(PdfRendererBuilder builder, Document document) {
        List<Element> apart = document.body().getAllElements().stream()
                .filter(element -> isIn(element.ownText()))
                .toList();
        if (!apart.isEmpty()) {
            apart.forEach(element -> element.attr("dir", isMostOf(element.ownText()) ? "rtl" : "ltr"));
            builder.useUnicodeBidiSplitter(Runs::new);
            builder.useUnicodeBidiReorderer(new Letters());
            builder.defaultTextDirection(TextDirection.LTR);
        }
    }

    private static boolean isIn(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static boolean isMostOf(String text) {
        return text.codePoints().map(RightToLeft::direction).sum() > 0;
    }

    /** 1 for a letter that is read from right to left, -1 for one read from left to right, else 0. */
    private static int direction(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
            default -> 0;
        };
    }

    /**
     * The stretches of a paragraph that are read in one direction each. The renderer sets them side by side as they come,
     * so a number within Hebrew is no stretch of its own: the whole is one, which {@link Letters} puts in order.
     */
    private static final class Runs implements BidiSplitter {

        private final Bidi bidi = new Bidi();
        private final List<BidiTextRun> runs = new ArrayList<>();

        @Override
        public void setParagraph(String paragraph, byte base) {
            bidi.setPara(paragraph, base, null);
            runs.clear();
            int start = 0;
            while (start < paragraph.length()) {
                boolean backwards = isBackwards(start);
                int end = start + 1;
                while (end < paragraph.length() && isBackwards(end) == backwards) {
                    end++;
                }
                int turn = !backwards ? start : base == BidiSplitter.RTL ? end : endOfLetters(paragraph, start, end);
                add(start, turn, BidiSplitter.RTL);
                add(turn, end, BidiSplitter.LTR);
                start = end;
            }
            if (runs.isEmpty()) {
                // The renderer wants a run of an empty paragraph, too.
                runs.add(new BidiTextRun(0, 0, base));
            }
        }

        private void add(int start, int end, byte direction) {
            if (end > start) {
                runs.add(new BidiTextRun(start, end - start, direction));
            }
        }

        private boolean isBackwards(int index) {
            return bidi.getLevelAt(index) > 0;
        }

        /** What follows a Hebrew name in an English sentence, as its weight does, is the sentence's and not the name's. */
        private static int endOfLetters(String paragraph, int start, int end) {
            int last = end;
            while (last > start && direction(paragraph.codePointBefore(last)) <= 0) {
                last -= Character.charCount(paragraph.codePointBefore(last));
            }
            return last;
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            return runs.get(index);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return Bidi.getBaseDirection(paragraph);
        }
    }

    /** The order and the forms of letters. */
    private static final class Letters implements BidiReorderer {

        private static final int LOGICAL = ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;

        private final ArabicShaping joining = new ArabicShaping(LOGICAL | ArabicShaping.LETTERS_SHAPE);
        private final ArabicShaping parting = new ArabicShaping(LOGICAL | ArabicShaping.LETTERS_UNSHAPE);

        @Override
        public String reorderRTLTextToLTR(String text) {
            Bidi bidi = new Bidi();
            bidi.setPara(text, Bidi.RTL, null);
            return bidi.writeReordered(Bidi.DO_MIRRORING);
        }

        @Override
        public String shapeText(String text) {
            return shaped(joining, text);
        }

        @Override
        public String deshapeText(String text) {
            return shaped(parting, text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        private static String shaped(ArabicShaping by, String text) {
            try {
                return by.shape(text);
            } catch (ArabicShapingException e) {
                throw new ReportException("A text could not be set from right to left: " + text, e);
            }
        }
    }
}
