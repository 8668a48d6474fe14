package org.factcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** articles.csv: every article that the run read, by id, whatever became of it. */
final class ArticlesCsv {

    static final String NAME = "articles.csv";

    /** Raised whenever a column is added, dropped or changes its meaning. */
    static final int SCHEMA_VERSION = 1;

    static final List<String> HEADER = List.of(
            "article",
            "title",
            "source",
            "reliability",
            "published",
            "published_basis",
            "date_doubt",
            "language",
            "passages",
            "copies",
            "is_new",
            "url",
            "file",
            "article_sha256",
            "run_id",
            "schema_version");

    private ArticlesCsv() {}

    static void write(Report report, Path folder, CsvProfile profile) throws IOException {
        try (CsvFile csv = new CsvFile(folder.resolve(NAME), profile, HEADER)) {
            for (ReportedArticle article : report.articles()) {
                csv.row(row(report, article));
            }
        }
    }

    private static List<CsvCell> row(Report report, ReportedArticle article) {
        return List.of(
                CsvCell.text(article.id()),
                CsvCell.text(article.title()),
                CsvCell.text(article.source().name()),
                CsvCell.text(article.source().reliability().name()),
                CsvCell.text(article.published().isoDay()),
                CsvCell.text(article.published().basis()),
                CsvCell.text(article.dateDoubt(report.businessDate()).orElse("")),
                CsvCell.text(article.language()),
                CsvCell.number(article.passages()),
                CsvCell.joined(article.copies()),
                CsvCell.text(Boolean.toString(article.isNew())),
                CsvCell.text(article.url()),
                CsvCell.text(article.file()),
                CsvCell.text(article.sha256()),
                CsvCell.text(report.runId()),
                CsvCell.number(SCHEMA_VERSION));
    }
}
