package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages laid out as the web's are; what is the article on each is marked in the mark-up itself. */
class PageLayoutsOfTheWebTest {

    /** Links of a page that stands in a form as a whole, all around an article shorter than it, and a call to subscribe. */
    private static final int BOILERPLATE_LEFT = 10;

    @TempDir
    Path folder;

    @Test
    void noLineOfAnArticleIsLostAndHardlyAnyOtherIsLeft() throws Exception {
        List<String> lost = new ArrayList<>();
        List<String> left = new ArrayList<>();
        int lines = 0;
        for (String page : pages()) {
            String name = page.substring(0, page.indexOf('\n')).strip();
            String html = page.substring(page.indexOf('\n'));
            List<String> expected = marked(Jsoup.parse(html));
            List<String> found = body(html);
            lines += expected.size();
            expected.stream().filter(line -> !found.contains(line)).forEach(line -> lost.add(name + ": " + line));
            found.stream().filter(line -> !expected.contains(line)).forEach(line -> left.add(name + ": " + line));
        }
        assertThat(lines).isGreaterThan(60);
        assertThat(lost).isEmpty();
        assertThat(left).hasSizeLessThanOrEqualTo(BOILERPLATE_LEFT);
    }

    @Test
    void aPageIsReadTheSameHoweverOften() throws Exception {
        String amp = pages().stream()
                .filter(page -> page.startsWith("amp"))
                .findFirst()
                .orElseThrow();
        String html = amp.substring(amp.indexOf('\n'));
        List<String> once = body(html);

        for (int i = 0; i < 30; i++) {
            assertThat(body(html)).isEqualTo(once);
        }
    }

    private static List<String> marked(Document page) {
        List<String> lines = new ArrayList<>();
        page.select("[data-body]").forEach(each -> lines.add(each.text()));
        for (Element each : page.select("[data-body-lines]")) {
            lines.addAll(Arrays.asList(each.html().split("\\s*<br>\\s*<br>\\s*")));
        }
        return lines;
    }

    private List<String> body(String html) throws Exception {
        Path file = Files.writeString(folder.resolve("page.html"), html);
        Article article = ((ReadArticle.Read) new ArticleReader(SourceRegister.empty()).read(folder, file)).article();
        return article.body().stream()
                .map(block -> article.substring(block.span()))
                .toList();
    }

    private static List<String> pages() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(PageLayoutsOfTheWebTest.class.getResourceAsStream("page-layouts.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("===== "))
                    .filter(page -> !page.isBlank())
                    .toList();
        }
    }
}
