package org.factcheck.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.factcheck.article.Article;
import org.factcheck.evidence.PassageLookup;
import org.factcheck.passage.Passage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The articles read, once by content, and which run read which of them. Every write can be repeated. */
public final class ArticleStore {

    private final JdbcClient database;

    /** A store in this database. */
    public ArticleStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * An article with its passages.
     *
     * @param article the article
     * @param passages in their order
     */
    public record Split(Article article, List<Passage> passages) {
        public Split {
            passages = List.copyOf(passages);
        }
    }

    /** The id of the article kept under this content key; empty where there is none. */
    public Optional<String> articleIdOf(String contentKey) {
        return database.sql("select article_id from article where content_key = ?")
                .param(contentKey)
                .query(String.class)
                .optional();
    }

    /** Keeps an article under the hash of everything its reading depends on. */
    public void save(String contentKey, Split split) {
        database.sql("merge into article (content_key, article_id, document, passages) key (content_key)"
                        + " values (?, ?, ?, ?)")
                .params(
                        contentKey,
                        split.article().id(),
                        Documents.write(split.article()),
                        Documents.write(split.passages()))
                .update();
    }

    /** Notes that a run read an article. */
    public void addToRun(String runId, String articleId, String contentKey) {
        database.sql("merge into run_article (run_id, article_id, content_key) key (run_id, article_id)"
                        + " values (?, ?, ?)")
                .params(runId, articleId, contentKey)
                .update();
    }

    /** Takes the articles back from a run whose ids begin so, as do those of one file that holds many. */
    public void removeFromRun(String runId, String idsBegin) {
        database.sql("delete from run_article where run_id = ? and left(article_id, ?) = ?")
                .params(runId, idsBegin.length(), idsBegin)
                .update();
    }

    /** Notes which articles of a run are copies of each other: article id to the smallest id of its group. */
    public void saveCopyGroups(String runId, Map<String, String> groups) {
        groups.forEach((article, group) -> database.sql(
                        "update run_article set copy_group = ? where run_id = ? and article_id = ?")
                .params(group, runId, article)
                .update());
    }

    /** The articles of a run by id, each with the smallest id of its copies; article id to group. */
    public Map<String, String> copyGroups(String runId) {
        Map<String, String> groups = new TreeMap<>();
        database.sql("select article_id, coalesce(copy_group, article_id) from run_article where run_id = ?")
                .param(runId)
                .query((row, i) -> groups.put(row.getString(1), row.getString(2)))
                .list();
        return groups;
    }

    /** Hands every article of a run over, by id, one at a time. */
    public void forEach(String runId, Consumer<Split> consumer) {
        List<String> ids = database
                .sql("select article_id from run_article where run_id = ?")
                .param(runId)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
        for (String id : ids) {
            consumer.accept(load(runId, id));
        }
    }

    /** One article of a run. */
    public Split load(String runId, String articleId) {
        return database.sql("select a.document, a.passages from article a join run_article r"
                        + " on a.content_key = r.content_key where r.run_id = ? and r.article_id = ?")
                .params(runId, articleId)
                .query((row, i) -> new Split(Documents.article(row.getString(1)), Documents.passages(row.getString(2))))
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "The run " + runId + " has no article '" + articleId + "' in the database."));
    }

    /** The content keys of a run's articles with their ids, by id. */
    public List<String> contentKeys(String runId) {
        return database
                .sql("select article_id, content_key from run_article where run_id = ?")
                .param(runId)
                .query((row, i) -> row.getString(1) + " " + row.getString(2))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** How many articles a run read. */
    public int count(String runId) {
        return database.sql("select count(*) from run_article where run_id = ?")
                .param(runId)
                .query(Integer.class)
                .single();
    }

    /** The passages of a run's articles, the articles used last kept at hand. */
    public PassageLookup passages(String runId) {
        RecentlyUsed<String, List<Passage>> recent =
                new RecentlyUsed<>(500, articleId -> load(runId, articleId).passages());
        return recent::get;
    }
}
