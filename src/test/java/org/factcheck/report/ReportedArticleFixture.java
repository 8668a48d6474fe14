package org.factcheck.report;

import java.time.LocalDate;
import java.util.List;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Reliability;
import org.factcheck.article.Source;
import org.jspecify.annotations.Nullable;

/** The four articles about Porthaven, and who published them. */
final class ReportedArticleFixture {

    static final String HOSTILE_TITLE = "<b>Flood</b> & <a href='http://evil.example'>anger</a> in Porthaven";

    static final Source COURIER =
            new Source("Porthaven Courier", Reliability.B, List.of("porthaven-courier.example"), List.of());
    static final Source GAZETTE = new Source("Gazette", Reliability.C, List.of("gazette.example"), List.of());
    static final Source COUNCIL =
            new Source("Harbour Council", Reliability.D, List.of("council.example"), List.of("Harbour Council"));
    static final Source BLOG = Source.unregistered("tidewatch.example");

    private ReportedArticleFixture() {}

    static List<ReportedArticle> articles() {
        return List.of(
                article("council/statement", COUNCIL, 4, List.of()),
                article("courier/breach", COURIER, 22, List.of("syndicate/breach-copy")),
                article("gazette/wall", GAZETTE, 17, List.of()),
                article("tidewatch/market", BLOG, 6, List.of()));
    }

    private static ReportedArticle article(String id, Source source, int passages, List<String> copies) {
        return new ReportedArticle(
                id,
                id + ".txt",
                sha256(id),
                title(id),
                source,
                published(id),
                "en",
                passages,
                copies,
                url(id),
                source == BLOG);
    }

    private static @Nullable String url(String article) {
        return switch (article) {
            case "courier/breach" -> "https://porthaven-courier.example/2026/breach?id=7&page=1";
            case "gazette/wall" -> "javascript:alert(1)";
            default -> null;
        };
    }

    static String title(String article) {
        return switch (article) {
            case "council/statement" -> "Statement of the Harbour Council on the events of 9 March";
            case "courier/breach" -> "Sea wall breaks at Porthaven, hundreds leave their homes";
            case "gazette/wall" -> HOSTILE_TITLE;
            default -> "What the tide brought: 港口 notes from the quay";
        };
    }

    static PublicationDate published(String article) {
        return switch (article) {
            case "council/statement" -> new PublicationDate.Known(LocalDate.of(2026, 3, 10), null, "10 March 2026");
            case "courier/breach" -> new PublicationDate.Known(LocalDate.of(2026, 3, 10), null, "March 10");
            case "gazette/wall" -> new PublicationDate.NotBefore(LocalDate.of(2026, 3, 9), "speaks of Monday, 9 March");
            default -> new PublicationDate.Unknown("no date found");
        };
    }

    static String sha256(String article) {
        return "%08x".formatted(article.hashCode()).repeat(8);
    }
}
