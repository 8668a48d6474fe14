package org.factcheck.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.factcheck.article.Article;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The articles that a run read, found page by page in the database. Nothing here changes anything. */
public final class ArticleCatalogue {

    private final JdbcClient database;

    /** A catalogue of this database. */
    public ArticleCatalogue(JdbcClient database) {
        this.database = database;
    }

    /**
     * An article that a run read.
     *
     * @param copyGroup the smallest id of its copies; its own where it has none
     * @param claims how many claims a passage of it weighs in
     */
    public record Listed(Article article, String copyGroup, int claims) {}

    /** How many articles a run read whose id holds a text, whatever its case. */
    public int count(String runId, String text) {
        return database.sql(
                        "select count(*) from run_article r where r.run_id = ? and lower(r.article_id) like ? escape '!'")
                .params(runId, pattern(text))
                .query(Integer.class)
                .single();
    }

    /** A stretch of them, by id. */
    public List<Listed> list(String runId, String text, int offset, int most) {
        return database.sql(
                        "select a.document, r.copy_group, r.article_id, (select count(distinct e.seq) from claim_evidence e"
                                + " where e.run_id = r.run_id and e.article_id = r.article_id) from run_article r"
                                + " join article a on a.content_key = r.content_key where r.run_id = ?"
                                + " and lower(r.article_id) like ? escape '!' order by r.article_id limit ? offset ?")
                .params(runId, pattern(text), most, offset)
                .query((row, i) -> new Listed(
                        Documents.article(row.getString(1)), group(row.getString(2), row.getString(3)), row.getInt(4)))
                .list();
    }

    /** One of them; empty where the run did not read it, or what it read is not kept any more. */
    public Optional<Article> find(String runId, String articleId) {
        return database.sql("select a.document from run_article r join article a on a.content_key = r.content_key"
                        + " where r.run_id = ? and r.article_id = ?")
                .params(runId, articleId)
                .query((row, i) -> Documents.article(row.getString(1)))
                .optional();
    }

    /** The ids of the articles that are copies of one, itself included, sorted. */
    public List<String> copies(String runId, String articleId) {
        return database.sql(
                        "select o.article_id from run_article r join run_article o on o.run_id = r.run_id"
                                + " and o.copy_group = r.copy_group where r.run_id = ? and r.article_id = ? order by o.article_id")
                .params(runId, articleId)
                .query(String.class)
                .list();
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    private static String group(@Nullable String group, String own) {
        return group == null ? own : group;
    }
}
