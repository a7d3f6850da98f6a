package fr.opposable.mailing;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message ready to be handed to a server: RFC 5322 fields in ASCII (names in encoded words, RFC 2047), a text in UTF-8 and one PDF
 * (RFC 2045). Written here and not by a library, so that the same message has the same bytes each time.
 *
 * @param id what tells it from all others, 32 digits; its Message-ID and the borders of its parts come from it
 * @param date when it was put in the outbox
 * @param fromName who writes
 * @param from their address
 * @param replyTo where answers go; null: where it comes from
 * @param to to whom, one address
 * @param subject what it is about, neutral: it may be read over a shoulder
 * @param text what it says
 * @param attachment the PDF
 * @param attachmentName its name, in ASCII
 */
record EmailMessage(
        String id,
        ZonedDateTime date,
        String fromName,
        String from,
        @Nullable String replyTo,
        String to,
        String subject,
        String text,
        Bytes attachment,
        String attachmentName) {

    /** What begins the Message-ID of every message from here. */
    static final String MARK = "opposable.";

    private static final String CRLF = "\r\n";
    private static final int WORD_BYTES = 42;
    private static final int LONGEST_FIELD = 900;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
    private static final Base64.Encoder BODY = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'});

    /** @throws UnsafeFieldException when a field could be taken for two, or for none */
    EmailMessage {
        require("le nom de l’expéditeur", fromName, isOneLine(fromName));
        require("l’objet", subject, isOneLine(subject));
        require("l’adresse de l’expéditeur", from, EmailAddresses.isPlain(from));
        require("l’adresse de réponse", String.valueOf(replyTo), replyTo == null || EmailAddresses.isPlain(replyTo));
        require("l’adresse du destinataire", to, EmailAddresses.isPlain(to));
        require("le nom de la pièce jointe", attachmentName, attachmentName.matches("[A-Za-z0-9._-]{1,150}"));
        if (!id.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("'%s' is no identifier of a message".formatted(id));
        }
    }

    /** A field holds what no field may: a line break, a control character, more than one address. */
    static final class UnsafeFieldException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnsafeFieldException(String message) {
            super(message);
        }
    }

    private static void require(String what, String value, boolean safe) {
        if (!safe) {
            throw new UnsafeFieldException("%s («\u00a0%s\u00a0») ne peut pas entrer dans un courriel"
                    .formatted(what, value.replaceAll("\\p{Cntrl}", "\u2423")));
        }
    }

    private static boolean isOneLine(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST_FIELD
                && value.codePoints()
                        .noneMatch(point -> Character.isISOControl(point)
                                || point == '\u2028'
                                || point == '\u2029'
                                || Character.getType(point) == Character.FORMAT
                                || Character.getType(point) == Character.SURROGATE);
    }

    /** {@return its Message-ID, the same for the same version each time} */
    String messageId() {
        return "<" + MARK + id + from.substring(from.lastIndexOf('@')) + ">";
    }

    /** {@return the message, as it is sent and kept} */
    Bytes bytes() {
        String border = "=_" + Sha256.of("border " + id).hex().substring(0, 40);
        StringBuilder out = new StringBuilder(attachment.length() * 3 / 2 + 4096);
        field(out, "Date", DATE.format(date));
        field(out, "From", words(fromName) + CRLF + " <" + from + ">");
        if (replyTo != null && !replyTo.equals(from)) {
            field(out, "Reply-To", replyTo);
        }
        field(out, "To", to);
        field(out, "Message-ID", messageId());
        field(out, "Subject", words(subject));
        field(out, "MIME-Version", "1.0");
        field(out, "Content-Language", "fr");
        field(out, "Content-Type", "multipart/mixed;" + CRLF + " boundary=\"" + border + "\"");
        out.append(CRLF).append("--").append(border).append(CRLF);
        field(out, "Content-Type", "text/plain; charset=utf-8");
        field(out, "Content-Transfer-Encoding", "base64");
        out.append(CRLF)
                .append(BODY.encodeToString(text.replaceAll("\r?\n", CRLF).getBytes(StandardCharsets.UTF_8)))
                .append(CRLF)
                .append("--")
                .append(border)
                .append(CRLF);
        field(out, "Content-Type", "application/pdf; name=\"" + attachmentName + "\"");
        field(out, "Content-Disposition", "attachment;" + CRLF + " filename=\"" + attachmentName + "\"");
        field(out, "Content-Transfer-Encoding", "base64");
        out.append(CRLF)
                .append(BODY.encodeToString(attachment.toArray()))
                .append(CRLF)
                .append("--")
                .append(border)
                .append("--")
                .append(CRLF);
        return Bytes.owning(out.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static void field(StringBuilder out, String name, String body) {
        out.append(name).append(": ").append(body).append(CRLF);
    }

    /** {@return {@code text} as encoded words, each whole in itself and short enough for its line} */
    static String words(String text) {
        StringBuilder out = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            String one = Character.toString(text.codePointAt(at));
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > WORD_BYTES) {
                append(out, word);
                bytes = 0;
            }
            word.append(one);
            bytes += more;
        }
        append(out, word);
        return out.toString();
    }

    private static void append(StringBuilder out, StringBuilder word) {
        if (!word.isEmpty()) {
            out.append(out.isEmpty() ? "" : CRLF + " ")
                    .append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8)))
                    .append("?=");
            word.setLength(0);
        }
    }
}
