package org.factcheck.article;

import java.util.ArrayList;
import java.util.List;

/** A page's lines as stretches of code points: what is evidence, and what was cut. */
record Parts(List<Block> blocks, List<Cut> cuts) {

    static Parts of(String text, PageLayout layout) {
        List<Block> blocks = new ArrayList<>();
        List<Cut> cuts = new ArrayList<>();
        int character = 0;
        int codePoint = 0;
        for (int i = 0; i < layout.lines().size(); i++) {
            PageLine line = layout.lines().get(i);
            int start = codePoint + text.codePointCount(character, line.from());
            int end = start + text.codePointCount(line.from(), line.to());
            character = line.to();
            codePoint = end;
            TextSpan span = new TextSpan(start, end);
            String reason = layout.reasons().get(i);
            if (reason == null) {
                blocks.add(new Block(span, i == layout.headline() ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH));
            } else {
                cuts.add(new Cut(span, reason));
            }
        }
        return new Parts(blocks, cuts);
    }
}
