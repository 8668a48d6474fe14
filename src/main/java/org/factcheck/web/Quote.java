package org.factcheck.web;

import java.util.List;
import org.factcheck.article.Article;
import org.factcheck.article.Block;
import org.factcheck.article.TextSpan;
import org.factcheck.passage.Passage;
import org.factcheck.report.PrintedDate;
import org.factcheck.verdict.Attributions;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/**
 * A passage that weighs in a verdict, in what stands around it.
 *
 * @param before what stands before it in its paragraph; empty where nothing does, or the article is not kept
 * @param exact the article's own words
 * @param after what stands behind it, in the same way
 * @param address where it is seen in its article; empty where that is not kept
 */
record Quote(
        String before,
        String exact,
        String after,
        String source,
        String published,
        String title,
        String attribution,
        String reliability,
        String figures,
        List<String> notes,
        String address) {

    private static final int LONGEST_NEIGHBOUR = 240;

    static Quote of(WeighedEvidence evidence, @Nullable Article article, String runId, String claimId) {
        Passage passage = evidence.stance().evidence().passage();
        return new Quote(
                article == null ? "" : before(article, passage),
                Words.folded(passage.quote()),
                article == null ? "" : after(article, passage),
                evidence.source().name(),
                PrintedDate.published(evidence.published()),
                evidence.articleTitle(),
                Attributions.inWords(passage.speech()),
                "reliability " + evidence.source().reliability() + " ("
                        + evidence.source().reliability().meaning() + ")",
                "probability " + Words.two(evidence.stance().probability()) + " · weight "
                        + Words.two(evidence.weight()),
                evidence.stance().notes(),
                article == null ? "" : Addresses.article(runId, evidence.articleId(), claimId, passage.start()));
    }

    private static String before(Article article, Passage passage) {
        TextSpan paragraph = paragraph(article, passage);
        if (paragraph.start() >= passage.start()) {
            return "";
        }
        String text = Words.folded(article.substring(new TextSpan(paragraph.start(), passage.start())));
        if (text.length() <= LONGEST_NEIGHBOUR) {
            return text;
        }
        int blank = text.indexOf(' ', text.length() - LONGEST_NEIGHBOUR);
        return "…" + text.substring(blank < 0 ? text.length() - LONGEST_NEIGHBOUR : blank);
    }

    private static String after(Article article, Passage passage) {
        TextSpan paragraph = paragraph(article, passage);
        if (paragraph.end() <= passage.end()) {
            return "";
        }
        String text = Words.folded(article.substring(new TextSpan(passage.end(), paragraph.end())));
        if (text.length() <= LONGEST_NEIGHBOUR) {
            return text;
        }
        int blank = text.lastIndexOf(' ', LONGEST_NEIGHBOUR);
        return text.substring(0, blank < 0 ? LONGEST_NEIGHBOUR : blank) + "…";
    }

    private static TextSpan paragraph(Article article, Passage passage) {
        return article.body().stream()
                .map(Block::span)
                .filter(span -> span.start() <= passage.start() && passage.end() <= span.end())
                .findFirst()
                .orElse(new TextSpan(passage.start(), passage.end()));
    }
}
