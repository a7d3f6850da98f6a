package fr.opposable.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes an e-mail as a mail program saves it: RFC 5322 with CRLF, RFC 2047 in headers, quoted-printable French in the body. */
final class Eml {

    private static final String CRLF = "\r\n";
    private static final int LONGEST_LINE = 75;

    private final StringBuilder out = new StringBuilder();

    private Eml() {}

    /**
     * @param from name and address of the writer
     * @param to name and address of the reader
     * @param sent Paris time
     * @param subject subject
     * @param body lines parted by \n
     */
    record Message(Mailbox from, Mailbox to, LocalDateTime sent, String subject, String body) {}

    /**
     * @param name name shown
     * @param address address
     */
    record Mailbox(String name, String address) {}

    static void save(Message message, Path file) throws IOException {
        save(message, null, file);
    }

    /** Saves {@code message} with a PDF attached; null for none. */
    static void save(Message message, @Nullable Path attachment, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, new Eml().write(message, attachment), StandardCharsets.US_ASCII);
    }

    private String write(Message message, @Nullable Path attachment) throws IOException {
        String id = Integer.toHexString(message.hashCode() & 0x7FFFFFFF) + "."
                + message.sent().toLocalDate();
        String domain =
                message.from().address().substring(message.from().address().indexOf('@') + 1);
        header("Message-ID", "<" + id + "@" + domain + ">");
        header(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(message.sent().atZone(ZoneId.of("Europe/Paris"))));
        header("From", mailbox(message.from()));
        header("To", mailbox(message.to()));
        header("Subject", encodedWords(message.subject()));
        header("MIME-Version", "1.0");
        if (attachment == null) {
            text(message.body());
            return out.toString();
        }
        String boundary = "=_opposable_" + id.replace('.', '_');
        header("Content-Type", "multipart/mixed;" + CRLF + " boundary=\"" + boundary + "\"");
        out.append(CRLF).append("--").append(boundary).append(CRLF);
        text(message.body());
        out.append(CRLF).append("--").append(boundary).append(CRLF);
        String name = attachment.getFileName().toString();
        header("Content-Type", "application/pdf; name=\"" + name + "\"");
        header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        header("Content-Transfer-Encoding", "base64");
        out.append(CRLF);
        out.append(Base64.getMimeEncoder().encodeToString(Files.readAllBytes(attachment)))
                .append(CRLF);
        out.append("--").append(boundary).append("--").append(CRLF);
        return out.toString();
    }

    private void text(String body) {
        header("Content-Type", "text/plain; charset=utf-8");
        header("Content-Transfer-Encoding", "quoted-printable");
        out.append(CRLF);
        for (String line : body.split("\n", -1)) {
            out.append(quotedPrintable(line)).append(CRLF);
        }
    }

    private void header(String name, String value) {
        out.append(name).append(": ").append(value).append(CRLF);
    }

    private static String mailbox(Mailbox mailbox) {
        String name = encodedWords(mailbox.name());
        String address = "<" + mailbox.address() + ">";
        return name + (name.length() + address.length() > LONGEST_LINE - 8 ? CRLF : "") + " " + address;
    }

    /** {@return {@code text} as it is when it is ASCII without specials, else as encoded words of at most 75 characters} */
    private static String encodedWords(String text) {
        if (text.matches("[A-Za-z0-9 ._-]*")) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder("=?UTF-8?Q?");
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String sign = Character.toString(text.codePointAt(i));
            String encoded = sign.equals(" ") ? "_" : sign.matches("[A-Za-z0-9]") ? sign : hex(sign);
            if (word.length() + encoded.length() > LONGEST_LINE - 15) {
                words.append(word).append("?=").append(CRLF).append(' ');
                word = new StringBuilder("=?UTF-8?Q?");
            }
            word.append(encoded);
        }
        return words.append(word).append("?=").toString();
    }

    private static String quotedPrintable(String line) {
        StringBuilder encoded = new StringBuilder();
        int column = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String sign = Character.toString(line.codePointAt(i));
            char c = sign.charAt(0);
            boolean last = i + sign.length() == line.length();
            boolean plain = c >= 0x20 && c < 0x7F && c != '=' && !(c == ' ' && last);
            String written = plain ? sign : hex(sign);
            if (column + written.length() > LONGEST_LINE) {
                encoded.append('=').append(CRLF);
                column = 0;
            }
            encoded.append(written);
            column += written.length();
        }
        return encoded.toString();
    }

    private static String hex(String sign) {
        StringBuilder hex = new StringBuilder();
        for (byte octet : sign.getBytes(StandardCharsets.UTF_8)) {
            hex.append("=%02X".formatted(octet & 0xFF));
        }
        return hex.toString();
    }
}
