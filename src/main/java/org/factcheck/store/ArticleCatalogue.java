package org.factcheck.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.factcheck.article.Article;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The articles that a run read, found page by page in the database. Nothing here changes anything. */
public final class ArticleCatalogue {

    private static final String OF_RUN = " from run_article r join article a on a.content_key = r.content_key";

    private final JdbcClient database;

    /** A catalogue of this database. */
    public ArticleCatalogue(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which articles are looked for.
     *
     * @param runId that this run read
     * @param text whose title or id holds this, whatever its case; empty for all
     * @param source of this publisher; empty for all
     * @param from that can be from this day or later; null for all, those without a date among them
     * @param to that cannot be from a later day; null for all, likewise
     */
    public record Wanted(
            String runId,
            String text,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public Wanted {
            Objects.requireNonNull(runId, "runId");
        }

        private boolean isNarrowed() {
            return !text.isEmpty() || !source.isEmpty() || from != null || to != null;
        }

        private String condition() {
            return " where r.run_id = ?"
                    + (text.isEmpty()
                            ? ""
                            : " and (lower(a.title) like ? escape '!' or lower(r.article_id) like ? escape '!')")
                    + (source.isEmpty() ? "" : " and a.source = ?")
                    + (from == null ? "" : " and a.published >= ?")
                    + (to == null ? "" : " and a.published <= ?");
        }

        private List<Object> values() {
            List<Object> values = new ArrayList<>();
            values.add(runId);
            if (!text.isEmpty()) {
                String pattern = Like.holding(text);
                values.add(pattern);
                values.add(pattern);
            }
            if (!source.isEmpty()) {
                values.add(source);
            }
            Optional.ofNullable(from).ifPresent(values::add);
            Optional.ofNullable(to).ifPresent(values::add);
            return values;
        }
    }

    /**
     * An article that a run read.
     *
     * @param article all of it but its text and its body
     * @param copyGroup the smallest id of its copies; its own where it has none
     * @param claims how many claims a passage of it weighs in
     */
    public record Listed(Article article, String copyGroup, int claims) {}

    /** How many articles are wanted. */
    public int count(Wanted wanted) {
        String from = wanted.isNarrowed() ? OF_RUN : " from run_article r";
        return database.sql("select count(*)" + from + wanted.condition())
                .params(wanted.values())
                .query(Integer.class)
                .single();
    }

    /** A stretch of them, by id. */
    public List<Listed> list(Wanted wanted, int offset, int most) {
        List<Object> values = wanted.values();
        values.add(most);
        values.add(offset);
        return database.sql(
                        "select coalesce(a.head, a.document), r.copy_group, r.article_id, (select count(distinct e.seq) from claim_evidence e"
                                + " where e.run_id = r.run_id and e.article_id = r.article_id)" + OF_RUN
                                + wanted.condition() + " order by r.article_id limit ? offset ?")
                .params(values)
                .query((row, i) -> new Listed(
                        Documents.article(row.getString(1)), group(row.getString(2), row.getString(3)), row.getInt(4)))
                .list();
    }

    /** The publishers of the articles that a run read, by name. */
    public List<String> sources(String runId) {
        return database
                .sql("select distinct a.source" + OF_RUN + " where r.run_id = ? and a.source is not null")
                .param(runId)
                .query(String.class)
                .list()
                .stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** One of them; empty where the run did not read it, or what it read is not kept any more. */
    public Optional<Article> find(String runId, String articleId) {
        return database.sql("select a.document" + OF_RUN + " where r.run_id = ? and r.article_id = ?")
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

    private static String group(@Nullable String group, String own) {
        return group == null ? own : group;
    }
}
