package org.factcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.factcheck.article.Article;
import org.factcheck.claim.RecentlyUsed;
import org.factcheck.evidence.PassageLookup;
import org.factcheck.passage.Passage;
import org.factcheck.store.LookUps.FoundBy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The articles read, once by content, and which run read which of them. Every write can be repeated. */
public final class ArticleStore {

    /** About 50 KB each. */
    private static final int ARTICLES_AT_HAND = 2_000;

    private static final int HEADS_AT_ONCE = 250;

    private final JdbcClient database;
    private final JdbcOperations batches;

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** A store in this database. */
    public ArticleStore(JdbcOperations database) {
        this.database = JdbcClient.create(database);
        this.batches = database;
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

    /** Whether no article is kept, so that there is no use in looking for one. */
    public boolean isEmpty() {
        return database.sql("select not exists (select 1 from article)")
                .query(Boolean.class)
                .single();
    }

    /** The id of the article kept under this content key; empty where there is none. */
    public Optional<String> articleIdOf(String contentKey) {
        return database.sql("select article_id from article where content_key = ?")
                .param(contentKey)
                .query(String.class)
                .optional();
    }

    /**
     * An article as it is kept. Writing it out takes longer than keeping it, and any thread can do it.
     *
     * @param contentKey hash of everything the article's reading depends on
     * @param document the article as JSON
     * @param passages its passages as JSON
     * @param title its headline, as far as the database has room to find it by
     * @param source the name of its publisher, likewise
     * @param published the latest day that it can be from; null where it is not known
     * @param head the article without its text as JSON, for lists; null where it is longer than the database has room for
     */
    public record Written(
            String contentKey,
            String articleId,
            String document,
            String passages,
            String title,
            String source,
            @Nullable LocalDate published,
            @Nullable String head) {

        /** Writes an article out. */
        public static Written of(String contentKey, Split split) {
            return new Written(
                    contentKey,
                    split.article().id(),
                    Documents.write(split.article()),
                    Documents.write(split.passages()),
                    FoundBy.title(split.article()),
                    FoundBy.source(split.article()),
                    FoundBy.published(split.article()),
                    FoundBy.head(split.article()));
        }
    }

    /** Keeps articles. */
    public void save(List<Written> articles) {
        batches.batchUpdate(
                "insert into article (content_key, article_id, document, passages, title, source, published, head)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                articles.stream()
                        .map(each -> new Object[] {
                            each.contentKey(),
                            each.articleId(),
                            each.document(),
                            each.passages(),
                            each.title(),
                            each.source(),
                            each.published(),
                            each.head()
                        })
                        .toList());
    }

    /** Notes that a run read articles: article id to content key. */
    public void addToRun(String runId, Map<String, String> contentKeys) {
        batches.batchUpdate(
                "delete from run_article where run_id = ? and article_id = ?",
                contentKeys.keySet().stream()
                        .map(articleId -> new Object[] {runId, articleId})
                        .toList());
        batches.batchUpdate(
                "insert into run_article (run_id, article_id, content_key) values (?, ?, ?)",
                contentKeys.entrySet().stream()
                        .map(each -> new Object[] {runId, each.getKey(), each.getValue()})
                        .toList());
    }

    /** Takes the articles back from a run whose ids begin so, as do those of one file that holds many. */
    public void removeFromRun(String runId, String idsBegin) {
        database.sql("delete from run_article where run_id = ? and left(article_id, ?) = ?")
                .params(runId, idsBegin.length(), idsBegin)
                .update();
    }

    /** Notes which articles of a run are copies of another: article id to the smallest id of its group. */
    public void saveCopyGroups(String runId, Map<String, String> groups) {
        batches.batchUpdate(
                "update run_article set copy_group = ? where run_id = ? and article_id = ?",
                groups.entrySet().stream()
                        .map(each -> new Object[] {each.getValue(), runId, each.getKey()})
                        .toList());
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

    /** The ids of a run's articles, in their order. */
    public List<String> ids(String runId) {
        return database
                .sql("select article_id from run_article where run_id = ?")
                .param(runId)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /**
     * What lists tell of an article.
     *
     * @param article it may lack its text and its blocks
     * @param passages how many it has
     */
    public record Head(Article article, int passages) {}

    /** Hands the heads of all articles of a run over, by id. */
    public void forEachHead(String runId, Consumer<Head> consumer) {
        Map<String, String> keys = keysById(runId);
        List<String> ids = List.copyOf(keys.keySet());
        for (int from = 0; from < ids.size(); from += HEADS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(from + HEADS_AT_ONCE, ids.size()));
            Map<String, Head> heads = heads(some.stream().map(keys::get).toList());
            some.forEach(id -> consumer.accept(Objects.requireNonNull(heads.get(keys.get(id)), id)));
        }
    }

    /** By content keys, the primary key: among the ids of a run the database would go through all of the run each time. */
    private Map<String, Head> heads(List<@Nullable String> contentKeys) {
        Map<String, Head> heads = new HashMap<>();
        database.sql("select content_key, coalesce(head, document), passages from article where content_key in (:keys)")
                .param("keys", contentKeys)
                .query((RowCallbackHandler) row -> heads.put(
                        row.getString(1),
                        new Head(Documents.article(row.getString(2)), Documents.passageCount(row.getString(3)))));
        return heads;
    }

    private Map<String, String> keysById(String runId) {
        Map<String, String> keys = new TreeMap<>();
        database.sql("select article_id, content_key from run_article where run_id = ?")
                .param(runId)
                .query((RowCallbackHandler) row -> keys.put(row.getString(1), row.getString(2)));
        return keys;
    }

    /** One article of a run with its passages. */
    public Split load(String runId, String articleId) {
        return load(
                runId,
                articleId,
                "document, a.passages",
                row -> new Split(Documents.article(row.getString(1)), Documents.passages(row.getString(2))));
    }

    /** One article of a run without its passages, which take longer to read than it does. */
    public Article article(String runId, String articleId) {
        return load(runId, articleId, "document", row -> Documents.article(row.getString(1)));
    }

    private <T> T load(String runId, String articleId, String columns, Reading<T> reading) {
        return database.sql("select a." + columns + " from article a join run_article r"
                        + " on a.content_key = r.content_key where r.run_id = ? and r.article_id = ?")
                .params(runId, articleId)
                .query((row, i) -> reading.of(row))
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "The run " + runId + " has no article '" + articleId + "' in the database."));
    }

    /** The content keys of a run's articles with their ids, by id. */
    public List<String> contentKeys(String runId) {
        return keysById(runId).entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
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
        RecentlyUsed<String, List<Passage>> recent = new RecentlyUsed<>(
                ARTICLES_AT_HAND,
                articleId -> load(runId, articleId, "passages", row -> Documents.passages(row.getString(1))));
        return recent::get;
    }
}
