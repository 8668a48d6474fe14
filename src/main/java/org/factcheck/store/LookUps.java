package org.factcheck.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.article.Article;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/**
 * Fills in what articles and claims are found by, for those that were kept before the tables had it: it stands within
 * documents that the database cannot read. It can be repeated.
 */
public final class LookUps {

    private static final Logger LOG = LoggerFactory.getLogger(LookUps.class);

    /** So that no more than these documents are in memory at once. */
    private static final int AT_ONCE = 200;

    private final JdbcOperations batches;
    private final JdbcClient database;
    private int unread;

    /** For this database. */
    public LookUps(JdbcOperations database) {
        this.batches = database;
        this.database = JdbcClient.create(database);
    }

    /** Fills in all that is missing. */
    public void fill() {
        unread = 0;
        fillArticles();
        fillPlaces();
        database.sql("select distinct run_id from outcome o where error is null and not exists (select 1 from"
                        + " claim_evidence e where e.run_id = o.run_id) order by run_id")
                .query(String.class)
                .list()
                .forEach(this::fillEvidence);
        if (unread > 0) {
            LOG.warn(
                    "{} articles and judgements of earlier versions of this program could not be read. They stay out of"
                            + " what the report library finds by source.",
                    unread);
        }
    }

    private record Kept(String key, String document) {}

    private void fillArticles() {
        String last = "";
        List<Kept> some;
        do {
            some = database.sql("select content_key, document from article where content_key > ?"
                            + " and (title is null or head is null)"
                            + " order by content_key limit ?")
                    .params(last, AT_ONCE)
                    .query((row, i) -> new Kept(row.getString(1), row.getString(2)))
                    .list();
            List<Object[]> found = new ArrayList<>();
            for (Kept each : some) {
                try {
                    Article article = Documents.article(each.document());
                    found.add(new Object[] {
                        FoundBy.title(article),
                        FoundBy.source(article),
                        FoundBy.published(article),
                        FoundBy.head(article),
                        each.key()
                    });
                } catch (JacksonException e) {
                    unread++;
                }
                last = each.key();
            }
            batches.batchUpdate(
                    "update article set title = ?, source = ?, published = ?, head = ? where content_key = ?", found);
        } while (some.size() == AT_ONCE);
    }

    /** Where a claim stood in its file, and what it says: the oldest nights noted only its id. */
    private void fillPlaces() {
        for (String table : List.of("printed_verdict", "claim_latest")) {
            database.sql("update " + table + " p set seq = (select min(o.seq) from outcome o where o.run_id = p.run_id"
                            + " and o.claim_id = p.claim_id) where seq is null")
                    .update();
            List<Object[]> found = new ArrayList<>();
            database.sql("select c.document, p.run_id, p.claim_id from " + table + " p join run_claim c"
                            + " on c.run_id = p.run_id and c.seq = p.seq where p.claim is null")
                    .query((row, i) -> found.add(
                            new Object[] {Documents.claim(row.getString(1)).text(), row.getString(2), row.getString(3)
                            }))
                    .list();
            batches.batchUpdate("update " + table + " set claim = ? where run_id = ? and claim_id = ?", found);
        }
    }

    private void fillEvidence(String runId) {
        ClaimStore claims = new ClaimStore(database);
        List<Integer> places = database.sql("select seq from outcome where run_id = ? and error is null order by seq")
                .param(runId)
                .query(Integer.class)
                .list();
        for (int place : places) {
            try {
                claims.outcome(runId, place).ifPresent(outcome -> claims.saveEvidence(runId, place, outcome));
            } catch (JacksonException e) {
                unread++;
            }
        }
    }

    /** What an article is found by, as far as the columns have room. */
    static final class FoundBy {

        private static final int LONGEST = 2000;
        private static final int LONGEST_HEAD = 4000;

        private FoundBy() {}

        static String title(Article article) {
            return cut(article.title());
        }

        static String source(Article article) {
            return cut(article.source().name());
        }

        static @Nullable LocalDate published(Article article) {
            return article.published().evidenceFrom().orElse(null);
        }

        static @Nullable String head(Article article) {
            String head = Documents.head(article);
            return head.length() <= LONGEST_HEAD ? head : null;
        }

        static String cut(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        }
    }
}
