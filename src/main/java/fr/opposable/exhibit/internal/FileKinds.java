package fr.opposable.exhibit.internal;

import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.internal.office.Containers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its first bytes. Its name is not looked at. */
final class FileKinds {

    private static final int SNIFFED = 4096;

    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z][A-Za-z0-9-]{1,40}) ?:");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** Fields a message begins with. */
    private static final Set<String> MAIL_FIELDS = Set.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "received",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "content-disposition",
            "return-path",
            "delivered-to",
            "reply-to",
            "sender",
            "envelope-to",
            "authentication-results",
            "dkim-signature",
            "in-reply-to",
            "references",
            "status",
            "errors-to",
            "resent-from",
            "user-agent",
            "content-description",
            "importance",
            "priority",
            "apparently-to");

    /** ZIP, OLE2, TNEF, 7z, RAR. */
    private static final Set<String> CONTAINERS = Set.of(
            "PK\u0003\u0004",
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
            "x\u009f>\"",
            "7z\u00bc\u00af",
            "Rar!");

    private FileKinds() {}

    /** A file whose kind is known and that is not taken. */
    private record Foreign(String what, String cure) {}

    /**
     * {@return what {@code file} is, container formats (ZIP, OLE2) opened by the room that reads them}
     *
     * @throws RefusedFileException when it is of a kind that is not taken
     */
    static ExhibitKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SNIFFED);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        // an archive or a container may hold a PDF as it is, near its beginning
        boolean isContainer = CONTAINERS.stream().anyMatch(start::startsWith);
        if (!isContainer && start.substring(0, Math.min(1100, start.length())).contains("%PDF-")) {
            return ExhibitKind.PDF;
        }
        if (start.startsWith("\u00ff\u00d8")) {
            return ExhibitKind.JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return ExhibitKind.PNG;
        }
        if (start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("II+\0")
                || start.startsWith("MM\0+")) {
            return ExhibitKind.TIFF;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return ExhibitKind.WEBP;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return ExhibitKind.GIF;
        }
        if (start.startsWith("BM") && start.length() > 26 && start.charAt(14) < 128 && start.startsWith("\0\0", 15)) {
            return ExhibitKind.BMP;
        }
        if (start.startsWith("{\\rtf")) {
            return ExhibitKind.RTF;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Containers.ofOle2(file);
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return Containers.ofZip(file);
        }
        if (looksLikeXml(start)) {
            return ofMarkup(start);
        }
        Foreign foreign = foreign(file, start);
        if (foreign != null) {
            throw new RefusedFileException("unknown-kind", "Ce fichier est " + foreign.what() + ".", foreign.cure());
        }
        if (isMail(start)) {
            return ExhibitKind.MAIL;
        }
        throw new RefusedFileException(
                "unknown-kind",
                "La nature de ce fichier n'est pas reconnue à son contenu : ni PDF, ni image, ni courriel, ni document bureautique, ni facture électronique.",
                "Ouvrez-le avec le logiciel qui l'a produit et exportez-le en PDF.");
    }

    private static @Nullable Foreign foreign(Path file, String start) throws IOException {
        String inPdf = "Ouvrez-le et exportez-le en PDF.";
        if (start.startsWith("ftyphei", 4) || start.startsWith("ftypmif1", 4) || start.startsWith("ftyphevc", 4)) {
            return new Foreign(
                    "une photographie HEIC, que peu de logiciels lisent",
                    "Exportez-la en JPEG depuis le téléphone (Réglages, Appareil photo, Formats : « Le plus compatible »).");
        }
        if (start.startsWith("ftypavif", 4)) {
            return new Foreign("une image AVIF, que peu de logiciels lisent", "Exportez-la en JPEG, en PNG ou en PDF.");
        }
        if (start.startsWith("jP  ", 4) || start.startsWith("\u00ffO\u00ffQ")) {
            return new Foreign(
                    "une image JPEG 2000, que peu de logiciels lisent", "Exportez-la en JPEG, en PNG ou en PDF.");
        }
        if (start.startsWith("JXL ", 4) || start.startsWith("\u00ff\n")) {
            return new Foreign(
                    "une image JPEG XL, que peu de logiciels lisent", "Exportez-la en JPEG, en PNG ou en PDF.");
        }
        if (start.startsWith("ftyp", 4) || start.startsWith("ID3") || start.startsWith("WAVE", 8)) {
            return new Foreign(
                    "un enregistrement, son ou image animée, et non un document",
                    "Donnez-en la transcription ou des captures en PDF ; gardez l'enregistrement à part.");
        }
        if (start.startsWith("\u0089PNG")) {
            return new Foreign(
                    "une image PNG abîmée par un transfert en mode texte",
                    "Transférez-la de nouveau depuis l'appareil ou le scanner, ou demandez-en un exemplaire intact.");
        }
        if (start.startsWith("8BPS")) {
            return new Foreign("une image Photoshop", "Exportez-la en JPEG ou en PDF.");
        }
        if (start.startsWith("x\u009f>\"")) {
            return new Foreign(
                    "un conteneur « winmail.dat » (TNEF), joint par Outlook à la place des pièces",
                    "Demandez à l'expéditeur de renvoyer le message en texte ou en HTML, pièces jointes à part.");
        }
        if (start.startsWith("7z\u00bc\u00af") || start.startsWith("Rar!") || start.startsWith("\u001f\u008b")) {
            return new Foreign("une archive compressée", "Décompressez-la et donnez les fichiers qu'elle contient.");
        }
        if (start.startsWith("From ") && MailBox.holdsSeveral(file)) {
            return new Foreign(
                    "une boîte de plusieurs messages (mbox)",
                    "Enregistrez chaque message utile au format .eml depuis la messagerie.");
        }
        if (start.startsWith("MZ") || start.startsWith("\u007fELF")) {
            return new Foreign("un programme", "Retirez-le de l'affaire : un programme n'est pas une pièce.");
        }
        return start.startsWith("%!PS") ? new Foreign("un fichier PostScript", inPdf) : null;
    }

    private static ExhibitKind ofMarkup(String start) throws RefusedFileException {
        // what a comment says is no element
        String lower = COMMENT.matcher(start.replace("\0", "")).replaceAll("").toLowerCase(Locale.ROOT);
        if (lower.contains("<!doctype html") || lower.contains("<html")) {
            throw new RefusedFileException(
                    "web-page",
                    "Ce fichier est une page web, enregistrée à la place du document.",
                    "Téléchargez de nouveau le document après vous être identifié sur le site, ou imprimez la page en PDF.");
        }
        if (lower.contains("<office:document")) {
            throw new RefusedFileException(
                    "unknown-kind",
                    "Ce fichier est un document OpenDocument à plat (XML).",
                    "Ouvrez-le et enregistrez-le en PDF, ou en .odt ou .ods.");
        }
        if (lower.contains("<svg")) {
            throw new RefusedFileException(
                    "unknown-kind",
                    "Ce fichier est un dessin SVG.",
                    "Exportez-le en PDF depuis le logiciel de dessin.");
        }
        return ExhibitKind.E_INVOICE;
    }

    private static boolean looksLikeXml(String start) {
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '<') {
                return i + 2 < start.length()
                        && (Character.isLetter(start.charAt(i + 1)) || "?!\0".indexOf(start.charAt(i + 1)) >= 0);
            }
            boolean mark = c == '\u00ef' || c == '\u00bb' || c == '\u00bf' || c == '\u00fe' || c == '\u00ff';
            if (c > ' ' && !mark) {
                return false;
            }
        }
        return false;
    }

    /** A message begins with a field, or, as Apple keeps it, with its length on a line of its own. */
    private static boolean isMail(String start) {
        String marked = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        String text = marked.startsWith("From ") ? marked.substring(marked.indexOf('\n') + 1) : marked;
        Matcher lengthLine = Pattern.compile("^\\d{1,10}\\s*\\n").matcher(text);
        String head = (lengthLine.find() ? text.substring(lengthLine.end()) : text).stripLeading();
        Matcher field = FIELD.matcher(head);
        if (!field.find() || field.start() != 0) {
            return false;
        }
        int known = 0;
        do {
            String name = field.group(1).toLowerCase(Locale.ROOT);
            if (MAIL_FIELDS.contains(name) || name.startsWith("x-")) {
                known++;
            }
        } while (field.find());
        return known > 0;
    }
}
