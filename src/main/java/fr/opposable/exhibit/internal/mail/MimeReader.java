package fr.opposable.exhibit.internal.mail;

import fr.opposable.exhibit.internal.Block;
import fr.opposable.exhibit.internal.RefusedFileException;
import fr.opposable.kernel.French;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Reads a message of the Internet (RFC 5322, 2045 to 2047, 2231) as it is, however it bends the rules. */
final class MimeReader {

    private static final int DEEPEST = 20;
    private static final int MOST_ROUTES = 6;

    private static final MimeConfig PERMISSIVE = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(5000)
            .setMaxContentLen(-1)
            .build();

    private static final Set<String> SHOWN_TEXT = Set.of("text/plain", "text/html", "text/enriched", "text/richtext");

    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");

    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"?([^\";]+)");

    private static final Pattern FIGURES = Pattern.compile("\\d+");

    /** Links carry figures that nobody reads. */
    private static final Pattern ADDRESSES = Pattern.compile("<[^>]*>|\\w+://\\S*|\\[image : [^]]*]");

    private final MailDraft draft;
    private final ShownPictures pictures = new ShownPictures();
    private int parts;

    MimeReader(MailDraft draft) {
        this.draft = draft;
    }

    void read(InputStream in) throws IOException {
        Message message = parsed(in);
        head(message);
        String type = type(message);
        if (type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime")) {
            Message inside = unwrapped(message);
            look(inside, 0);
            part(inside, 0, false);
        } else if (type.equals("multipart/encrypted")) {
            throw encrypted();
        } else {
            look(message, 0);
            part(message, 0, false);
        }
        pictures.enclose(draft);
        if (draft.body.isEmpty()) {
            draft.body.add(Block.line("(message sans texte)"));
        }
    }

    private static Message parsed(InputStream in) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(PERMISSIVE);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        return builder.parseMessage(in);
    }

    /** The message that an opaque signature wraps. */
    private Message unwrapped(Message message) throws IOException {
        byte[] content = message.getBody() instanceof SingleBody body ? SignedContent.of(bytes(body)) : null;
        if (content == null) {
            throw encrypted();
        }
        draft.remark(
                "Ce message est signé (S/MIME) ; la signature ne vaut que dans l'original et n'est pas vérifiée ici.");
        return parsed(new ByteArrayInputStream(content));
    }

    private static RefusedFileException encrypted() {
        return new RefusedFileException(
                "encrypted",
                "Ce courriel est chiffré (S/MIME ou PGP) : son texte ne peut pas être lu ici.",
                "Ouvrez-le dans la messagerie de son destinataire et enregistrez-le en PDF.");
    }

    private void head(Message message) {
        draft.subject = value(message, "Subject");
        draft.field("De", value(message, "From"));
        String sender = value(message, "Sender");
        if (!sender.equals(value(message, "From"))) {
            draft.field("Envoyé par", sender);
        }
        draft.field("À", value(message, "To"));
        draft.field("Copie", value(message, "Cc"));
        draft.field("Copie cachée", value(message, "Bcc"));
        draft.field("Répondre à", value(message, "Reply-To"));
        String date = value(message, "Date");
        draft.field("Date", date.isEmpty() ? "" : HeaderText.date(date));
        unsaid(date.isEmpty(), draft.fields.stream().noneMatch(field -> field.label()
                .equals("De")));
        draft.technical("Message-ID", value(message, "Message-ID"));
        draft.technical("In-Reply-To", value(message, "In-Reply-To"));
        draft.technical("Date", date);
        draft.technical("Return-Path", value(message, "Return-Path"));
        draft.technical("Authentication-Results", value(message, "Authentication-Results"));
        draft.technical("DKIM-Signature", value(message, "DKIM-Signature"));
        draft.technical("User-Agent", value(message, "User-Agent"));
        draft.technical("X-Mailer", value(message, "X-Mailer"));
        List<Field> routes =
                message.getHeader() == null ? List.of() : message.getHeader().getFields("Received");
        routes.stream().limit(MOST_ROUTES).forEach(route -> draft.technical("Received", HeaderText.of(route)));
        if (routes.size() > MOST_ROUTES) {
            draft.technical("Received", "… et %d autres".formatted(routes.size() - MOST_ROUTES));
        }
    }

    private void unsaid(boolean isUndated, boolean isUnsigned) {
        if (isUndated || isUnsigned) {
            draft.remark("Ce message ne dit pas "
                    + (isUndated && isUnsigned ? "sa date ni son expéditeur" : isUndated ? "sa date" : "son expéditeur")
                    + " : sa valeur de preuve en est réduite.");
        }
    }

    /** Which files the text shows is known before any is taken out: the text may come after them. */
    private void look(Entity entity, int depth) throws IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (entity.getBody() instanceof Multipart several) {
            for (Entity part : several.getBodyParts()) {
                look(part, depth + 1);
            }
        } else if (entity.getBody() instanceof SingleBody single) {
            pictures.carried(value(entity, "Content-ID"), filename(entity));
            if (type(entity).equals("text/html")) {
                pictures.refers(decoded(entity, single));
            }
        }
    }

    private static String value(Entity entity, String name) {
        Field field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
        return field == null ? "" : HeaderText.of(field);
    }

    private static String type(Entity entity) {
        return String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
    }

    private void part(Entity entity, int depth, boolean enclosed) throws IOException {
        if (depth > DEEPEST) {
            throw new RefusedFileException(
                    "too-deep",
                    "Ce courriel emboîte plus de %d niveaux de parties.".formatted(DEEPEST),
                    "Enregistrez-le en PDF depuis la messagerie.");
        }
        parts++;
        Body body = entity.getBody();
        String type = type(entity);
        switch (body) {
            case Multipart several -> multipart(several, type, depth);
            case Message nested -> nested(entity, nested);
            case SingleBody single -> single(entity, single, type, enclosed);
            case null, default -> {
                // an empty part says nothing
            }
        }
    }

    private void multipart(Multipart several, String type, int depth) throws IOException {
        if (type.equals("multipart/signed")) {
            draft.remark(
                    "Ce message est signé (S/MIME ou PGP) ; la signature ne vaut que dans l'original, qui la garde.");
        }
        if (type.equals("multipart/alternative")) {
            alternative(several, depth);
            return;
        }
        for (Entity part : several.getBodyParts()) {
            if (!type.equals("multipart/signed") || !SIGNATURES.contains(type(part))) {
                part(part, depth + 1, type.equals("multipart/digest"));
            }
        }
    }

    /** The same text told twice: the plain one is shown when it says as much; the other, rich in tables and links, when it does not. */
    private void alternative(Multipart several, int depth) throws IOException {
        List<Block> plain = null;
        List<Block> html = null;
        List<Entity> others = new ArrayList<>();
        for (Entity part : several.getBodyParts()) {
            if (isText(part, "text/plain") && plain == null) {
                plain = text(part, (SingleBody) part.getBody());
            } else if (isText(part, "text/html") && html == null) {
                html = text(part, (SingleBody) part.getBody());
            } else if (html == null && isWithFiles(part)) {
                html = withFiles((Multipart) part.getBody(), others);
            } else {
                others.add(part);
            }
        }
        if (html != null && (plain == null || saysMore(html, plain))) {
            show(html, plain);
        } else if (plain != null) {
            show(plain, html);
        }
        for (Entity other : others) {
            part(other, depth + 1, false);
        }
    }

    private boolean isText(Entity part, String type) {
        return type(part).equals(type) && part.getBody() instanceof SingleBody && !isFile(part);
    }

    /** {@return whether {@code part} is one text with files: with the pictures it shows (RFC 2387), or as Apple's programs part it} */
    private boolean isWithFiles(Entity part) {
        return part.getBody() instanceof Multipart several
                && Set.of("multipart/related", "multipart/mixed").contains(type(part))
                && several.getBodyParts().stream().anyMatch(one -> isText(one, "text/html"));
    }

    /** {@return the words of such a text; what it comes with is added to {@code others}} */
    private List<Block> withFiles(Multipart several, List<Entity> others) throws IOException {
        List<Block> html = new ArrayList<>();
        for (Entity one : several.getBodyParts()) {
            if (isText(one, "text/html")) {
                html.addAll(text(one, (SingleBody) one.getBody()));
            } else {
                others.add(one);
            }
        }
        return html;
    }

    /** The richer text wins when the plain one says less, or as much without the places of the pictures. */
    private boolean saysMore(List<Block> html, List<Block> plain) {
        long rich = letters(html);
        long poor = letters(plain);
        return poor * 5 < rich * 4 || (pictures.areAny() && poor * 4 <= rich * 5);
    }

    /** Two readers of one message may have read two sums: that is said. */
    private void show(List<Block> shown, @Nullable List<Block> other) {
        draft.body.addAll(shown);
        if (other != null && !figures(shown).containsAll(figures(other))) {
            draft.remark(
                    "Ce message porte son texte en deux versions, et celle qui n'est pas montrée ici contient d'autres chiffres ; l'original porte les deux.");
        }
    }

    private static Set<String> figures(List<Block> blocks) {
        Set<String> figures = new HashSet<>();
        for (Block block : blocks) {
            String words = block.text() + " "
                    + block.rows().stream().flatMap(List::stream).collect(Collectors.joining(" "));
            FIGURES.matcher(ADDRESSES.matcher(words).replaceAll(" "))
                    .results()
                    .forEach(figure -> figures.add(figure.group()));
        }
        return figures;
    }

    private static long letters(List<Block> blocks) {
        return blocks.stream()
                .mapToLong(block ->
                        block.text().chars().filter(Character::isLetterOrDigit).count()
                                + block.rows().stream()
                                        .flatMap(List::stream)
                                        .mapToLong(cell -> cell.chars()
                                                .filter(Character::isLetterOrDigit)
                                                .count())
                                        .sum())
                .sum();
    }

    private void nested(Entity entity, Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(message, bytes);
        String name = filename(entity);
        String subject = value(message, "Subject");
        draft.enclose(
                name != null ? name : (subject.isBlank() ? "message transmis" : subject) + ".eml",
                "message/rfc822",
                bytes.toByteArray(),
                false);
    }

    private void single(Entity entity, SingleBody body, String type, boolean enclosed) throws IOException {
        if (type.startsWith("message/delivery-status") || type.equals("message/feedback-report")) {
            draft.body.add(Block.title(French.typeset("Avis de remise, tel que la messagerie l'a rédigé"), 2));
            draft.body.addAll(PlainText.blocks(decoded(entity, body), false));
        } else if (type.equals("text/rfc822-headers")) {
            draft.body.add(Block.title(French.typeset("En-têtes du message en cause"), 2));
            draft.body.addAll(PlainText.blocks(decoded(entity, body), false));
        } else if (SHOWN_TEXT.contains(type) && !isFile(entity) && !enclosed) {
            if (!draft.body.isEmpty() && !draft.body.getLast().isGap()) {
                draft.body.add(Block.gap());
            }
            draft.body.addAll(text(entity, body));
        } else {
            draft.enclose(filename(entity), type, bytes(body), isShown(entity, type));
        }
    }

    /** A picture that the sender did not attach: the text shows it where it says, or the reader's program after it. */
    private boolean isShown(Entity entity, String type) {
        return type.startsWith("image/")
                && (pictures.shows(value(entity, "Content-ID"))
                        || "inline".equalsIgnoreCase(entity.getDispositionType()));
    }

    private boolean isFile(Entity entity) {
        String disposition = entity.getDispositionType();
        boolean named = filename(entity) != null;
        // the first part is what the sender wrote, whatever its program calls it
        return "attachment".equalsIgnoreCase(disposition) || (named && parts > 1);
    }

    private static @Nullable String filename(Entity entity) {
        String name = entity.getFilename();
        if (name == null) {
            Field type = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
            String body = type == null ? "" : HeaderText.of(type);
            var stated = NAME.matcher(body);
            name = stated.find() ? stated.group(1) : null;
        }
        return name == null ? null : HeaderText.words(name);
    }

    private List<Block> text(Entity entity, SingleBody body) throws IOException {
        String text = decoded(entity, body);
        if (text.stripLeading().startsWith("-----BEGIN PGP MESSAGE-----")) {
            throw encrypted();
        }
        if (type(entity).equals("text/plain")) {
            return PlainText.blocks(
                    text, value(entity, "Content-Type").toLowerCase(Locale.ROOT).contains("format=flowed"));
        }
        return HtmlText.blocks(text, pictures);
    }

    private static String decoded(Entity entity, SingleBody body) throws IOException {
        return HeaderText.decoded(bytes(body), entity.getCharset());
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (InputStream in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
