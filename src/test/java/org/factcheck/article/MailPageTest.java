package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Newsletters that come as mail. */
class MailPageTest {

    @TempDir
    Path folder;

    @Test
    void aNewsletterIsOneArticleFromItsSender() throws Exception {
        Article article = read(fixture());

        assertThat(article.id()).isEqualTo("letter");
        assertThat(article.title()).isEqualTo("Morning briefing: bridge reopens");
        assertThat(article.source().name()).isEqualTo("Lindholm Couriér");
        assertThat(article.published().isoDay()).isEqualTo("2026-03-04");
        assertThat(article.published().toString()).contains("in the mail's head");
    }

    @Test
    void theHtmlLetterIsReadInItsEncodingWithoutWhatIsHiddenInIt() throws Exception {
        Article article = read(fixture());

        assertThat(article.body().stream().map(block -> article.substring(block.span())))
                .contains(
                        "The harbour bridge near the café carried traffic again on Wednesday, the mayor said.",
                        "Readers who want to unsubscribe the town from the old ferry contract must wait, she added.");
        assertThat(article.text()).doesNotContain("Preheader");
    }

    @Test
    void linesAboutTheMailingAreCut() throws Exception {
        Article article = read(fixture());

        assertThat(article.cuts().stream()
                        .filter(cut -> cut.reason().equals("foot of the newsletter"))
                        .map(cut -> article.substring(cut.span())))
                .containsExactly(
                        "View this email in your browser",
                        "You are receiving this email because you signed up at our site.",
                        "Lindholm Courier, 12 Quay Street",
                        "Unsubscribe | Manage preferences");
    }

    @Test
    void aLetterInPlainTextIsReadAsItIsWritten() throws Exception {
        String body = Base64.getMimeEncoder()
                .encodeToString(("Мэр сказал во вторник, что мост открыт для движения.\n-- \nРедакция\n")
                        .getBytes(Charset.forName("windows-1251")));
        Article article = read("""
                From: mayor@velm.example
                Subject: Bridge
                Content-Type: text/plain; charset=windows-1251
                Content-Transfer-Encoding: base64

                """ + body);

        assertThat(article.text()).isEqualTo("Мэр сказал во вторник, что мост открыт для движения.\n-- \nРедакция\n");
        assertThat(article.source().name()).isEqualTo("velm.example");
        assertThat(article.cuts()).extracting(Cut::reason).containsOnly("foot of the newsletter");
    }

    @Test
    void anEncodingThatIsNotDeclaredOrNotKnownIsFoundOut() throws Exception {
        Article article = read("""
                From: Velm <a@velm.example>
                Subject: Bridge
                Content-Type: text/plain; charset=x-nobody-knows
                Content-Transfer-Encoding: 8bit

                The mayor said – on Tuesday – that the café is open.
                """);

        assertThat(article.text()).isEqualTo("The mayor said – on Tuesday – that the café is open.\n");
    }

    @Test
    void whatIsNoMailIsRejected() {
        assertThatThrownBy(() -> MailPage.read("The harbour bridge is open.\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage(
                        "It is no mail: it has neither a sender nor a subject. Save the mail itself, with its head, as"
                                + " .eml.");
    }

    @Test
    void partsNestedWithoutEndAreNoHarm() {
        assertThatThrownBy(() -> MailPage.read(nested(20_000))).isInstanceOf(UnusableException.class);
        assertThatThrownBy(() -> MailPage.read(nested(101)))
                .isInstanceOf(UnusableException.class)
                .hasMessage(
                        "Its parts are nested more than 100 deep, which no letter's are. Save the text of the letter"
                                + " as .txt.");
    }

    @Test
    void partsNestedAHundredDeepAreRead() throws Exception {
        assertThat(MailPage.read(nested(100)).text()).contains("The end of it all is here.");
    }

    private static byte[] nested(int depth) {
        StringBuilder mail = new StringBuilder("From: a@b.example\nSubject: x\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("x\n\n--b")
                    .append(i)
                    .append("x\n");
        }
        return mail.append("\nThe end of it all is here.\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] fixture() throws Exception {
        try (InputStream in = Objects.requireNonNull(MailPageTest.class.getResourceAsStream("newsletter.eml"))) {
            return in.readAllBytes();
        }
    }

    private Article read(String mail) throws Exception {
        return read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private Article read(byte[] mail) throws Exception {
        Path file = Files.write(folder.resolve("letter.eml"), mail);
        return ((ReadArticle.Read) new ArticleReader(SourceRegister.empty()).read(folder, file)).article();
    }
}
