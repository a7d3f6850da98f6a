package fr.opposable.exhibit.internal.mail;

import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import fr.opposable.exhibit.internal.RenderedPiece;
import fr.opposable.exhibit.internal.WorkOrder;
import fr.opposable.kernel.French;
import fr.opposable.rendering.PageRenderer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets messages on pages: who wrote to whom and when, the text, and the list of what the message carries. */
public final class MailPages {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int LENGTH_LINE = 12;
    private static final int LONGEST_LINE = 64;

    private final PageRenderer renderer;

    public MailPages(PageRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * {@return how many pages an {@code .eml} has}
     *
     * @throws RefusedFileException when it is encrypted, or too long for a printed piece
     */
    public int ofMessage(WorkOrder order, Notes notes) throws IOException {
        MailDraft draft = new MailDraft(order, notes);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(order.file())))) {
            skipMark(in);
            skipFirstLine(in);
            new MimeReader(draft).read(in);
        }
        notes.rendered("rendu imprimable du courriel, " + with(draft));
        return write(draft, order, notes);
    }

    /** {@return how many pages an Outlook {@code .msg} has} */
    public int ofOutlook(WorkOrder order, Notes notes) throws IOException {
        MailDraft draft = new MailDraft(order, notes);
        new OutlookReader(draft).read(Path.of(order.file()));
        notes.rendered("rendu imprimable du message Outlook, " + with(draft));
        return write(draft, order, notes);
    }

    /** {@return what the pages hold beside the message} */
    private static String with(MailDraft draft) {
        return draft.enclosures.isEmpty() ? "avec ses en-têtes" : "avec ses en-têtes et la liste de ses pièces jointes";
    }

    /** Some programs put the mark of UTF-8, or empty lines, before the first field: it would be lost, or all of them. */
    private static void skipMark(InputStream in) throws IOException {
        in.mark(3);
        if (!Arrays.equals(in.readNBytes(3), MARK)) {
            in.reset();
        }
        int c;
        do {
            in.mark(1);
            c = in.read();
        } while (c == '\r' || c == '\n');
        in.reset();
    }

    /** Apple keeps a message with its length on a line before it, mail boxes with a line « From … ». */
    private static void skipFirstLine(InputStream in) throws IOException {
        in.mark(LONGEST_LINE);
        if (new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("From ")) {
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                // the line says who delivered the message, which its fields say too
            }
            return;
        }
        in.reset();
        in.mark(LONGEST_LINE);
        boolean digits = false;
        for (int i = 0; i < LENGTH_LINE; i++) {
            int c = in.read();
            if (c == '\n' && digits) {
                return;
            }
            boolean digit = c >= '0' && c <= '9';
            digits |= digit;
            if (!digit && c != ' ' && c != '\r') {
                break;
            }
        }
        in.reset();
    }

    private int write(MailDraft draft, WorkOrder order, Notes notes) throws IOException {
        RenderedPiece piece = new RenderedPiece(renderer);
        String title = piece.shown(draft.subject.isBlank() ? "(sans objet)" : draft.subject.strip());
        List<Map<String, String>> fields = new ArrayList<>();
        for (MailDraft.Field field : draft.fields) {
            fields.add(Map.of("label", field.label(), "value", piece.shown(field.value())));
        }
        List<Map<String, String>> files = new ArrayList<>();
        for (MailDraft.Enclosure file : draft.enclosures) {
            files.add(Map.of(
                    "rank", String.valueOf(files.size() + 1),
                    "name", piece.shown(file.name()),
                    "type", piece.shown(file.type()),
                    "size", size(file.bytes()),
                    "print", file.sha256().substring(0, 16) + "…"));
        }
        List<String> technical = new ArrayList<>();
        for (String field : draft.technical) {
            technical.add(piece.shown(field));
        }
        Map<String, Object> optional = new HashMap<>();
        if (!files.isEmpty()) {
            optional.put("attachments", files);
        }
        if (!technical.isEmpty()) {
            optional.put("technical", technical);
        }
        optional.forEach(piece::with);
        draft.remarks.forEach(piece::note);
        return piece.with("kind", "Courriel")
                .with("title", title)
                .with("fields", fields)
                .blocks(draft.body)
                .write("courriel", title, order, notes);
    }

    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + "\u00a0octets";
        }
        if (bytes < 1024 * 1024) {
            return (bytes + 1023) / 1024 + "\u00a0Kio";
        }
        long tenths = bytes * 10 / (1024 * 1024);
        return French.typeset("%d,%d\u00a0Mio".formatted(tenths / 10, tenths % 10));
    }
}
