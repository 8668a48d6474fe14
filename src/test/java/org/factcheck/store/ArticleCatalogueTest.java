package org.factcheck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.factcheck.article.Article;
import org.factcheck.article.Cut;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Source;
import org.factcheck.article.TextSpan;
import org.factcheck.store.ArticleStore.Split;
import org.factcheck.store.ArticleStore.Written;
import org.junit.jupiter.api.Test;

class ArticleCatalogueTest {

    private static final List<Cut> CUTS = List.of(new Cut(new TextSpan(12, 40), "call for donations"));

    private final Database database = Database.withRun();
    private final ArticleStore articles = new ArticleStore(database.operations());
    private final ArticleCatalogue catalogue = new ArticleCatalogue(database.client());

    @Test
    void aListIsReadWithoutTheTextsOfItsArticles() {
        keep(bySomebodyCalled("Mara Quell"));
        database.operations().update("update article set document = 'a text of many pages'");

        assertThat(listed().title()).isEqualTo("Lock closed");
        assertThat(listed().author()).isEqualTo("Mara Quell");
        assertThat(listed().cuts()).isEqualTo(CUTS);
        assertThat(listed().text()).isEmpty();
    }

    @Test
    void whatIsTooLongToBeKeptASecondTimeIsReadFromTheArticle() {
        String longName = "Quell ".repeat(1000);
        keep(bySomebodyCalled(longName));

        assertThat(listed().author()).isEqualTo(longName);
    }

    private void keep(Article article) {
        articles.save(List.of(Written.of("key", new Split(article, List.of()))));
        articles.addToRun(Database.RUN, Map.of(article.id(), "key"));
    }

    private Article listed() {
        List<ArticleCatalogue.Listed> all =
                catalogue.list(new ArticleCatalogue.Wanted(Database.RUN, "", "", null, null), 0, 10);
        assertThat(all).hasSize(1);
        return all.get(0).article();
    }

    private static Article bySomebodyCalled(String name) {
        return new Article(
                "lock",
                "lock.txt",
                "0".repeat(64),
                "Lock closed",
                Source.unregistered("Canal Courier"),
                name,
                null,
                new PublicationDate.Known(LocalDate.of(2026, 11, 3), null, "dateline"),
                "en",
                "The lock is closed. Please support our work with a gift.",
                List.of(),
                CUTS);
    }
}
