package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.factcheck.schedule.JobFileException.Problem;
import org.factcheck.schedule.Notify.Mail;
import org.factcheck.schedule.Notify.Tls;
import org.factcheck.schedule.Notify.Webhook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyReaderTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "MAIL_PASSWORD", "hunter2",
            "HOOK_SECRET", "a signing key",
            "HOOK_URL", "https://hooks.example.org/T1234",
            "NO_URL", "nonsense of somebody",
            "EMPTY", "");

    @TempDir
    Path folder;

    @Test
    void everyKeyIsRead() throws Exception {
        Notify notify = read("""
                notify:
                  when: [failure, turned]
                  rejects-over: 10
                  wait-at-most-seconds: 30
                  mail:
                    to: [desk@example.org, chief@example.org]
                    from: factcheck@example.org
                    host: smtp.example.org
                    port: 2525
                    tls: tls
                    user: factcheck
                    password: ${MAIL_PASSWORD}
                    attach-up-to-mb: 0
                    timeout-seconds: 20
                  webhook:
                    url: https://desk.example.org/hooks/factcheck
                    secret: ${HOOK_SECRET}
                    timeout-seconds: 5
                """);
        assertThat(notify)
                .isEqualTo(new Notify(
                        List.of(Occasion.FAILURE, Occasion.TURNED),
                        10,
                        Duration.ofSeconds(30),
                        new Mail(
                                List.of("desk@example.org", "chief@example.org"),
                                "factcheck@example.org",
                                "smtp.example.org",
                                2525,
                                Tls.TLS,
                                "factcheck",
                                new Secret("hunter2"),
                                0,
                                20),
                        new Webhook(
                                URI.create("https://desk.example.org/hooks/factcheck"),
                                null,
                                new Secret("a signing key"),
                                5)));
        assertThat(notify.toString()).doesNotContain("hunter2").doesNotContain("signing");
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws Exception {
        Notify notify = read("""
                notify:
                  mail: { to: [desk@example.org], from: desk@example.org, host: localhost }
                  webhook: { url: "${HOOK_URL}", secret: "${HOOK_SECRET}" }
                """);
        assertThat(notify.when()).containsExactly(Occasion.values());
        assertThat(notify.waitAtMost()).isEqualTo(Duration.ofSeconds(60));
        assertThat(notify.mail())
                .isEqualTo(new Mail(
                        List.of("desk@example.org"),
                        "desk@example.org",
                        "localhost",
                        587,
                        Tls.STARTTLS,
                        null,
                        null,
                        5,
                        10));
        assertThat(notify.webhook())
                .isEqualTo(new Webhook(
                        URI.create("https://hooks.example.org/T1234"),
                        new Secret("https://hooks.example.org/T1234"),
                        new Secret("a signing key"),
                        10));
        assertThat(notify.secrets()).hasSize(2);
        assertThat(notify.toString()).doesNotContain("T1234");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "mail: {password: hunter2}; notify.mail.password is given in plain text, but must name a variable of the"
                        + " environment, such as ${FACTCHECK_SECRET}. Take it out of the file and change it, as others"
                        + " may have read it.",
                "webhook: {secret: '${UNSET}'}; notify.webhook.secret names the variable UNSET, which is not set in the"
                        + " environment. Set it before the program starts, or remove the line.",
                "webhook: {secret: '${EMPTY}'}; notify.webhook.secret names the variable EMPTY, which is not set in the"
                        + " environment. Set it before the program starts, or remove the line.",
                "webhook: {url: '${NO_URL}'}; notify.webhook.url comes from the environment, but must be an address that"
                        + " begins with http:// or https:// and names a host, without a user.",
                "webhook: {url: 'ftp://example.org'}; notify.webhook.url is 'ftp://example.org', but must be an address"
                        + " that begins with http:// or https:// and names a host, without a user.",
                "mail: {to: []}; notify.mail.to is a list, but must be a list of mail addresses such as"
                        + " [desk@example.org].",
                "mail: {to: [desk]}; notify.mail.to holds 'desk', but must be a list of mail addresses such as"
                        + " [desk@example.org].",
                "mail: {host: 'a b'}; notify.mail.host is 'a b', but must be the name of a mail server such as"
                        + " smtp.example.org.",
                "mail: {user: anna}; notify.mail.password is missing, but must be the name of a variable of the"
                        + " environment such as ${FACTCHECK_SECRET}.",
                "mail: {port: 0}; notify.mail.port is '0', but must be a whole number from 1 to 65535.",
                "mail: {tls: yes}; notify.mail.tls is 'yes', but must be one of starttls, tls, none.",
                "when: [always]; notify.when holds 'always', but must be a list of failure, rejects, turned.",
                "wait-at-most-seconds: 601; notify.wait-at-most-seconds is '601', but must be a whole number from 1 to"
                        + " 600.",
                "rejects: 3; 'notify.rejects' is not a key of a job file. Below notify the keys are: when, rejects-over,"
                        + " wait-at-most-seconds, mail, webhook.",
            })
    void whatIsNotAllowedIsNamedWithItsLine(String line, String message) throws IOException {
        assertThat(problems("notify:\n  " + line + "\n"))
                .filteredOn(problem -> problem.message().equals(message))
                .singleElement()
                .extracting(Problem::line)
                .isEqualTo(2);
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertThat(problems("notify:\n  mail:\n    port: 25\n  webhook:\n    timeout-seconds: 5\n"))
                .extracting(Problem::line, Problem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "notify.mail.to"),
                        org.assertj.core.groups.Tuple.tuple(3, "notify.mail.from"),
                        org.assertj.core.groups.Tuple.tuple(3, "notify.mail.host"),
                        org.assertj.core.groups.Tuple.tuple(5, "notify.webhook.url"),
                        org.assertj.core.groups.Tuple.tuple(5, "notify.webhook.secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a@example.org\\r\\nBcc: b@example.org\"",
                "\"a@example.org, b@example.org\"",
                "Anna <a@example.org>",
                "\"a@example.org\\n\"",
                "\"@example.org\"",
            })
    void anAddressIsOneAddressAndNothingElse(String from) throws IOException {
        assertThat(problems("notify:\n  mail: {from: " + from + "}\n"))
                .extracting(Problem::key)
                .contains("notify.mail.from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notify:\n  mail: {password: hunter2}\n",
                "notify:\n  mail: {pasword: hunter2}\n",
                "notify:\n  mail:\n    password: hunter2\n    password: hunter2\n",
                "notify:\n  webhook: {secret: [hunter2]}\n",
                "notify:\n  webhook: {secret: {a: hunter2}}\n",
            })
    void aSecretInTheFileIsRefusedAndShownNowhere(String text) throws IOException {
        assertThat(problems(text)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.text()).doesNotContain("hunter2");
            assertThat(problem.value()).doesNotContain("hunter2");
        });
    }

    private Notify read(String text) throws IOException, JobFileException {
        return JobFileReader.read(write(text), VARIABLES::get).notifications();
    }

    private List<Problem> problems(String text) throws IOException {
        Path file = write(text);
        return catchThrowableOfType(JobFileException.class, () -> JobFileReader.read(file, VARIABLES::get))
                .problems();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("nightly.yml"), text);
    }
}
