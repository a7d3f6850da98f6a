package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.Refusal;
import fr.opposable.exhibit.internal.Effort;
import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.OfficeSuite;
import fr.opposable.exhibit.internal.RefusedFileException;
import fr.opposable.exhibit.internal.WorkOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Judges a PDF and writes its copy, unless it is bound itself. One file at a time. */
public final class PdfPages {

    private static final Pattern NARROW = Pattern.compile("(?m)(^|\\s)#{3,}(\\s|$)");

    /** Pages of a rendering whose words are looked through. */
    private static final int MOST_READ = 100;

    private static final int MOST_PAGES = 5000;

    private final PdfBytes.Room room = new PdfBytes.Room();

    /**
     * Loads what any document needs, and finds the fonts of the machine, which may take long the first time and is no file's doing. What draws
     * pages comes with the first that is drawn: dossiers of scans never need it.
     */
    public void warmUp() throws IOException {
        FontMappers.instance().getFontBoxFont("Helvetica", null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        Loader.loadPDF(out.toByteArray()).close();
    }

    /**
     * {@return how many pages the copy has; there is none, and it is the original that is meant, when that is nothing but scans}
     *
     * @param effort pages are looked at while some is left
     * @throws RefusedFileException when the file cannot be filed
     */
    public int copy(WorkOrder order, Notes notes, Effort effort) throws IOException {
        Path file = Path.of(order.file());
        PdfTail tail = PdfTail.of(file);
        if (tail.offset() > 0) {
            notes.seen("%d octets précèdent l'en-tête du PDF ; ils ne sont pas repris.", tail.offset());
        }
        PdfBytes bytes = PdfBytes.of(file, room);
        bytes.checksum().ifPresent(notes::opened);
        try (PDDocument document = open(bytes, order.password())) {
            int pages = count(document, tail);
            protection(document, order, notes);
            Content content = Content.of(document, pages);
            content.requireWhole(tail, notes);
            Jpegs jpegs = new Jpegs();
            List<@Nullable ScannedPage> scans = ScannedPage.of(document, jpegs);
            PageSample sample = PageSample.of(order.sha256(), SuspectPages.of(document, jpegs), scans);
            OriginalLook originals = OriginalLook.of(document, sample, scans, effort, notes);
            boolean isBare = order.mark() == null && tail.isClean() && BareScans.is(document, scans);
            signatures(document, notes);
            Carried.of(document, order, notes);
            new ActiveContent(document, notes).remove();
            if (isBare && !notes.hasRemoved()) {
                originals.sayOwn(notes);
                return pages;
            }
            new Flattening(document, notes).run();
            if (notes.isSigned()) {
                CopyMark.ofSigned(document, order.sha256());
            }
            if (order.mark() != null) {
                narrow(document, notes);
                CopyMark.draw(document, order.mark());
            }
            CopyFile.write(document, Path.of(order.copy()), order.sha256());
            CopyProof.of(Path.of(order.copy()), pages, () -> open(bytes, order.password()), originals, effort, notes);
            return pages;
        }
    }

    /** A sheet whose columns are too narrow shows its sums and dates as « ### »: who asked for it then shows it otherwise. */
    private static void narrow(PDDocument document, Notes notes) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setEndPage(MOST_READ);
        if (NARROW.matcher(text.getText(document)).find()) {
            notes.seen("%s", OfficeSuite.NARROW);
        }
    }

    private static PDDocument open(PdfBytes bytes, @Nullable String password) throws IOException {
        try {
            return bytes.open(password == null ? "" : password);
        } catch (InvalidPasswordException e) {
            throw new RefusedFileException(
                    Refusal.PASSWORD,
                    password == null
                            ? "Ce PDF ne s'ouvre qu'avec un mot de passe."
                            : "Le mot de passe donné n'ouvre pas ce PDF.",
                    "Donnez le mot de passe (--passwords FICHIER, ou à l'invite), ou un exemplaire sans mot de passe.",
                    e);
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("decryption material") || message.contains("PublicKey")) {
                throw new RefusedFileException(
                        "certificate",
                        "Ce PDF est chiffré pour des destinataires désignés par leur certificat.",
                        "Ouvrez-le avec ce certificat et donnez-en un exemplaire non chiffré.",
                        e);
            }
            throw new RefusedFileException(
                    "damaged",
                    "Ce PDF est endommagé : sa structure ne peut pas être lue (%s)."
                            .formatted(Notes.label(message).replaceFirst("[. ]+$", "")),
                    RefusedFileException.ASK_AGAIN,
                    e);
        }
    }

    /** The count the file states and the pages it holds must agree: a page lost on the way is not seen by anyone else. */
    private static int count(PDDocument document, PdfTail tail) throws RefusedFileException {
        int stated = document.getNumberOfPages();
        int held = 0;
        for (PDPage _ : document.getPages()) {
            held++;
            if (held > MOST_PAGES) {
                throw new RefusedFileException(
                        "too-many-pages",
                        "Ce PDF compte plus de %d pages.".formatted(MOST_PAGES),
                        "Divisez-le en plusieurs pièces.");
            }
        }
        if (held == 0) {
            throw new RefusedFileException(
                    "no-page", "Ce PDF ne contient aucune page.", RefusedFileException.ASK_AGAIN);
        }
        if (held < stated || (held != stated && !tail.isWhole())) {
            throw new RefusedFileException(
                    "incomplete",
                    "Ce PDF annonce %d page(s) et n'en contient que %d.".formatted(stated, held),
                    RefusedFileException.ASK_AGAIN);
        }
        return held;
    }

    private static void protection(PDDocument document, WorkOrder order, Notes notes) {
        if (document.isEncrypted()) {
            notes.seen(
                    order.password() == null
                            ? "L'original est protégé par son émetteur (impression, copie ou modification limitées), sans mot de passe à l'ouverture ; il a été lu, et la copie n'est plus protégée."
                            : "L'original s'ouvre avec un mot de passe, qui a été donné ; la copie n'en demande plus.");
            document.setAllSecurityToBeRemoved(true);
        }
    }

    private static void signatures(PDDocument document, Notes notes) throws IOException {
        Signatures.of(document).forEach(signature -> {
            notes.signed();
            notes.seen("%s", signature);
        });
        if (notes.isSigned()) {
            notes.seen(
                    "La signature ne vaut que dans l'original : la pièce est une copie, marquée comme telle, et l'original est à joindre à côté.");
        }
    }
}
