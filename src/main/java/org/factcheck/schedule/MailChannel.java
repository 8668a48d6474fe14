package org.factcheck.schedule;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.factcheck.schedule.Notify.Mail;
import org.factcheck.schedule.Notify.Tls;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Tells by mail: page 1 as plain text, and the report itself where it is small. */
final class MailChannel implements Channel {

    private static final long BYTES_A_MB = 1_000_000;

    private final Mail settings;

    MailChannel(Mail settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String to() {
        return String.join(", ", settings.to());
    }

    @Override
    public void send(Notice notice) throws RefusedException, IOException {
        JavaMailSenderImpl sender = sender();
        try {
            sender.send(message(notice, sender.createMimeMessage()));
        } catch (MailAuthenticationException e) {
            throw new RefusedException("the mail server " + settings.host()
                    + " does not accept user and password; correct notify.mail.user and the variable of"
                    + " notify.mail.password");
        } catch (MailException | MessagingException e) {
            throw new IOException(reason(e), e);
        }
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        String protocol = settings.tls().protocol();
        sender.setProtocol(protocol);
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Secret password = settings.password();
        if (password != null) {
            sender.setUsername(settings.user());
            sender.setPassword(password.reveal());
        }
        sender.setJavaMailProperties(properties("mail." + protocol + "."));
        return sender;
    }

    private Properties properties(String prefix) {
        Properties properties = new Properties();
        String timeout = Integer.toString(1000 * settings.timeoutSeconds());
        properties.setProperty(prefix + "connectiontimeout", timeout);
        properties.setProperty(prefix + "timeout", timeout);
        properties.setProperty(prefix + "writetimeout", timeout);
        properties.setProperty(prefix + "auth", Boolean.toString(settings.password() != null));
        boolean starttls = settings.tls() == Tls.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(starttls));
        // Without this a server, or somebody between, that offers no encryption would be sent the password in the
        // clear.
        properties.setProperty(prefix + "starttls.required", Boolean.toString(starttls));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    private MimeMessage message(Notice notice, MimeMessage message) throws MessagingException, IOException {
        @Nullable Path attached = attached(notice);
        MimeMessageHelper helper = new MimeMessageHelper(message, attached != null, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(settings.to().toArray(String[]::new));
        helper.setSubject(notice.subject());
        helper.setText(text(notice, attached));
        if (attached != null) {
            helper.addAttachment(notice.runId() + ".pdf", attached.toFile());
        }
        // So that no absence note answers it.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String text(Notice notice, @Nullable Path attached) {
        return attached == null && notice.report() != null && settings.attachUpToMb() > 0
                ? notice.text() + "\nThe report is larger than " + settings.attachUpToMb()
                        + " MB and is not attached.\n"
                : notice.text();
    }

    private @Nullable Path attached(Notice notice) throws IOException {
        Path report = notice.report();
        boolean small = report != null
                && settings.attachUpToMb() > 0
                && Files.isRegularFile(report)
                && Files.size(report) <= settings.attachUpToMb() * BYTES_A_MB;
        return small ? report : null;
    }

    /** The innermost cause: what wraps it says only that a mail was not sent. */
    private static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage())
                .strip();
    }
}
