package org.factcheck.passage;

import java.util.ArrayList;
import java.util.List;
import org.factcheck.article.Article;
import org.factcheck.article.Block;

/**
 * A sentence of an article as it stands there.
 *
 * @param block the place of its block in the article's body, from 0
 * @param start the first code point in the article's text
 * @param end the first code point after it
 * @param quote the article's characters from start to end; no white space at its ends
 */
record Sentence(int block, Block.Kind kind, int start, int end, String quote) {

    /** The sentences of an article's body; a headline is one whatever stops it holds. */
    static List<Sentence> allOf(Article article, SentenceCutter cutter) {
        List<Sentence> sentences = new ArrayList<>();
        String whole = article.text();
        int to = 0;
        int toCodePoint = 0;
        for (int i = 0; i < article.body().size(); i++) {
            Block block = article.body().get(i);
            // The blocks stand in the order of the text: each is counted to from the one before.
            int from = whole.offsetByCodePoints(to, block.span().start() - toCodePoint);
            to = whole.offsetByCodePoints(
                    from, block.span().end() - block.span().start());
            toCodePoint = block.span().end();
            String text = whole.substring(from, to);
            int before = 0;
            int codePoint = block.span().start();
            for (SentenceCutter.Cut cut :
                    block.kind() == Block.Kind.HEADLINE ? SentenceCutter.whole(text) : cutter.cut(text)) {
                int start = codePoint + text.codePointCount(before, cut.start());
                int end = start + text.codePointCount(cut.start(), cut.end());
                sentences.add(new Sentence(i, block.kind(), start, end, text.substring(cut.start(), cut.end())));
                before = cut.end();
                codePoint = end;
            }
        }
        return sentences;
    }

    /** The text with each run of white space as one space and none at its ends. */
    static String folded(String text) {
        if (isFolded(text)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!SentenceCutter.isSpace(c)) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    private static boolean isFolded(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            boolean space = SentenceCutter.isSpace(text.charAt(i));
            if (space && (afterSpace || text.charAt(i) != ' ')) {
                return false;
            }
            afterSpace = space;
        }
        return text.isEmpty() || !afterSpace;
    }
}
