package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.factcheck.claim.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that come in a feed. */
class FeedTest {

    @TempDir
    Path folder;

    @Test
    void anEntryOfAnRssFeedIsAnArticleWithItsFullContent() throws Exception {
        List<ReadArticle> read = read("feeds/news.xml", fixture("rss2.xml"));

        Article bridge = article(read.get(0));
        assertThat(bridge.id()).isEqualTo("feeds/news#1");
        assertThat(bridge.title()).isEqualTo("Bridge & harbour reopen");
        assertThat(bridge.url()).isEqualTo("https://lindholm.example/bridge");
        assertThat(bridge.author()).isEqualTo("Ada Berg");
        assertThat(bridge.source().name()).isEqualTo("Lindholm Courier");
        assertThat(bridge.text())
                .isEqualTo("The harbour bridge carried traffic again on Wednesday, the mayor said.\n\n"
                        + "It was shut for nine months.");
    }

    @Test
    void theDayOfAnEntryIsThatOfItsOwnTimeZone() throws Exception {
        Article bridge = article(read("news.xml", fixture("rss2.xml")).get(0));

        assertThat(bridge.published().isoDay()).isEqualTo("2026-03-04");
        assertThat(bridge.published().toString()).contains("'Wed, 04 Mar 2026 23:30:00 -0500' in the feed");
    }

    @Test
    void whatAnEntryLacksIsTakenFromItsOtherFields() throws Exception {
        List<ReadArticle> read = read("news.rss", fixture("rss2.xml"));

        Article ferry = article(read.get(1));
        assertThat(ferry.url()).isEqualTo("https://lindholm.example/ferry");
        assertThat(ferry.author()).isEqualTo("Jan Roth");
        assertThat(ferry.text()).isEqualTo("The ferry to Halden stopped on Tuesday for want of a captain.");
        assertThat(rejected(read.get(2)).text()).isEqualTo("Gallery https://lindholm.example/gallery");
        assertThat(rejected(read.get(2)).reason())
                .isEqualTo(
                        "Entry 3 of the feed: The entry has no text of its own. Fetch the page it links to, or delete"
                                + " the entry.");
    }

    @Test
    void anAtomFeedIsReadWithItsMarkUpAndItsPlainText() throws Exception {
        List<ReadArticle> read = read("velm.atom", fixture("atom.atom"));

        Article trams = article(read.get(0));
        assertThat(trams.title()).isEqualTo("Trams late");
        assertThat(trams.url()).isEqualTo("https://velm.example/trams");
        assertThat(trams.author()).isEqualTo("Ilse Brandt, Jan Roth");
        assertThat(trams.published().isoDay()).isEqualTo("2026-11-04");
        assertThat(trams.text()).isEqualTo("Night trams run late, the mayor said.\n\nLine 4 waits.");
        assertThat(trams.source().name()).isEqualTo("Radio Velm");
        assertThat(article(read.get(1)).text()).isEqualTo("The depot has 3 < 5 cars in use today.");
        assertThat(article(read.get(1)).published().isoDay()).isEqualTo("2026-11-06");
    }

    @Test
    void anRssOneFeedIsReadInTheEncodingItDeclares() throws Exception {
        Article wall = article(read("halden.rss", fixture("rss1.rss")).get(0));

        assertThat(wall.text())
                .isEqualTo("The council voted on Tuesday to rebuild the wall near the café for 12 million crowns.");
        assertThat(wall.source().name()).isEqualTo("Halden Gazette");
        assertThat(wall.published().isoDay()).isEqualTo("2026-03-04");
    }

    @Test
    void theHashOfAnEntryChangesWithItAndNotWithItsNeighbours() throws Exception {
        byte[] feed = fixture("rss2.xml");
        String other = new String(feed, "UTF-8").replace("for want of a captain", "at noon");

        String before =
                ((ReadArticle.Read) read("a.xml", feed).get(0)).article().sha256();
        String after = ((ReadArticle.Read)
                        read("a.xml", other.getBytes("UTF-8")).get(0))
                .article()
                .sha256();

        assertThat(after).isEqualTo(before);
        assertThat(article(read("a.xml", feed).get(1)).sha256())
                .isNotEqualTo(
                        article(read("a.xml", other.getBytes("UTF-8")).get(1)).sha256());
    }

    @Test
    void whatIsNoFeedIsRejectedAsAWhole() throws Exception {
        assertThat(reason("<?xml version='1.0'?><urlset><url/></urlset>"))
                .isEqualTo("It is no feed: it begins with <urlset> instead of <rss>, <rdf:RDF> or <feed>. Export the"
                        + " articles as a feed, as JSON Lines or each as a file of its own.");
        assertThat(reason("nothing of the kind")).startsWith("It is no feed: it holds no element instead of <rss>");
        assertThat(reason("<rss><channel><title>T</title></channel></rss>"))
                .isEqualTo("The feed has no entries. Fetch it again when it has, or delete it.");
    }

    @Test
    void aFeedThatIsCutOffIsNotReadInPart() throws Exception {
        String feed = new String(fixture("rss2.xml"), "UTF-8");

        assertThat(reason(feed.substring(0, feed.indexOf("shut for"))))
                .isEqualTo("The feed is cut off: <rss> is never closed. Fetch it again.");
    }

    @Test
    void entitiesOfADocumentTypeAreNeitherExpandedNorFetched() throws Exception {
        String bomb = """
                <?xml version="1.0"?>
                <!DOCTYPE rss [ <!ENTITY a "lollollollol"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c SYSTEM "file:///etc/passwd"> ]>
                <rss><channel><title>T</title><item><title>x</title>
                <description>The depot &b; and &c; has bought cars.</description></item></channel></rss>
                """;

        assertThat(article(read("a.xml", bomb.getBytes("UTF-8")).get(0)).text())
                .isEqualTo("The depot &b; and &c; has bought cars.");
    }

    private String reason(String feed) throws Exception {
        List<ReadArticle> read = read("a.xml", feed.getBytes("UTF-8"));
        assertThat(read).hasSize(1);
        assertThat(rejected(read.get(0)).line()).isZero();
        return rejected(read.get(0)).reason();
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FeedTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    private List<ReadArticle> read(String name, byte[] content) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        List<ReadArticle> read = new ArrayList<>();
        ArticleReader reader = new ArticleReader(SourceRegister.empty());
        try (ArticleEntries entries = reader.open(folder, file)) {
            for (ArticleEntry entry = entries.next(); entry != null; entry = entries.next()) {
                read.add(reader.read(entry));
            }
        }
        return read;
    }

    private static Article article(ReadArticle read) {
        return ((ReadArticle.Read) read).article();
    }

    private static RejectedInput rejected(ReadArticle read) {
        return ((ReadArticle.Rejected) read).input();
    }
}
