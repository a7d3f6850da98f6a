package fr.opposable.exhibit.internal.mail;

import fr.opposable.exhibit.internal.Block;
import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import fr.opposable.exhibit.internal.RichText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads a message that Outlook saved ([MS-OXMSG]). */
final class OutlookReader {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final MailDraft draft;
    private final ShownPictures pictures = new ShownPictures();

    OutlookReader(MailDraft draft) {
        this.draft = draft;
    }

    /** Something a message may not hold. */
    @FunctionalInterface
    private interface Held<T> {
        T get() throws ChunkNotFoundException, IOException;
    }

    void read(Path file) throws IOException {
        try (MAPIMessage message = new MAPIMessage(file.toFile())) {
            requireMessage(message);
            message.setReturnNullOnMissingChunk(true);
            message.guess7BitEncoding();
            head(message);
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                pictures.carried(contentId(attachment), name(attachment));
            }
            body(message);
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                enclose(attachment);
            }
            pictures.enclose(draft);
        }
    }

    private static void requireMessage(MAPIMessage message) throws RefusedFileException {
        StringChunk chunk = message.getMainChunks().getMessageClass();
        String kind = chunk == null ? null : chunk.getValue();
        if (kind != null
                && !kind.toUpperCase(Locale.ROOT).startsWith("IPM.NOTE")
                && !kind.toUpperCase(Locale.ROOT).startsWith("REPORT")) {
            throw new RefusedFileException(
                    "not-a-message",
                    "Ce fichier Outlook n'est pas un message mais un autre élément (%s).".formatted(Notes.label(kind)),
                    "Ouvrez-le dans Outlook et imprimez-le en PDF.");
        }
    }

    private void head(MAPIMessage message) {
        draft.subject = text(held(message::getSubject));
        String from = text(held(message::getDisplayFrom));
        String address = senderAddress(message);
        draft.field("De", address.isEmpty() || from.contains(address) ? from : from + " <" + address + ">");
        draft.field("À", recipients(message, text(held(message::getDisplayTo))));
        draft.field("Copie", text(held(message::getDisplayCC)));
        draft.field("Copie cachée", text(held(message::getDisplayBCC)));
        Calendar date = held(message::getMessageDate);
        if (date == null) {
            draft.remark(
                    "Ce message ne dit pas sa date : sa valeur de preuve en est réduite (un brouillon n'a jamais été envoyé).");
        } else {
            draft.field(
                    "Date", HeaderText.words(ZonedDateTime.ofInstant(date.toInstant(), PARIS)) + ", heure de Paris");
        }
        String[] headers = held(message::getHeaders);
        if (headers != null) {
            List.of(headers).stream()
                    .filter(header -> header.matches(
                            "(?is)(Message-ID|Return-Path|Received|Date|Authentication-Results|DKIM-Signature):.*"))
                    .limit(12)
                    .forEach(header -> draft.technical.add(header.replaceAll("\\s+", " ")));
        }
    }

    private static String senderAddress(MAPIMessage message) {
        var chunk = message.getMainChunks().getEmailFromChunk();
        String address = chunk == null ? "" : text(chunk.getValue());
        return address.contains("@") ? address : "";
    }

    private static String recipients(MAPIMessage message, String shown) {
        String addresses = text(held(message::getRecipientEmailAddress));
        boolean told = addresses.isBlank() || !addresses.contains("@") || shown.contains("@");
        return told ? shown : shown.isBlank() ? addresses : shown + " (" + addresses + ")";
    }

    private void body(MAPIMessage message) {
        String plain = text(held(message::getTextBody));
        String html = text(held(message::getHtmlBody));
        pictures.refers(html);
        if (html.isBlank() && pictures.isAnyNamed()) {
            // Outlook keeps the page it wrote inside its own format
            pictures.refers(text(held(message::getRtfBody)));
        }
        if (!html.isBlank() && (plain.isBlank() || pictures.areAny())) {
            draft.body.addAll(HtmlText.blocks(html, pictures));
        } else if (!plain.isBlank()) {
            draft.body.addAll(PlainText.blocks(plain, false));
        } else {
            String rich = text(held(message::getRtfBody));
            if (!rich.isBlank()) {
                draft.body.addAll(PlainText.blocks(RichText.plain(rich), false));
            }
        }
        if (draft.body.isEmpty()) {
            draft.body.add(Block.line("(message sans texte)"));
        }
    }

    private static @Nullable String contentId(AttachmentChunks attachment) {
        StringChunk id = attachment.getAttachContentId();
        return id == null ? null : text(id.getValue());
    }

    private static @Nullable String name(AttachmentChunks attachment) {
        return attachment.getAttachLongFileName() != null
                ? attachment.getAttachLongFileName().getValue()
                : attachment.getAttachFileName() == null
                        ? null
                        : attachment.getAttachFileName().getValue();
    }

    private void enclose(AttachmentChunks attachment) throws IOException {
        String name = name(attachment);
        if (attachment.isEmbeddedMessage()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (POIFSFileSystem nested = new POIFSFileSystem()) {
                EntryUtils.copyNodes(attachment.getAttachmentDirectory().getDirectory(), nested.getRoot());
                nested.writeFilesystem(bytes);
            }
            draft.enclose(name == null ? "message transmis.msg" : name, "message Outlook", bytes.toByteArray(), false);
            return;
        }
        byte[] content = attachment.getEmbeddedAttachmentObject();
        String type = attachment.getAttachMimeTag() == null
                ? "non déclarée"
                : text(attachment.getAttachMimeTag().getValue());
        if (content == null) {
            draft.remark(
                    "Une pièce jointe (%s) n'est qu'un renvoi ou un objet incorporé : son contenu n'est pas dans le message."
                            .formatted(name == null ? "sans nom" : Notes.label(name)));
            return;
        }
        draft.enclose(name, type, content, pictures.shows(contentId(attachment)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\0", "").strip();
    }

    private static <T> @Nullable T held(Held<T> asked) {
        try {
            return asked.get();
        } catch (ChunkNotFoundException | IOException e) {
            return null;
        }
    }
}
