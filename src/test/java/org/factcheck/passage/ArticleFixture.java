package org.factcheck.passage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.article.Article;
import org.factcheck.article.Block;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Source;
import org.factcheck.article.TextSpan;

/** Articles for tests: every line that is not blank is a block. */
final class ArticleFixture {

    private ArticleFixture() {}

    /** An article without a headline: its paragraphs are the lines of the text. */
    static Article ofLines(String text) {
        return article(text, false);
    }

    /** An article whose first line is its headline. */
    static Article withHeadline(String text) {
        return article(text, true);
    }

    /** An article of one paragraph, line breaks included. */
    static Article ofParagraph(String text) {
        return of(
                text, List.of(new Block(new TextSpan(0, text.codePointCount(0, text.length())), Block.Kind.PARAGRAPH)));
    }

    private static Article article(String text, boolean headlineFirst) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            if (!line.isBlank()) {
                boolean headline = headlineFirst && blocks.isEmpty();
                blocks.add(new Block(
                        new TextSpan(start, start + length), headline ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH));
            }
            start += length + 1;
        }
        return of(text, blocks);
    }

    private static Article of(String text, List<Block> blocks) {
        return new Article(
                "a1",
                "a1.txt",
                "0".repeat(64),
                "a1",
                Source.unregistered("The Harbour Gazette"),
                null,
                null,
                new PublicationDate.Known(LocalDate.of(2024, 5, 17), null, "given"),
                "en",
                text,
                blocks,
                List.of());
    }
}
