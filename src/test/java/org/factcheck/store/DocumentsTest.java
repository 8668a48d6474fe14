package org.factcheck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.factcheck.article.Article;
import org.factcheck.article.Block;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.PublicationDate.TimeOfDay;
import org.factcheck.article.PublicationDate.Zone;
import org.factcheck.article.Source;
import org.factcheck.article.TextSpan;
import org.factcheck.passage.PassageSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    static Stream<PublicationDate> dates() {
        return Stream.of(
                new PublicationDate.Known(DAY, null, "x"),
                new PublicationDate.Known(DAY, new TimeOfDay(LocalTime.of(9, 15), null), "x"),
                new PublicationDate.Known(DAY, time("ET", ZoneId.of("America/New_York")), "x"),
                new PublicationDate.Known(DAY, time("+02:00", ZoneOffset.ofHours(2)), "x"),
                new PublicationDate.Known(DAY, new TimeOfDay(LocalTime.MIDNIGHT, new Zone("IST", null)), "x"),
                new PublicationDate.InMonth(YearMonth.of(2026, 3), "x"),
                new PublicationDate.InYear(Year.of(2026), "x"),
                new PublicationDate.NotBefore(DAY, "x"),
                new PublicationDate.Doubted(DAY, "x"),
                new PublicationDate.Doubted(null, "x"),
                new PublicationDate.Unknown("x"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void aDateReadsBackAsItWasWritten(PublicationDate date) {
        Article article = article(date, "", List.of());

        assertThat(Documents.article(Documents.write(article))).isEqualTo(article);
    }

    @Test
    void passagesAreCountedAsTheyAreReadBack() {
        PassageSplitter splitter = new PassageSplitter();
        String text = "“Gates [and locks] were shut,” said Mara Lind. The ferry ran.\n";
        Article article = article(
                new PublicationDate.Unknown("x"),
                text,
                List.of(new Block(new TextSpan(0, text.length() - 1), Block.Kind.PARAGRAPH)));
        String written = Documents.write(splitter.split(article));

        assertThat(Documents.passageCount(written))
                .isEqualTo(2)
                .isEqualTo(Documents.passages(written).size());
        assertThat(Documents.passageCount("[]")).isZero();
    }

    private static Article article(PublicationDate date, String text, List<Block> blocks) {
        return new Article(
                "a",
                "a.txt",
                "0".repeat(64),
                "Title",
                Source.unregistered("Courier"),
                null,
                null,
                date,
                "en",
                text,
                blocks,
                List.of());
    }

    private static TimeOfDay time(String zone, ZoneId id) {
        return new TimeOfDay(LocalTime.of(23, 58, 7), new Zone(zone, id));
    }
}
