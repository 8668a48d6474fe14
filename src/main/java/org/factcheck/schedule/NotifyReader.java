package org.factcheck.schedule;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.factcheck.schedule.Notify.Mail;
import org.factcheck.schedule.Notify.Tls;
import org.factcheck.schedule.Notify.Webhook;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code notify} of a job file. */
final class NotifyReader {

    private static final String ADDRESS = "a mail address such as desk@example.org";
    private static final String ADDRESSES = "a list of mail addresses such as [desk@example.org]";
    private static final String HOST_WORDS = "the name of a mail server such as smtp.example.org";
    private static final String USER = "the name that the mail server knows";
    private static final String URL =
            "an address that begins with http:// or https:// and names a host, without a user";
    private static final String VARIABLE = "the name of a variable of the environment such as ${FACTCHECK_SECRET}";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9:]([A-Za-z0-9.:-]{0,252})");

    private final Environment environment;

    private NotifyReader(Environment environment) {
        this.environment = environment;
    }

    static Notify read(YamlSection section, Environment environment) {
        Notify defaults = Notify.defaults();
        NotifyReader reader = new NotifyReader(environment);
        Map<String, Occasion> occasions = JobFileReader.byKey(Occasion.values(), Occasion::key);
        String mustBe = "a list of " + String.join(", ", occasions.keySet());
        Notify notify = new Notify(
                section.listOf("when", mustBe, occasions)
                        .map(given -> given.stream().distinct().toList())
                        .orElse(defaults.when()),
                section.wholeNumber("rejects-over", Notify.REJECTS_OVER).orElse(defaults.rejectsOver()),
                section.wholeNumber("wait-at-most-seconds", Notify.WAIT_SECONDS)
                        .map(Duration::ofSeconds)
                        .orElse(defaults.waitAtMost()),
                reader.mail(section.section("mail")).orElse(null),
                reader.webhook(section.section("webhook")).orElse(null));
        section.refuseOtherKeys();
        return notify;
    }

    private Optional<Mail> mail(YamlSection section) {
        Optional<List<String>> to = section.listOf("to", ADDRESSES, NotifyReader::address);
        Optional<String> from = section.scalar("from", ADDRESS, NotifyReader::address);
        Optional<String> host =
                section.scalar("host", HOST_WORDS, text -> HOST.matcher(text).matches() ? text : null);
        Tls tls = section.oneOf("tls", JobFileReader.byKey(Tls.values(), Tls::key))
                .orElse(Tls.STARTTLS);
        int port = section.wholeNumber("port", Mail.PORT).orElse(tls.port());
        Optional<String> user = section.scalar("user", USER, text -> text.isBlank() ? null : text);
        Optional<Secret> password = section.secret("password", environment);
        int attach =
                section.wholeNumber("attach-up-to-mb", Mail.ATTACH_UP_TO_MB).orElse(Mail.DEFAULT_ATTACH_UP_TO_MB);
        int timeout =
                section.wholeNumber("timeout-seconds", Mail.TIMEOUT_SECONDS).orElse(Mail.DEFAULT_TIMEOUT_SECONDS);
        section.refuseOtherKeys();
        if (!section.isGiven()) {
            return Optional.empty();
        }
        section.requireKey("to", ADDRESSES);
        section.requireKey("from", ADDRESS);
        section.requireKey("host", HOST_WORDS);
        if (section.lineOf("user") > 0) {
            section.requireKey("password", VARIABLE);
        }
        if (section.lineOf("password") > 0) {
            section.requireKey("user", USER);
        }
        if (to.isPresent() && to.get().isEmpty()) {
            section.refuse("to", "must be " + ADDRESSES);
        }
        boolean whole = to.isPresent()
                && !to.get().isEmpty()
                && from.isPresent()
                && host.isPresent()
                && user.isPresent() == password.isPresent();
        return whole
                ? Optional.of(new Mail(
                        to.get(),
                        from.get(),
                        host.get(),
                        port,
                        tls,
                        user.orElse(null),
                        password.orElse(null),
                        attach,
                        timeout))
                : Optional.empty();
    }

    private Optional<Webhook> webhook(YamlSection section) {
        Optional<Secret> secretUrl =
                section.namesVariable("url") ? section.secret("url", environment) : Optional.empty();
        Optional<URI> url = section.namesVariable("url")
                ? secretUrl.map(Secret::reveal).map(NotifyReader::url)
                : section.scalar("url", URL, NotifyReader::url);
        if (secretUrl.isPresent() && url.isEmpty()) {
            section.refuseConcealed("url", " comes from the environment, but must be " + URL);
        }
        Optional<Secret> secret = section.secret("secret", environment);
        int timeout =
                section.wholeNumber("timeout-seconds", Webhook.TIMEOUT_SECONDS).orElse(Webhook.DEFAULT_TIMEOUT_SECONDS);
        section.refuseOtherKeys();
        if (!section.isGiven()) {
            return Optional.empty();
        }
        section.requireKey("url", URL);
        section.requireKey("secret", VARIABLE);
        return url.isPresent() && secret.isPresent()
                ? Optional.of(new Webhook(url.get(), secretUrl.orElse(null), secret.get(), timeout))
                : Optional.empty();
    }

    /** One plain address: no display name, no list and nothing that could begin another header. */
    private static @Nullable String address(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            boolean plain = text.equals(address.getAddress())
                    && text.indexOf('@') > 0
                    && text.chars().noneMatch(Character::isISOControl);
            return plain ? text : null;
        } catch (AddressException e) {
            return null;
        }
    }

    private static @Nullable URI url(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null && uri.getUserInfo() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
