package org.factcheck.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.factcheck.claim.DecodedText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a newsletter as it came by mail: its letter, in HTML or plain text, whichever says more; what is attached is not
 * read. The subject is its title and who it is from its publisher.
 */
final class MailPage {

    private static final Logger LOG = LoggerFactory.getLogger(MailPage.class);

    /** Senders put "see the web version" where only HTML counts, and a teaser where only plain text does. */
    private static final double MOST_OF_IT = 0.5;

    /** Mail programs nest a handful. How many thousands the parser itself bears hangs on the state of the machine. */
    private static final int DEEPEST = 100;

    private final List<Entity> html = new ArrayList<>();
    private final List<Entity> plain = new ArrayList<>();
    private final List<String> attached = new ArrayList<>();

    private MailPage() {}

    static RawPage read(byte[] bytes) throws UnusableException {
        try {
            Message message = parse(bytes);
            if (message.getHeader().getFields().isEmpty()
                    || message.getFrom() == null && message.getSubject() == null) {
                throw new UnusableException(
                        "It is no mail: it has neither a sender nor a subject. Save the mail itself,"
                                + " with its head, as .eml.");
            }
            MailPage page = new MailPage();
            page.sort(message);
            return page.read(message);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnusableException(
                    "It cannot be read as a mail (" + e + "). Save the mail again, or save its text as .txt.", e);
        }
    }

    private static Message parse(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(1 << 20)
                .setMaxHeaderCount(10_000)
                .build());
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    /** A part of a mail, and in how many others it lies. */
    private record Nested(Entity part, int depth) {}

    /** Sorts the parts of a mail, whatever way they are nested. A mail inside a mail is an attachment. */
    private void sort(Message message) throws UnusableException {
        Deque<Nested> left = new ArrayDeque<>();
        left.add(new Nested(message, 0));
        while (!left.isEmpty()) {
            Nested next = left.removeFirst();
            if (next.depth() > DEEPEST) {
                throw new UnusableException("Its parts are nested more than " + DEEPEST
                        + " deep, which no letter's are. Save the text of the letter as .txt.");
            }
            if (next.part().getBody() instanceof Multipart multipart) {
                List<Entity> parts = multipart.getBodyParts();
                for (int i = parts.size() - 1; i >= 0; i--) {
                    left.addFirst(new Nested(parts.get(i), next.depth() + 1));
                }
            } else {
                sortPart(next.part());
            }
        }
    }

    private void sortPart(Entity part) {
        String type = String.valueOf(part.getMimeType());
        boolean isAttached = "attachment".equalsIgnoreCase(part.getDispositionType()) || part.getFilename() != null;
        if (isAttached || !type.startsWith("text/") || !(part.getBody() instanceof SingleBody)) {
            attached.add(part.getFilename() == null ? type : part.getFilename());
        } else if (type.equals("text/html")) {
            html.add(part);
        } else {
            plain.add(part);
        }
    }

    private RawPage read(Message message) throws IOException, UnusableException {
        String subject = message.getSubject();
        if (!attached.isEmpty()) {
            LOG.info("Of the mail '{}', {} attachments are not read: {}", subject, attached.size(), attached);
        }
        HtmlText letter = letter();
        Map<Integer, String> elements = new HashMap<>(letter.elements());
        MailFoot.in(letter.text()).forEach(elements::putIfAbsent);
        Mailbox sender = sender(message);
        return new RawPage(
                letter.text(),
                elements,
                folded(subject),
                sender == null ? null : folded(name(sender)),
                sender == null ? null : folded(sender.getDomain()),
                archive(message),
                null,
                folded(value(message, "Date")),
                folded(value(message, "Date")));
    }

    private HtmlText letter() throws IOException, UnusableException {
        StringBuilder markup = new StringBuilder();
        for (Entity part : html) {
            markup.append(text(part));
        }
        StringBuilder words = new StringBuilder();
        for (Entity part : plain) {
            words.append(words.isEmpty() ? "" : "\n\n").append(text(part));
        }
        HtmlText shown = HtmlPage.fragment(markup.toString());
        String written = words.toString().replace("\r\n", "\n");
        boolean showsEnough = shown.text().length() >= PageLine.fold(written).length() * MOST_OF_IT;
        return !shown.text().isBlank() && showsEnough ? shown : new HtmlText(written, Map.of());
    }

    /** The characters of a part in the encoding it declares; where it declares none that is known, as it looks. */
    private static String text(Entity part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((SingleBody) part.getBody()).writeTo(bytes);
        boolean declared = part.getHeader().getField("Content-Type") != null
                && part.getHeader()
                        .getField("Content-Type")
                        .getBody()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("charset");
        String charset = part.getCharset();
        return declared && charset != null && isKnown(charset)
                ? new String(bytes.toByteArray(), Charset.forName(charset))
                : DecodedText.of(bytes.toByteArray());
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable Mailbox sender(Message message) {
        MailboxList from = message.getFrom();
        return from == null || from.isEmpty() ? message.getSender() : from.get(0);
    }

    private static String name(Mailbox sender) {
        String name = sender.getName();
        return name == null || name.isBlank() ? String.valueOf(sender.getDomain()) : name;
    }

    /** Where the letter can be read on the web, if its head says so. */
    private static @Nullable String archive(Message message) {
        String value = value(message, "Archived-At");
        String address = value == null ? "" : value.replaceAll("[<>\\s]", "");
        return address.matches("(?i)https?://.+") ? address : null;
    }

    private static @Nullable String value(Message message, String header) {
        Field field = message.getHeader().getField(header);
        return field == null ? null : DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT);
    }

    private static @Nullable String folded(@Nullable String value) {
        String folded = value == null ? "" : PageLine.fold(value);
        return folded.isEmpty() ? null : folded;
    }
}
