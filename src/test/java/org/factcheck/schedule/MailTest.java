package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.factcheck.job.RunResult;
import org.factcheck.schedule.Notify.Mail;
import org.factcheck.schedule.Notify.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Mail as a server gets it. */
class MailTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig()
                    .withUser("factcheck@example.org", "factcheck", NotifyFixture.PASSWORD.reveal()))
            .withPerMethodLifecycle(true);

    @RegisterExtension
    final KeptLog log = new KeptLog();

    @TempDir
    Path folder;

    private final Notifier notifier = new Notifier(InstantSource.system(), Duration.ofMillis(20));

    @Test
    void aRunWhoseVerdictsTurnedIsToldWithPageOneAndTheReport() throws Exception {
        tell(NotifyFixture.turned(folder));

        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("[factcheck] nightly 2026-11-21: 1 verdict turned, 2 rejected");
        assertThat(message.getFrom()).containsExactly(new InternetAddress("factcheck@example.org"));
        assertThat(message.getAllRecipients())
                .containsExactly(new InternetAddress("desk@example.org"), new InternetAddress("chief@example.org"));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(text(message))
                .contains("Done.", "nightly, business date 2026-11-21", "été ≠ hiver")
                .contains("nightly-2026-11-21-0123456789ab/report.pdf", "verdicts.csv", "evidence.csv");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("nightly-2026-11-21-0123456789ab.pdf");
        assertThat(parts.getBodyPart(1).getInputStream()).hasContent("%PDF-1.7 a small report");
        assertThat(log.messages())
                .containsExactly("Told desk@example.org, chief@example.org by mail of: rejects, turned.");
        assertThat(runJson())
                .contains("\"channel\" : \"mail\"", "\"sent\" : true", "\"attempts\" : 1", "\"error\" : \"\"")
                .contains("\"run_id\" : \"nightly-2026-11-21-0123456789ab\"");
    }

    @Test
    void aFailureIsToldWithItsReason() throws Exception {
        tell(NotifyFixture.failed());

        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("[factcheck] nightly 2026-11-21: failed");
        assertThat(message.getContent().toString().strip())
                .isEqualToNormalizingNewlines("The run failed: the disk is full.\n\n"
                        + "Job nightly, business date 2026-11-21, exit code 1.");
    }

    @Test
    void aLargeReportStaysWhereItIs() throws Exception {
        RunResult result = NotifyFixture.turned(folder);
        Files.write(Objects.requireNonNull(result.folder()).resolve("report.pdf"), new byte[5_000_001]);

        tell(result);

        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getContent().toString()).contains("The report is larger than 5 MB and is not attached.");
    }

    @Test
    void aRunIsToldOnceHoweverOftenItIsFoundDone() throws Exception {
        tell(NotifyFixture.turned(folder));
        tell(NotifyFixture.turned(folder));
        assertThat(SERVER.getReceivedMessages()).as("one mail to two people").hasSize(2);
    }

    @Test
    void aQuietNightTellsNobody() throws Exception {
        tell(NotifyFixture.quiet(folder));
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void rejectsUpToTheLimitAreBorneInSilence() throws Exception {
        Notify settings = new Notify(
                List.of(Occasion.REJECTS),
                2,
                Duration.ofSeconds(20),
                NotifyFixture.mail(SERVER.getSmtp().getPort()),
                null);
        notifier.tell(NotifyFixture.job(settings), NotifyFixture.DAY, NotifyFixture.turned(folder));
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void noClaimCanAddAHeader() throws Exception {
        tell(NotifyFixture.turned(folder));
        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(Collections.list(message.getAllHeaderLines()))
                .noneMatch(line -> line.contains("thief") || line.contains("Spam"));
        assertThat(Arrays.stream(SERVER.getReceivedMessages())
                        .map(each -> GreenMailUtil.getHeaders(each).lines().filter(line -> line.startsWith("Bcc")))
                        .flatMap(lines -> lines))
                .isEmpty();
    }

    @Test
    void aWrongPasswordIsNotTriedAgainAndShowsNowhere() throws Exception {
        Secret wrong = new Secret("not the right password");
        Mail mail = NotifyFixture.mail(SERVER.getSmtp().getPort(), wrong);

        notifier.tell(NotifyFixture.job(mail, null), NotifyFixture.DAY, NotifyFixture.turned(folder));

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(log.messages())
                .containsExactly(
                        "desk@example.org, chief@example.org could not be told by mail of: rejects, turned. Tries: 1. The"
                                + " last failed: the mail server 127.0.0.1 does not accept user and password; correct"
                                + " notify.mail.user and the variable of notify.mail.password.");
        assertThat(runJson()).contains("\"sent\" : false").doesNotContain(wrong.reveal());
        assertThat(NotifyFixture.job(mail, null).toString()).doesNotContain(wrong.reveal());
    }

    @Test
    void aServerThatIsDownIsTriedFiveTimesAndHarmsNothing() throws Exception {
        int port = SERVER.getSmtp().getPort();
        SERVER.stop();

        notifier.tell(
                NotifyFixture.job(NotifyFixture.mail(port), null), NotifyFixture.DAY, NotifyFixture.turned(folder));

        assertThat(log.messages())
                .singleElement()
                .asString()
                .startsWith(
                        "desk@example.org, chief@example.org could not be told by mail of: rejects, turned. Tries: 5.")
                .contains("Connection refused");
        assertThat(runJson()).contains("\"attempts\" : 5", "\"sent\" : false");
    }

    @Test
    void whatCouldNotBeToldIsToldByTheNextRunThatFindsItUntold() throws Exception {
        int port = SERVER.getSmtp().getPort();
        notifier.tell(
                NotifyFixture.job(NotifyFixture.mail(port, new Secret("wrong")), null),
                NotifyFixture.DAY,
                NotifyFixture.turned(folder));
        tell(NotifyFixture.turned(folder));
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aServerWithoutEncryptionIsNotSentAPasswordWhereEncryptionIsWanted() throws Exception {
        Mail plain = NotifyFixture.mail(SERVER.getSmtp().getPort());
        Mail mail = new Mail(
                plain.to(),
                plain.from(),
                plain.host(),
                plain.port(),
                Tls.STARTTLS,
                plain.user(),
                plain.password(),
                5,
                5);

        notifier.tell(NotifyFixture.job(mail, null), NotifyFixture.DAY, NotifyFixture.failed());

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(log.messages()).singleElement().asString().contains("STARTTLS is required");
    }

    private void tell(RunResult result) {
        Mail mail = NotifyFixture.mail(SERVER.getSmtp().getPort());
        notifier.tell(NotifyFixture.job(mail, null), NotifyFixture.DAY, result);
    }

    private static String text(MimeMessage message) throws Exception {
        Object first = ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        return first instanceof MimeMultipart related
                ? related.getBodyPart(0).getContent().toString()
                : first.toString();
    }

    private String runJson() throws IOException {
        return Files.readString(folder.resolve("nightly-2026-11-21-0123456789ab/run.json"));
    }
}
