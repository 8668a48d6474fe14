package org.factcheck.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.factcheck.article.Article;
import org.factcheck.article.Cut;
import org.factcheck.store.ClaimCatalogue.Bearing;
import org.jspecify.annotations.Nullable;

/** An article as JSON. Names are those of the columns of the CSV files. */
final class ArticleJson {

    private ArticleJson() {}

    /** As a list has it. */
    static Map<String, @Nullable Object> listed(ListedArticle article) {
        Map<String, @Nullable Object> told = head(article.listed().article());
        told.put("copy_of", article.copyOf().isEmpty() ? null : article.copyOf());
        told.put("claims", article.listed().claims());
        told.put("cuts", article.listed().article().cuts().size());
        return told;
    }

    /** With its text, what was cut away of it, and the passages that weigh in verdicts. */
    static Map<String, @Nullable Object> whole(Articles.Read read) {
        Article article = read.article();
        Map<String, @Nullable Object> told = head(article);
        told.put("copies", read.copies());
        told.put("text", article.text());
        told.put("cuts", article.cuts().stream().map(ArticleJson::cut).toList());
        told.put("bears_on", read.bearings().stream().map(ArticleJson::bearing).toList());
        return told;
    }

    private static Map<String, @Nullable Object> head(Article article) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("article", article.id());
        told.put("title", article.title());
        told.put("source", article.source().name());
        told.put("reliability", article.source().reliability());
        told.put("author", article.author());
        told.put("url", article.url());
        told.put(
                "published",
                article.published().day().map(day -> day.toString()).orElse(null));
        told.put("published_basis", article.published().basis());
        told.put("language", article.language());
        told.put("file", article.file());
        told.put("article_sha256", article.sha256());
        return told;
    }

    private static Map<String, @Nullable Object> cut(Cut cut) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("start", cut.span().start());
        told.put("end", cut.span().end());
        told.put("reason", cut.reason());
        return told;
    }

    private static Map<String, @Nullable Object> bearing(Bearing bearing) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("claim_id", bearing.claimId());
        told.put("claim", bearing.claim());
        told.put("stance", bearing.stance());
        told.put("weight", bearing.weight());
        told.put("start", bearing.start());
        told.put("end", bearing.end());
        return told;
    }
}
