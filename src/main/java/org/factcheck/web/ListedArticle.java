package org.factcheck.web;

import org.factcheck.article.Article;
import org.factcheck.report.PrintedDate;
import org.factcheck.store.ArticleCatalogue;

/** An article as a list prints it. */
record ListedArticle(String runId, ArticleCatalogue.Listed listed) {

    private Article article() {
        return listed.article();
    }

    public String id() {
        return article().id();
    }

    public String title() {
        return article().title();
    }

    public String source() {
        return article().source().name();
    }

    public String reliability() {
        return article().source().reliability().name();
    }

    public String published() {
        return PrintedDate.published(article().published());
    }

    public String address() {
        return Addresses.article(runId, article().id(), null, -1);
    }

    public String bears() {
        return listed.claims() == 0 ? "" : Words.count(listed.claims(), "claim");
    }

    public String cuts() {
        return article().cuts().isEmpty() ? "" : Words.count(article().cuts().size(), "piece");
    }

    /** What keeps it from being judged or counted for itself; empty where nothing does. */
    public String remark() {
        if (!article().isJudged()) {
            return "not judged, as its language is '" + article().language() + "'";
        }
        return copyOf().isEmpty() ? "" : "the same text as " + copyOf();
    }

    /** The article whose text it repeats; empty where it stands for itself. */
    String copyOf() {
        return listed.copyGroup().equals(article().id()) ? "" : listed.copyGroup();
    }
}
